extension ReplyFields {
    /// A required value in a form that is not the usual one of its type.
    public mutating func scalar<Value>(_ name: String, _ others: String..., as form: WireForm<Value>) -> Value {
        required(name, else: { _ in form.placeholder }) { reader throws(ReplyError) in
            try reader.scalar(name, others, form)
        }
    }

    /// A value in a form that is not the usual one of its type, or nil.
    public mutating func scalarIfPresent<Value>(
        _ name: String, _ others: String..., as form: WireForm<Value>
    ) -> Value? {
        optional { reader throws(ReplyError) in try reader.scalar(name, others, form) }
    }

    /// A required list of values of one form; a single one is a list of one.
    public mutating func list<Value>(_ name: String, _ others: String..., of form: WireForm<Value>) -> [Value] {
        required(name, else: { _ in [] }) { reader throws(ReplyError) in try reader.list(name, others, form) }
    }

    /// A list of values of one form, or nil; a single one is a list of one.
    public mutating func listIfPresent<Value>(
        _ name: String, _ others: String..., of form: WireForm<Value>
    ) -> [Value]? {
        optional { reader throws(ReplyError) in try reader.list(name, others, form) }
    }
}

extension ReplyReader {
    fileprivate func scalar<Value>(
        _ name: String, _ others: [String], _ form: WireForm<Value>
    ) throws(ReplyError) -> Value? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard let read = form.read(value) else { throw expected(form.what, name) }
        return read
    }

    /// All items or none: a list that lacks some would say something else.
    fileprivate func list<Value>(
        _ name: String, _ others: [String], _ form: WireForm<Value>
    ) throws(ReplyError) -> [Value]? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        var values = [value]
        if case .array(let items) = value { values = items }
        let read = values.compactMap(form.read)
        guard read.count == values.count else { throw expected("a list whose items are each \(form.what)", name) }
        return read
    }
}
