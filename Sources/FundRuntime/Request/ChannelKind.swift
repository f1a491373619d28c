/// The ways to the platform.
@nonexhaustive public enum ChannelKind: String, Codable, Hashable, Sendable {
    /// The Open Platform gateway, `gateway.do`.
    case gateway
    /// The Open Platform gateway's third version, which speaks REST.
    case gatewayV3
    /// A Serverless space.
    case space
}
