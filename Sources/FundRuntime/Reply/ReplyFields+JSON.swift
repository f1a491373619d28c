extension ReplyFields {
    /// Any required JSON value.
    public mutating func json(_ name: String, _ others: String...) -> JSONValue {
        required(name, else: { _ in .null }) { reader throws(ReplyError) in try reader.find(name, others) }
    }

    /// Any JSON value, or nil.
    public mutating func jsonIfPresent(_ name: String, _ others: String...) -> JSONValue? {
        optional { reader throws(ReplyError) in try reader.find(name, others) }
    }

    /// A required object of any members.
    public mutating func jsonObject(_ name: String, _ others: String...) -> JSONObject {
        required(name, else: { _ in JSONObject() }) { reader throws(ReplyError) in try reader.anyObject(name, others) }
    }

    /// An object of any members, or nil.
    public mutating func jsonObjectIfPresent(_ name: String, _ others: String...) -> JSONObject? {
        optional { reader throws(ReplyError) in try reader.anyObject(name, others) }
    }

    /// A required list of any JSON values.
    public mutating func jsonValues(_ name: String, _ others: String...) -> [JSONValue] {
        required(name, else: { _ in [] }) { reader throws(ReplyError) in try reader.anyList(name, others) }
    }

    /// A list of any JSON values, or nil.
    public mutating func jsonValuesIfPresent(_ name: String, _ others: String...) -> [JSONValue]? {
        optional { reader throws(ReplyError) in try reader.anyList(name, others) }
    }
}
