import FundRuntime

/// One request and what came of it, as far as it may be committed.
struct RecordedExchange: Sendable {
    let channel: ChannelKind
    /// The method; for a preset function its name and method with a blank between.
    let method: String
    /// What was sent beside the content.
    let parameters: JSONObject
    let content: JSONObject
    /// The HTTP status and the answer's object; nil where none came.
    let reply: (status: Int, node: JSONObject)?

    init(
        channel: ChannelKind, method: String, parameters: JSONObject, content: JSONObject,
        reply: (status: Int, node: JSONObject)?
    ) {
        self.channel = channel
        self.method = method
        self.parameters = parameters
        self.content = content
        self.reply = reply
    }

    /// From a recording; nil for what is none.
    init?(_ object: JSONObject) {
        guard let channel = object["channel"]?.scalarText.flatMap(ChannelKind.init),
            let method = object["method"]?.scalarText, case .object(let content)? = object["content"]
        else { return nil }
        var parameters = JSONObject()
        if case .object(let given)? = object["parameters"] { parameters = given }
        var reply: (status: Int, node: JSONObject)?
        if case .object(let node)? = object["reply"] {
            guard let status = object["status"]?.scalarText.flatMap({ Int($0) }), (100...999).contains(status) else {
                return nil
            }
            reply = (status, node)
        }
        self.init(channel: channel, method: method, parameters: parameters, content: content, reply: reply)
    }

    var object: JSONObject {
        var object = JSONObject()
        object.append("channel", .string(channel.rawValue))
        object.append("method", .string(method))
        if !parameters.members.isEmpty { object.append("parameters", .object(parameters)) }
        object.append("content", .object(content))
        if let reply {
            object.append("status", .number(JSONNumber(reply.status)))
            object.append("reply", .object(reply.node))
        }
        return object
    }

    /// In what another request differs from the one that was recorded; nil where it is the same.
    func difference(from other: RecordedExchange) -> String? {
        if channel != other.channel {
            return "it came by \(other.channel.rawValue), and \(channel.rawValue) was recorded"
        }
        if method != other.method { return "it calls \(other.method), and \(method) was recorded" }
        return Self.difference(parameters, other.parameters, "") ?? Self.difference(content, other.content, "")
    }

    /// The first member in which two objects differ; both are without what is private.
    private static func difference(_ recorded: JSONObject, _ sent: JSONObject, _ path: String) -> String? {
        for member in recorded.members {
            guard let value = sent[member.name] else { return "\(path)\(member.name) was recorded, and is not sent" }
            if case .object(let one) = member.value, case .object(let other) = value {
                if let found = difference(one, other, "\(path)\(member.name).") { return found }
            } else if member.value != value {
                return "\(path)\(member.name) is \(value.jsonText), and \(member.value.jsonText) was recorded"
            }
        }
        let extra = sent.members.first { recorded[$0.name] == nil }
        return extra.map { "\(path)\($0.name) is sent, and was not recorded" }
    }
}
