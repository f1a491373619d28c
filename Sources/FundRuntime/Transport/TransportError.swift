/// Why a transport has no reply.
///
/// It carries no error of a library below: those repeat the address, whose query holds the signature and tokens.
@nonexhaustive public enum TransportError: Error, Hashable, Sendable {
    /// The request did not leave this machine, for certain, for the cause named.
    ///
    /// A transport says so only where it can prove it: a request of which anything but the head may have been sent is
    /// `timedOut`, `connectionLost` or `cancelled`.
    case notSent(ConnectionFailure)
    /// A middleware tried to send again what may be sent once only; the second sending was refused.
    case alreadySent
    /// The deadline passed.
    case timedOut
    /// The connection broke, or could not be made and nothing proves it; the code is the transport's own.
    case connectionLost(code: Int)
    /// The reply is larger than allowed.
    case responseTooLarge
    /// The reply is compressed or otherwise encoded, which was not asked for; it is not decoded.
    case encodedResponse
    /// The task was cancelled.
    case cancelled
}

extension TransportError {
    /// What kept the request from leaving, where it is certain that it did not leave.
    var connectionFailure: ConnectionFailure? {
        guard case .notSent(let failure) = self else { return nil }
        return failure
    }
}
