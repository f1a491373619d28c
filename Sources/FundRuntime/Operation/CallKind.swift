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

extension CallKind: Codable {
    /// Reads what `encode(to:)` wrote.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let function = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
        switch text {
        case "method": self = .method
        case "page": self = .page
        case "form": self = .form
        case "orderString": self = .orderString
        default:
            guard text.hasPrefix("function:"), let function, !function.isEmpty else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "no kind of call"))
            }
            self = .presetFunction(String(function))
        }
    }

    /// Writes one text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .method: try container.encode("method")
        case .page: try container.encode("page")
        case .form: try container.encode("form")
        case .orderString: try container.encode("orderString")
        case .presetFunction(let name): try container.encode("function:\(name)")
        }
    }
}
