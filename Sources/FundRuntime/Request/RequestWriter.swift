/// Writes a request as JSON: members in the order they are written, absent ones left out.
///
/// A member that the Serverless channel calls differently has its name there as `space`.
///
/// The functions that add a member themselves are not inlined: the compiler would put their bodies into generated code.
public struct RequestWriter: Sendable {
    let channel: ChannelKind
    private(set) var object = JSONObject()
    /// Whether members came from a caller's own object, whose names nobody checked against the others.
    var hasForeignMembers = false
    /// What is wrong with a caller's own object that went into a string.
    var fault: JSONError?
    /// What the wire cannot say, such as a time of the year 10,000.
    var violations: [Violation] = []
    /// The fields whose text says nothing.
    private(set) var blankFields: [String] = []
    /// What is sent beside the content on the gateway.
    var parameters: [(name: String, value: String)] = []
    /// The files that go along.
    var files: [FilePart] = []

    package init(channel: ChannelKind) { self.channel = channel }

    /// Any JSON value.
    @inline(never)
    public mutating func json(_ name: String, _ value: JSONValue?, space: String? = nil) {
        guard let value else { return }
        if case .string(let text) = value, text.isBlank { noteBlank(name) }
        object.append(channel == .space ? space ?? name : name, value)
    }

    /// Notes a field of which a part says nothing.
    mutating func noteBlank(_ name: String) { blankFields.append(name) }

    /// The members of an object, as members of the current one.
    public mutating func members(of object: JSONObject?) {
        guard let object else { return }
        hasForeignMembers = true
        for member in object.members { self.object.append(member.name, member.value) }
    }

    /// The object of a body inside the request; what it has beside its members is kept with that of the request.
    mutating func inner(_ body: any RequestBody) -> JSONValue {
        var writer = RequestWriter(channel: channel)
        body.write(to: &writer)
        hasForeignMembers = hasForeignMembers || writer.hasForeignMembers
        take(from: writer)
        return .object(writer.object)
    }

    /// Keeps what another writer has beside its members.
    mutating func take(from writer: RequestWriter) {
        fault = writer.fault ?? fault
        violations += writer.violations
        blankFields += writer.blankFields
        parameters += writer.parameters
        files += writer.files
    }
}

extension RequestWriter: Confidential {
    /// The channel, without what was written.
    public var description: String { "RequestWriter(\(channel.rawValue))" }
}
