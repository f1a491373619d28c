extension Node {
    /// The truth value of a plain `true` or `false`; YAML 1.1's `yes` and `NO` are texts.
    package var boolean: Bool? { plainText.flatMap(CoreSchema.boolean) }

    /// The whole number of a plain scalar, unless it is out of range.
    package var integer: Int? { plainText.flatMap(CoreSchema.integer) }

    /// The text that people read as a reason, which a plain `true`, number or nothing at all is not.
    package var reason: String? {
        guard let scalar, boolean == nil, !scalar.text.allSatisfy(\.isWhitespace) else { return nil }
        return scalar.style == .plain && CoreSchema.isNumber(scalar.text) ? nil : scalar.text
    }

    /// The kind of value for messages, such as "a list".
    package var kindDescription: String {
        guard let scalar else { return isNull ? "nothing" : isMapping ? "a mapping" : "a list" }
        if boolean != nil { return "a truth value" }
        if scalar.text.allSatisfy(\.isWhitespace) { return "an empty text" }
        return scalar.style == .plain && CoreSchema.isNumber(scalar.text) ? "a number" : "text"
    }

    private var plainText: String? {
        style == .plain ? scalar?.text : nil
    }
}
