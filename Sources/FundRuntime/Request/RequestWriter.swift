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
    /// What stands beside the content on the gateway.
    var parameters: [(name: String, value: String)] = []

    package init(channel: ChannelKind) { self.channel = channel }

    /// Any JSON value.
    @inline(never)
    public mutating func json(_ name: String, _ value: JSONValue?, space: String? = nil) {
        guard let value else { return }
        object.append(channel == .space ? space ?? name : name, value)
    }

    /// The members of an object, as members of the current one.
    public mutating func members(of object: JSONObject?) {
        guard let object else { return }
        hasForeignMembers = true
        for member in object.members { json(member.name, member.value) }
    }

    /// The object of a body inside the request; what it has beside its members is kept with that of the request.
    mutating func inner(_ body: any RequestBody) -> JSONValue {
        var writer = RequestWriter(channel: channel)
        body.write(to: &writer)
        hasForeignMembers = hasForeignMembers || writer.hasForeignMembers
        fault = writer.fault ?? fault
        violations += writer.violations
        parameters += writer.parameters
        return .object(writer.object)
    }
}

extension RequestWriter: Confidential {
    /// The channel, without what was written.
    public var description: String { "RequestWriter(\(channel.rawValue))" }
}
