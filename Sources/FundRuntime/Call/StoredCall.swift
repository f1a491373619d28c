/// Exactly what a call sends, kept so that it can be sent again unchanged, also after a restart.
///
/// Encode it and keep it where order records are kept: it holds personal data and tokens, which its description hides.
public struct StoredCall: Sendable {
    /// The operation.
    public let operationID: String
    /// The Open Platform method.
    public let method: String
    /// The channel it was written for; names may differ between the channels.
    public let channel: ChannelKind
    /// The request as JSON text, byte for byte.
    public let content: Redacted<String>
    let replyNode: String
    /// How the third version of the gateway takes it.
    let v3Verb: V3Verb
    let options: CallOptions
    /// The members of the content; nil where a stored text is no JSON object.
    let members: JSONObject?
    /// How it runs.
    let kind: CallKind

    /// Validates and encodes a call, once.
    init<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions, for channel: ChannelTraits
    ) throws(NotSent) {
        let contract = Operation.contract
        if case .presetFunction = contract.kind, !channel.hasPresetFunctions { throw NotSent(.spaceOnly) }
        var options = options.over(channel.options)
        let method = contract.method ?? request.openPlatformMethod ?? ""
        var violations: [Violation] = []
        if !Self.isMethod(method) {
            violations.append(Violation(fields: ["method"], rule: "method", message: "is no Open Platform method"))
        }
        var encoded: EncodedRequest?
        do { encoded = try EncodedRequest(request, for: channel.kind) } catch {
            violations.append(Violation(fields: ["params"], rule: "json", message: "is no valid JSON: \(error)"))
        }
        violations += encoded?.violations ?? []
        for (name, value) in encoded?.parameters ?? [] { options.set(name, path: [], value) }
        for name in channel.reservedMembers where encoded?.object[name] != nil {
            violations.append(Violation(fields: [name], rule: "option", message: "is set by options"))
        }
        violations += options.violations
        guard let encoded, violations.isEmpty else {
            throw NotSent(.invalidRequest(InvalidRequest(subject: contract.id, violations: violations)))
        }
        operationID = contract.id
        self.method = method
        self.channel = channel.kind
        content = Redacted(encoded.content)
        members = encoded.object
        replyNode = contract.replyNode ?? String(method.map { $0 == "." ? "_" : $0 }) + "_response"
        self.options = options
        v3Verb = contract.v3Verb
        kind = contract.kind
    }

    /// The text of a top-level field that was sent, in the content or as a parameter beside it, by its wire name or
    /// another spelling of it.
    public func text(_ name: String, _ others: String...) throws(InvalidRequest) -> String {
        if let text = sent([name] + others) { return text }
        let violation = Violation(fields: [name], rule: "sent", message: "was not sent")
        throw InvalidRequest(subject: operationID, violations: [violation])
    }

    /// The same of a field that need not have been sent; nil where it was not, or says nothing.
    public func textIfSent(_ name: String, _ others: String...) -> String? {
        sent([name] + others).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What was sent under the first of the names that is there, in the content or as a parameter beside it.
    func sent(_ names: [String]) -> String? {
        if let text = names.lazy.compactMap({ members?[$0]?.scalarText }).first { return text }
        return options.options.first { $0.name.map(names.contains) ?? false }?.value
    }

    private static func isMethod(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "_")
            }
    }
}

extension StoredCall: Codable {
    private enum Key: String, CodingKey {
        case operationID, method, channel, content, replyNode, v3Verb, options, kind
    }

    /// Reads what `encode(to:)` wrote.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        operationID = try container.decode(String.self, forKey: .operationID)
        method = try container.decode(String.self, forKey: .method)
        channel = try container.decode(ChannelKind.self, forKey: .channel)
        let text = try container.decode(String.self, forKey: .content)
        content = Redacted(text)
        members = try? JSONObject(parsing: text)
        replyNode = try container.decode(String.self, forKey: .replyNode)
        v3Verb = try container.decodeIfPresent(V3Verb.self, forKey: .v3Verb) ?? .post
        kind = try container.decodeIfPresent(CallKind.self, forKey: .kind) ?? .method
        options = CallOptions(try container.decode([CallOptions.Option].self, forKey: .options))
    }

    /// Writes everything needed to send the call again, in clear text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(operationID, forKey: .operationID)
        try container.encode(method, forKey: .method)
        try container.encode(channel, forKey: .channel)
        try container.encode(content.reveal(), forKey: .content)
        try container.encode(replyNode, forKey: .replyNode)
        try container.encode(options.options, forKey: .options)
        if kind != .method { try container.encode(kind, forKey: .kind) }
        if v3Verb != .post { try container.encode(v3Verb, forKey: .v3Verb) }
    }
}

extension StoredCall: Confidential {
    /// The operation, without its content.
    public var description: String { "StoredCall(\(operationID), \(channel.rawValue))" }
}
