/// Why a call has no decoded reply.
enum CallFailure: Error {
    /// Nothing left this machine, for certain.
    case notSent(NotSent)
    /// What became of the call is unknown.
    case unknown(UnknownCause)
    /// The platform says that it refused the session token, before it ran the call.
    case tokenRefused(ServiceError)
    /// A status says that the token was refused. Anyone on the way can write it, also after the call was run.
    case tokenDoubted(UnknownCause)

    /// Whether another token may do better.
    var isAboutToken: Bool {
        switch self {
        case .tokenRefused, .tokenDoubted: true
        case .notSent, .unknown: false
        }
    }
}
