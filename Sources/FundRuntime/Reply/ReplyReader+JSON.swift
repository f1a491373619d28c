extension ReplyReader {
    /// Any required JSON value.
    public func json(_ name: String, _ others: String...) throws(ReplyError) -> JSONValue {
        guard let value = try find(name, others) else { throw missing(name) }
        return value
    }

    /// Any JSON value, or nil.
    public func jsonIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> JSONValue? {
        try optional(try find(name, others))
    }

    /// A required object of any members.
    public func jsonObject(_ name: String, _ others: String...) throws(ReplyError) -> JSONObject {
        guard let value = try anyObject(name, others) else { throw missing(name) }
        return value
    }

    /// An object of any members, or nil.
    public func jsonObjectIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> JSONObject? {
        try optional(try anyObject(name, others))
    }

    /// A required list of any JSON values.
    public func jsonValues(_ name: String, _ others: String...) throws(ReplyError) -> [JSONValue] {
        guard let values = try anyList(name, others) else { throw missing(name) }
        return values
    }

    /// A list of any JSON values, or nil.
    public func jsonValuesIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> [JSONValue]? {
        try optional(try anyList(name, others))
    }

    func anyObject(_ name: String, _ others: [String]) throws(ReplyError) -> JSONObject? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard case .object(let object) = value else { throw expected("an object", name) }
        return object
    }

    func anyList(_ name: String, _ others: [String]) throws(ReplyError) -> [JSONValue]? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard case .array(let values) = value else { throw expected("a list", name) }
        return values
    }
}
