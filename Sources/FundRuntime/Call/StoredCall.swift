/// Exactly what a call sends, kept so that it can be sent again unchanged, also after a restart.
///
/// Encode it and keep it where order records are kept, before the first byte leaves. It holds personal data and tokens,
/// which its description hides and its coded form does not: see `StorageCipher`. The coded form has a version and a
/// fingerprint, so that an edited, damaged or later one is refused (`StoredCallError`) and not sent. The files of a call are part
/// of it, and of its coded form, in base64.
public struct StoredCall: Sendable {
    /// The operation.
    public let operationID: String
    /// The Open Platform method.
    public let method: String
    /// The channel it was written for; names may differ between the channels.
    public let channel: ChannelKind
    /// The app, or the Serverless space, that sends it: another one's key would be another payment.
    public let appID: String
    /// The request as JSON text, byte for byte.
    public let content: Redacted<String>
    let options: CallOptions
    /// How it runs.
    let kind: CallKind
    /// The members of the content; nil where a stored text is no JSON object.
    let members: JSONObject?
    /// The files that go along.
    let files: [FilePart]

    init(
        operationID: String, method: String, channel: ChannelKind, appID: String, content: String,
        options: CallOptions, kind: CallKind, members: JSONObject?, files: [FilePart] = []
    ) {
        self.operationID = operationID
        self.method = method
        self.channel = channel
        self.appID = appID
        self.content = Redacted(content)
        self.options = options
        self.kind = kind
        self.members = members
        self.files = files
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

    /// Throws unless it is a call of the operation.
    func check<Operation: CloudOperation>(isOf operation: Operation.Type) throws(StoredCallError) {
        let expected = Operation.contract.id
        guard operationID == expected else {
            throw .otherOperation(LogText.safe(operationID), expected: expected)
        }
    }

    /// What was sent under the first of the names that is there, in the content or as a parameter beside it.
    func sent(_ names: [String]) -> String? {
        if let text = names.lazy.compactMap({ members?[$0]?.scalarText }).first { return text }
        return options.options.first { $0.name.map(names.contains) ?? false }?.value
    }
}

extension StoredCall: Confidential {
    /// The operation, without its content.
    public var description: String { "StoredCall(\(operationID), \(channel.rawValue))" }
}
