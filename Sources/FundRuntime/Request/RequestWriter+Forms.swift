extension RequestWriter {
    /// A value in a form that is not the usual one of its type.
    public mutating func scalar<Value>(
        _ name: String, _ value: Value?, as form: WireFormat<Value>, space: String? = nil
    ) {
        guard let value else { return }
        guard let written = form.write(value) else { return unwritable(name, form.what) }
        json(name, written, space: space)
    }

    /// A value in a form, whose text is a parameter of its own beside `biz_content` on the gateway.
    public mutating func parameter<Value>(
        _ name: String, _ value: Value?, as form: WireFormat<Value>, space: String? = nil
    ) {
        guard channel != .space else { return scalar(name, value, as: form, space: space) }
        guard let value else { return }
        guard let written = form.write(value) else { return unwritable(name, form.what) }
        parameter(name, written.scalarText ?? written.jsonText)
    }

    /// A list of values of one form.
    public mutating func list<Value>(
        _ name: String, _ values: [Value]?, of form: WireFormat<Value>, space: String? = nil
    ) {
        guard let values else { return }
        let written = values.compactMap(form.write)
        guard written.count == values.count else { return unwritable(name, form.what) }
        json(name, .array(written), space: space)
    }

    private mutating func unwritable(_ name: String, _ what: String) {
        violations.append(Violation(fields: [name], rule: "form", message: "cannot be written as \(what)"))
    }
}
