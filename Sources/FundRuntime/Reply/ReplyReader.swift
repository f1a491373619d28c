/// Reads the fields of one verified object.
///
/// The platform writes one field as a string here and as a number there, so both are accepted. `null` counts as
/// missing. Each function takes the wire name of a field and then its other spellings; if two are there, they must
/// agree.
///
/// While the client decodes a response whose outcome is settled, an optional field that cannot be read is nil and is
/// listed in `Reply.unreadableFields`; a reader of a notice throws.
public struct ReplyReader: Sendable {
    /// The whole object: fields that no property covers stay reachable.
    public let object: JSONObject
    private let path: String
    private let unreadable: UnreadableFields?

    package init(_ object: JSONObject) { self.init(object, path: "", noting: nil) }

    init(_ object: JSONObject, path: String, noting unreadable: UnreadableFields?) {
        self.object = object
        self.path = path
        self.unreadable = unreadable
    }

    /// A reader of an object inside this one.
    func reader(_ object: JSONObject, at path: String) -> ReplyReader {
        ReplyReader(object, path: path, noting: unreadable)
    }

    /// An optional value; what cannot be read is nil where it is noted.
    func optional<Value>(_ read: @autoclosure () throws(ReplyError) -> Value?) throws(ReplyError) -> Value? {
        do throws(ReplyError) { return try read() } catch {
            guard notes(error) else { throw error }
            return nil
        }
    }

    /// Notes why an optional field is nil, where that is wanted.
    func notes(_ failure: ReplyError) -> Bool {
        unreadable?.append(failure)
        return unreadable != nil
    }

    /// The value of a field that is there.
    func find(_ name: String, _ others: [String]) throws(ReplyError) -> JSONValue? {
        guard let place = try place(of: name, others) else { return nil }
        return object.value(at: place)
    }

    /// Where in the object the value of a field is.
    private func place(of name: String, _ others: [String]) throws(ReplyError) -> Int? {
        var found = present(name)
        // No `for`, whose iterator is generic: without optimisation it costs as much as looking a name up.
        var index = 0
        while index < others.count {
            if let place = present(others[index]) {
                if let found, object.value(at: found) != object.value(at: place) {
                    throw ReplyError(path(of: name), .conflictingSpellings)
                }
                found = place
            }
            index += 1
        }
        return found
    }

    /// Where the value of a name is, unless it is `null`.
    private func present(_ name: String) -> Int? {
        guard let place = object.place(of: name), object.kind(at: place) != .null else { return nil }
        return place
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

    /// The text of a string or number, which may be empty.
    func text(_ name: String, _ others: [String], _ what: String) throws(ReplyError) -> String? {
        guard let place = try place(of: name, others) else { return nil }
        guard let text = object.scalarText(at: place) else { throw expected(what, name) }
        return text
    }

    /// The text of a string or number, where an empty one counts as missing.
    func scalar(_ name: String, _ others: [String], _ what: String) throws(ReplyError) -> String? {
        guard let text = try text(name, others, what), !text.isEmpty else { return nil }
        return text
    }
}
