import FundRuntime

/// One call as a channel brought it, what vouches for it verified.
struct WireCall: Sendable {
    /// What is called.
    enum Name: Hashable, Sendable {
        case method(String)
        case function(ModelOperation.PresetFunction)
        /// A method that a person's browser or app executes.
        case page(String)

        /// The name in words.
        var text: String {
            switch self {
            case .method(let method), .page(let method): method
            case .function(let function): "\(function.name).\(function.method)"
            }
        }
    }

    let channel: ChannelKind
    var name: Name
    /// The members of the request.
    let content: JSONObject
    /// What was sent beside them.
    var parameters: [String: String] = [:]
    /// The files that came with it, by the names of their parts.
    var files: [String: ReceivedFile] = [:]
    /// The options of a call on a space.
    var configuration = JSONObject()
    /// Whether the request came encrypted, and is answered so.
    var isEncrypted = false

    /// The value of an argument beside the request.
    func value(of option: ModelOperation.Option) -> String? {
        guard channel == .space else { return option.gateway.flatMap { parameters[$0] } }
        var value = JSONValue.object(configuration)
        for name in option.space {
            guard case .object(let object) = value, let member = object[name] else { return nil }
            value = member
        }
        return value.scalarText
    }
}
