/// Why a transport has no reply.
///
/// It carries no error of a library below: those repeat the address, whose query holds the signature and tokens.
@nonexhaustive public enum TransportError: Error, Hashable, Sendable {
    /// Not one byte was sent, for certain.
    case notSent
    /// A middleware tried to send again what may be sent once only; the second sending was refused.
    case alreadySent
    /// The deadline passed.
    case timedOut
    /// The connection could not be made, or broke; the code is the transport's own.
    case connectionLost(code: Int)
    /// The reply is larger than allowed.
    case responseTooLarge
    /// The reply is compressed or otherwise encoded, which was not asked for; it is not decoded.
    case encodedResponse
    /// The task was cancelled.
    case cancelled
}
