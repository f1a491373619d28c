/// The two ways to the platform.
@nonexhaustive public enum ChannelKind: String, Codable, Hashable, Sendable {
    /// The Open Platform gateway, `gateway.do`.
    case gateway
    /// A Serverless space.
    case space
}
