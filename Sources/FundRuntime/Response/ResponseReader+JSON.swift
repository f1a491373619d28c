extension ResponseReader {
    /// Any required JSON value.
    public mutating func json(_ name: String, _ others: String...) -> JSONValue {
        required(name, others, "a value", else: .null, keepingEmpty: true) { $0 }
    }

    /// Any JSON value, or nil.
    public mutating func jsonIfPresent(_ name: String, _ others: String...) -> JSONValue? {
        optional(name, others, "a value", keepingEmpty: true) { $0 }
    }

    /// A required object of any members.
    public mutating func jsonObject(_ name: String, _ others: String...) -> JSONObject {
        required(name, others, "an object", else: JSONObject()) { $0.object }
    }

    /// An object of any members, or nil.
    public mutating func jsonObjectIfPresent(_ name: String, _ others: String...) -> JSONObject? {
        optional(name, others, "an object") { $0.object }
    }

    /// A required list of any JSON values.
    public mutating func jsonValues(_ name: String, _ others: String...) -> [JSONValue] {
        required(name, others, "a list", else: []) { $0.array }
    }

    /// A list of any JSON values, or nil.
    public mutating func jsonValuesIfPresent(_ name: String, _ others: String...) -> [JSONValue]? {
        optional(name, others, "a list") { $0.array }
    }
}
