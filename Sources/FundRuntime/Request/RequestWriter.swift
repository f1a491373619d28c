/// Writes a request as JSON: members in the order they are written, absent ones left out.
///
/// The bytes are made once; the same bytes are signed and sent. A member that the Serverless channel calls differently
/// has its name there as `space`.
///
/// The functions that write a member themselves are not inlined: the compiler would put their bodies into generated code.
public struct RequestWriter: Sendable {
    let channel: ChannelKind
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    /// Whether the current object has no member yet.
    var isEmpty = true
    /// Whether members came from a caller's own object, whose names nobody checked against the others.
    var hasForeignMembers = false
    /// What is wrong with a caller's own object that went into a string.
    var fault: JSONError?
    /// What the wire cannot say, such as a time of the year 10,000.
    var violations: [Violation] = []
    /// What stands beside the content on the gateway.
    var parameters: [(name: String, value: String)] = []

    package init(channel: ChannelKind) {
        self.channel = channel
        bytes.reserveCapacity(512)
    }

    /// The JSON text of a request for a channel.
    package static func content(of body: any RequestBody, for channel: ChannelKind) throws(JSONError) -> String {
        try encode(body, for: channel).content
    }

    /// A request as it travels.
    struct Encoded {
        /// The JSON text.
        let content: String
        /// What stands beside it.
        let parameters: [(name: String, value: String)]
        /// What the wire cannot say; a request with any is not sent.
        let violations: [Violation]
    }

    /// A request as it travels on a channel.
    static func encode(_ body: any RequestBody, for channel: ChannelKind) throws(JSONError) -> Encoded {
        var writer = RequestWriter(channel: channel)
        body.write(to: &writer)
        writer.bytes.append(UInt8(ascii: "}"))
        if let fault = writer.fault { throw fault }
        if writer.hasForeignMembers { _ = try JSONParser.object(writer.bytes) }
        let content = String(decoding: writer.bytes, as: UTF8.self)
        return Encoded(content: content, parameters: writer.parameters, violations: writer.violations)
    }

    /// Writes a name and its colon, and the comma before them.
    mutating func name(_ name: String, _ space: String?) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        JSONText.append(string: channel == .space ? space ?? name : name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Writes a member whose value is not in quotation marks.
    mutating func raw(_ name: String, _ token: String, _ space: String?) {
        self.name(name, space)
        bytes.append(contentsOf: token.utf8)
    }
}

extension RequestWriter: Confidential {
    /// The channel, without what was written.
    public var description: String { "RequestWriter(\(channel.rawValue))" }
}
