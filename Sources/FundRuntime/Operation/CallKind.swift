/// How a call runs on the platform.
@nonexhaustive public enum CallKind: Hashable, Sendable {
    /// The platform runs a method and answers.
    case method
    /// The answer is a link, for a person to open: the gateway's is made and signed here, and nothing is sent.
    case page
    /// The answer is a form for the person's browser to post: made and signed here, by a gateway alone.
    case form
    /// The answer is an order string for Alipay's SDK in the person's app: made and signed here, by a gateway alone.
    case orderString
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
        case "form": self = .form
        case "orderString": self = .orderString
        default:
            guard rawValue.hasPrefix(Self.functionPrefix), rawValue != Self.functionPrefix else { return nil }
            self = .presetFunction(String(rawValue.dropFirst(Self.functionPrefix.count)))
        }
    }

    /// The kind as one text: `method`, `page`, `form`, `orderString`, or `function:` and a name.
    public var rawValue: String {
        switch self {
        case .method: "method"
        case .page: "page"
        case .form: "form"
        case .orderString: "orderString"
        case .presetFunction(let name): Self.functionPrefix + name
        }
    }
}
