/// Why a call has no decoded reply.
enum CallFailure: Error {
    /// Nothing left this machine, for certain.
    case notSent(NotSent)
    /// What became of the call is unknown.
    case unknown(UnknownCause)
    /// The platform refused the session token before it ran the call.
    case tokenRefused(ServiceError?)
}
