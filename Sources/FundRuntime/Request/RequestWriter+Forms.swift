extension RequestWriter {
    /// A value in a form that is not the usual one of its type.
    public mutating func scalar<Value>(
        _ name: String, _ value: Value?, as form: WireForm<Value>, space: String? = nil
    ) {
        json(name, value.map(form.write), space: space)
    }

    /// A list of values of one form.
    public mutating func list<Value>(
        _ name: String, _ values: [Value]?, of form: WireForm<Value>, space: String? = nil
    ) {
        json(name, values.map { .array($0.map(form.write)) }, space: space)
    }
}
