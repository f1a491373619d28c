/// How a call runs on the platform.
@nonexhaustive public enum CallKind: Hashable, Sendable {
    /// The platform runs a method and answers.
    case method
    /// The answer is a link, for a person to open: the gateway's is made and signed here, and nothing is sent.
    case page
    /// A function that the platform keeps on every Serverless space, such as `alicloud-dysms`; there and nowhere else.
    case presetFunction(String)
}

extension CallKind: RawRepresentable, Codable {
    private static let functionPrefix = "function:"

    /// The kind that a text stands for.
    public init?(rawValue: String) {
        switch rawValue {
        case "method": self = .method
        case "page": self = .page
        default:
            guard rawValue.hasPrefix(Self.functionPrefix), rawValue != Self.functionPrefix else { return nil }
            self = .presetFunction(String(rawValue.dropFirst(Self.functionPrefix.count)))
        }
    }

    /// The kind as one text: `method`, `page` or `function:` and a name.
    public var rawValue: String {
        switch self {
        case .method: "method"
        case .page: "page"
        case .presetFunction(let name): Self.functionPrefix + name
        }
    }
}
