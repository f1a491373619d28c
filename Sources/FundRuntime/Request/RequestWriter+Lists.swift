extension RequestWriter {
    /// A list of values of one form.
    public mutating func list<Value>(
        _ name: String, _ values: [Value]?, of form: WireForm<Value>, space: String? = nil
    ) {
        json(name, values.map { .array($0.map(form.write)) }, space: space)
    }
}
