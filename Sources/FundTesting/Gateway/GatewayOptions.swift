/// How a `TestGateway` is to be.
public struct GatewayOptions: Sendable {
    /// How requests and replies are signed.
    @nonexhaustive public enum Signatures: Hashable, Sendable {
        /// By keys that each side knows.
        case publicKeys
        /// By certificates, as fund calls demand it of real gateways.
        case certificates
        /// Not at all: constants stand in their places and are not looked at. For load tests, where RSA would be all that is
        /// measured.
        case unproven
    }

    /// How requests and replies are signed.
    public var signatures = Signatures.publicKeys
    /// Whether the clients that it makes encrypt what they send to a gateway, which answers encrypted then.
    ///
    /// Another client does so by the key `TestKeys.contentKey`, whatever is said here.
    public var encryptsContents = false
    /// The app.
    public var appID = "2021000000000001"
    /// The Serverless space.
    public var spaceID = "test-space"
    /// The secret of the space.
    public var spaceSecret = "test-secret"
    /// The function of the space that makes Open Platform calls.
    public var functionTarget = "alipay-openapi"
    /// How many orders the ledger remembers; the oldest ones are forgotten, with their keys.
    public var ledgerLimit = Int.max
    /// How many requests are remembered; the oldest ones are forgotten.
    public var recordLimit = 10_000

    /// Is told of each request, right after it was answered.
    public var observer: (@Sendable (GatewayRecord) -> Void)?

    /// The usual ones.
    public init() {}
}
