/// A request as it is sent on a channel.
struct EncodedRequest: Sendable {
    /// The members.
    let object: JSONObject
    /// Their JSON text, made once: the same bytes are signed and sent.
    let content: String
    /// What is sent beside it.
    let parameters: [(name: String, value: String)]
    /// The files that go along.
    let files: [FilePart]
    /// What the wire cannot say; a request with any is not sent.
    let violations: [Violation]
    /// The fields whose text says nothing; a request that changes anything is not sent with any.
    let blankFields: [String]

    /// Writes a request for a channel; throws where a caller's own object is no valid JSON beside the other members.
    init(_ body: any RequestBody, for channel: ChannelKind) throws(JSONError) {
        var writer = RequestWriter(channel: channel)
        body.write(to: &writer)
        if let fault = writer.fault { throw fault }
        object = writer.object
        content = object.jsonText
        if writer.hasForeignMembers { _ = try JSONObject(parsing: content) }
        parameters = writer.parameters
        files = writer.files
        violations = writer.violations
        blankFields = writer.blankFields
    }
}

extension RequestWriter {
    /// The JSON text of a request for a channel.
    package static func content(of body: any RequestBody, for channel: ChannelKind) throws(JSONError) -> String {
        try EncodedRequest(body, for: channel).content
    }
}
