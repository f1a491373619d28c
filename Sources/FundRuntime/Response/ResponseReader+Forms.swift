extension ResponseReader {
    /// A required value in a form that is not the usual one of its type.
    public mutating func scalar<Value>(_ name: String, _ others: String..., as form: WireFormat<Value>) -> Value {
        required(name, others, form)
    }

    /// A value in a form that is not the usual one of its type, or nil.
    public mutating func scalarIfPresent<Value>(
        _ name: String, _ others: String..., as form: WireFormat<Value>
    ) -> Value? {
        optional(name, others, form)
    }

    /// A required list of values of one form; a single one is a list of one.
    public mutating func list<Value>(_ name: String, _ others: String..., of form: WireFormat<Value>) -> [Value] {
        required(name, others, "a list whose items are each \(form.what)", else: []) { Self.all(of: $0, form.read) }
    }

    /// A list of values of one form, or nil; a single one is a list of one.
    public mutating func listIfPresent<Value>(
        _ name: String, _ others: String..., of form: WireFormat<Value>
    ) -> [Value]? {
        optional(name, others, "a list whose items are each \(form.what)") { Self.all(of: $0, form.read) }
    }

    mutating func required<Value>(_ name: String, _ others: [String], _ form: WireFormat<Value>) -> Value {
        required(name, others, form.what, else: form.placeholder) { form.read($0) }
    }

    mutating func optional<Value>(_ name: String, _ others: [String], _ form: WireFormat<Value>) -> Value? {
        optional(name, others, form.what) { form.read($0) }
    }
}
