/// What kept a request from leaving this machine.
///
/// With each of these it is certain that nobody can have carried the request out: no connection took it, or none took the
/// body that its head announces.
@nonexhaustive
public enum ConnectionFailure: String, CaseIterable, Codable, Hashable, Sendable,
    CustomStringConvertible
{
    /// The address of the request is none.
    case invalidAddress
    /// The task was cancelled before a connection took the request.
    case cancelled
    /// The name of the host was not resolved.
    case nameNotResolved
    /// The host, or something before it, refused the connection.
    case connectionRefused
    /// There is no way to the host.
    case hostUnreachable
    /// The time was over before there was a connection: it was still being made, or all were in use.
    case noConnectionInTime
    /// No TLS connection was agreed on: the certificate, its host name, or the protocol.
    case handshakeFailed
    /// The proxy made no connection.
    case proxyFailed
    /// The transport was shut down.
    case shutDown
    /// Another cause, which the transport does not name.
    case other

    /// The cause in words.
    public var description: String {
        switch self {
        case .invalidAddress: "the address of the request is none"
        case .cancelled: "cancelled before a connection took the request"
        case .nameNotResolved: "the name of the host was not resolved"
        case .connectionRefused: "the connection was refused"
        case .hostUnreachable: "the host cannot be reached"
        case .noConnectionInTime: "no connection in time: it was still being made, or all were in use"
        case .handshakeFailed: "no TLS connection was agreed on: the certificate, its host name, or the protocol"
        case .proxyFailed: "the proxy made no connection"
        case .shutDown: "the transport was shut down"
        case .other: "the transport could not begin to send"
        }
    }
}
