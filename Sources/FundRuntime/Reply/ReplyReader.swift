/// Reads the fields of one verified object.
///
/// The platform writes one field as a string here and as a number there, so both are accepted. `null` counts as
/// missing. Each function takes the wire name of a field and then its other spellings; if two are there, they must
/// agree.
public struct ReplyReader: Sendable {
    /// The whole object: fields that no property covers stay reachable.
    public let object: JSONObject
    private let path: String

    package init(_ object: JSONObject, path: String = "") {
        self.object = object
        self.path = path
    }

    /// The value of a field that is there.
    func find(_ name: String, _ others: [String]) throws(ReplyError) -> JSONValue? {
        var found = present(name)
        for other in others {
            guard let value = present(other) else { continue }
            if let found, found != value { throw ReplyError(path(of: name), .conflictingSpellings) }
            found = value
        }
        return found
    }

    /// The value of a name, unless it is `null`.
    private func present(_ name: String) -> JSONValue? {
        guard let value = object[name] else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// The field's value, where an empty string counts as missing.
    func findNonEmpty(_ name: String, _ others: [String]) throws(ReplyError) -> JSONValue? {
        guard let value = try find(name, others) else { return nil }
        if case .string(let text) = value, text.isEmpty { return nil }
        return value
    }

    /// The wire path of a field of this object.
    func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    func missing(_ name: String) -> ReplyError { ReplyError(path(of: name), .missing) }

    func expected(_ what: String, _ name: String) -> ReplyError { ReplyError(path(of: name), .expected(what)) }

    /// The text of a string or number.
    func scalar(_ name: String, _ others: [String], _ what: String) throws(ReplyError) -> String? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard let text = value.scalarText else { throw expected(what, name) }
        return text
    }
}
