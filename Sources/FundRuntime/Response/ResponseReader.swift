/// Reads the fields of one verified object for the type that is made of them.
///
/// The platform writes one field as a string here and as a number there, so both are accepted. `null` counts as missing.
/// Each function takes the wire name of a field and then its other spellings; if two are there, they must agree.
///
/// It does not throw: the first mistake is kept, all values after it are placeholders, and the runtime throws the mistake
/// instead of handing the value on. A throwing read after each stored property makes the compiler write the destruction of
/// all earlier ones, for every field anew: for 20 operations 27 of 216 KiB of code in release (`Benchmarks/README.md`).
///
/// While the client decodes a response whose outcome is settled, an optional field that cannot be read is nil and is listed
/// in `AcceptedResponse.unreadableFields`; anywhere else it is a mistake like others.
public struct ResponseReader: Sendable {
    /// The whole object: fields that no property covers stay reachable.
    public let object: JSONObject
    /// The wire path of the object, empty for the outermost.
    private let path: String
    let unreadable: UnreadableFields?
    /// The first field that could not be read.
    private(set) var failure: ResponseError?

    init(_ object: JSONObject, path: String, noting unreadable: UnreadableFields?, failure: ResponseError? = nil) {
        self.object = object
        self.path = path
        self.unreadable = unreadable
        self.failure = failure
    }

    /// Keeps a mistake, unless there was one before.
    mutating func fail(_ mistake: ResponseError) { failure = failure ?? mistake }

    /// The wire path of a field of this object.
    func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// The value of a field that must be there; `read` makes it of any JSON value but `null`, or nil of what does not fit.
    mutating func required<Value>(
        _ name: String, _ others: [String], _ what: String, else placeholder: @autoclosure () -> Value,
        keepingEmpty: Bool = false, _ read: (JSONValue) throws(ResponseError) -> Value?
    ) -> Value {
        if failure == nil {
            do throws(ResponseError) {
                if let value = try value(name, others, what, keepingEmpty, read) { return value }
                if unreadable?.fillsMissing != true { failure = ResponseError(path(of: name), .missing) }
            } catch { failure = error }
        }
        return placeholder()
    }

    /// The value of a field that may be missing; where mistakes are noted, one that cannot be read is nil.
    mutating func optional<Value>(
        _ name: String, _ others: [String], _ what: String, keepingEmpty: Bool = false,
        _ read: (JSONValue) throws(ResponseError) -> Value?
    ) -> Value? {
        guard failure == nil else { return nil }
        do throws(ResponseError) { return try value(name, others, what, keepingEmpty, read) } catch {
            if let unreadable { unreadable.append(error) } else { failure = error }
            return nil
        }
    }

    private func value<Value>(
        _ name: String, _ others: [String], _ what: String, _ keepingEmpty: Bool,
        _ read: (JSONValue) throws(ResponseError) -> Value?
    ) throws(ResponseError) -> Value? {
        guard let value = try find(name, others) else { return nil }
        if !keepingEmpty, case .string(let text) = value, text.isEmpty { return nil }
        guard let result = try read(value) else { throw ResponseError(path(of: name), .expected(what)) }
        return result
    }

    private func find(_ name: String, _ others: [String]) throws(ResponseError) -> JSONValue? {
        var found = present(name)
        for other in others {
            guard let value = present(other) else { continue }
            if let found, found != value { throw ResponseError(path(of: name), .conflictingSpellings) }
            found = value
        }
        return found
    }

    private func present(_ name: String) -> JSONValue? {
        guard let value = object[name] else { return nil }
        if case .null = value { return nil }
        return value
    }
}
