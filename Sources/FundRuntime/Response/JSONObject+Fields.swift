extension JSONObject {
    /// Reads fields as typed values; throws the first that does not fit.
    ///
    ///     let amount = try notification.parameters.read { $0.money("total_amount", currency: "CNY", scale: 2) }
    public func read<Value>(_ fields: (inout ResponseReader) -> Value) throws(ResponseError) -> Value {
        try read(at: "", noting: nil, fields)
    }

    /// The same for an object at a wire path; where `unreadable` gathers them, optional fields that do not fit are nil.
    func read<Value>(
        at path: String, noting unreadable: UnreadableFields?, _ read: (inout ResponseReader) -> Value
    ) throws(ResponseError) -> Value {
        var fields = ResponseReader(self, path: path, noting: unreadable)
        let value = read(&fields)
        if let failure = fields.failure { throw failure }
        return value
    }

    /// The text of a string or number under one of some spellings; nil where it is missing or empty.
    func text(_ spellings: [String], _ what: String) throws(ResponseError) -> String? {
        guard let name = spellings.first else { return nil }
        return try read { $0.optional(name, Array(spellings.dropFirst()), what) { $0.scalarText } }
    }
}
