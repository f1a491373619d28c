/// How one value is written on the wire, where it is in a list or in another form than is usual for its type.
///
/// Generated code names the form that a specification states. What has another form is no value: nothing is guessed.
public struct WireFormat<Value: Sendable>: Sendable {
    /// What messages call a value of the form: "a whole number".
    let what: String
    /// The value in place of one that could not be read; the failure keeps it from being handed on.
    let placeholder: Value
    /// Nil for a JSON value that is none of the form.
    let read: @Sendable (JSONValue) -> Value?
    /// Nil for a value that the form cannot say.
    let write: @Sendable (Value) -> JSONValue?

    /// A form whose values are read from the text of a string or number.
    init(
        _ what: String, _ placeholder: Value, readText: @escaping @Sendable (String) -> Value?,
        write: @escaping @Sendable (Value) -> JSONValue?
    ) {
        self.init(what, placeholder, read: { $0.scalarText.flatMap(readText) }, write: write)
    }

    init(
        _ what: String, _ placeholder: Value, read: @escaping @Sendable (JSONValue) -> Value?,
        write: @escaping @Sendable (Value) -> JSONValue?
    ) {
        self.what = what
        self.placeholder = placeholder
        self.read = read
        self.write = write
    }

    /// The number a text spells; the standard library alone would take "+1" and "007" too.
    static func whole<Number: FixedWidthInteger>(_ text: String) -> Number? {
        Number(text).flatMap { String($0) == text ? $0 : nil }
    }
}

extension WireFormat<Int> {
    /// A whole number, written without quotation marks.
    public static var integer: Self { Self("a whole number", 0, readText: { whole($0) }) { .number(JSONNumber($0)) } }

    /// A whole number, written in quotation marks.
    public static var integerText: Self { Self("a whole number", 0, readText: { whole($0) }) { .string(String($0)) } }
}

extension WireFormat<Bool> {
    /// `true` or `false`; in replies `1` and `0` too, each in quotation marks or not.
    public static var boolean: Self { Self("true or false", false, read: truth) { .boolean($0) } }

    /// One of two texts, and nothing else: what is neither says neither yes nor no.
    public static func boolean(true yes: String, false no: String) -> Self {
        Self(
            "\(yes) or \(no)", false,
            read: { value in
                var text = value.scalarText
                if case .boolean(let flag) = value { text = flag ? "true" : "false" }
                guard let text else { return nil }
                // Bytes, not `==`: two normal forms of one text are two words.
                return text.hasSameBytes(as: yes) ? true : text.hasSameBytes(as: no) ? false : nil
            }, write: { .string($0 ? yes : no) })
    }

    private static func truth(_ value: JSONValue) -> Bool? {
        if case .boolean(let flag) = value { return flag }
        return switch value.scalarText {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }
}

extension WireFormat<DecimalText> {
    /// A decimal number, written in quotation marks.
    public static var decimal: Self {
        Self("a decimal number", .placeholder, readText: { DecimalText($0) }) { .string($0.text) }
    }

    /// A decimal number, written without quotation marks.
    public static var decimalNumber: Self {
        Self("a decimal number", .placeholder, readText: { DecimalText($0) }) { .number(JSONNumber(valid: $0.text)) }
    }
}

extension WireFormat<Money> {
    /// An amount in the major unit, written in quotation marks.
    public static func money(currency: String, scale: Int) -> Self {
        Self(
            currency.isEmpty ? "an amount with a currency beside it" : "an amount", .placeholder,
            readText: { currency.isEmpty ? nil : try? Money(reply: $0, currency: currency, scale: scale) },
            write: { .string($0.text) })
    }

    /// An amount as a whole number of the smallest unit, written in quotation marks; a point in it is a mistake.
    public static func minorUnits(currency: String, scale: Int) -> Self {
        minorUnits(currency, scale) { .string(String($0.minorUnits)) }
    }

    /// An amount as a whole number of the smallest unit, written without quotation marks.
    public static func minorUnitsNumber(currency: String, scale: Int) -> Self {
        minorUnits(currency, scale) { .number(JSONNumber(valid: String($0.minorUnits))) }
    }

    private static func minorUnits(
        _ currency: String, _ scale: Int, _ write: @escaping @Sendable (Money) -> JSONValue
    ) -> Self {
        Self(
            "an amount in the smallest unit", .placeholder,
            readText: { whole($0).flatMap { try? Money(minorUnits: $0, currency: currency, scale: scale) } },
            write: write)
    }
}
