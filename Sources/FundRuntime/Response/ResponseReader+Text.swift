extension ResponseReader {
    /// A required text; it may be empty.
    public mutating func string(_ name: String, _ others: String...) -> String {
        required(name, others, "a string", else: "", keepingEmpty: true) { $0.scalarText }
    }

    /// A text, or nil.
    public mutating func stringIfPresent(_ name: String, _ others: String...) -> String? {
        optional(name, others, "a string", keepingEmpty: true) { $0.scalarText }
    }

    /// A required text that is personal or secret.
    public mutating func redacted(_ name: String, _ others: String...) -> Redacted<String> {
        Redacted(required(name, others, "a string", else: "", keepingEmpty: true) { $0.scalarText })
    }

    /// A text that is personal or secret, or nil.
    public mutating func redactedIfPresent(_ name: String, _ others: String...) -> Redacted<String>? {
        optional(name, others, "a string", keepingEmpty: true) { $0.scalarText }.map { Redacted($0) }
    }

    /// A required value of an enumeration.
    public mutating func value<Value: OpenEnum>(_ name: String, _ others: String...) -> Value {
        Value(rawValue: required(name, others, "a string", else: "") { $0.scalarText })
    }

    /// A value of an enumeration, or nil.
    public mutating func valueIfPresent<Value: OpenEnum>(_ name: String, _ others: String...) -> Value? {
        optional(name, others, "a string") { $0.scalarText }.map { Value(rawValue: $0) }
    }

    /// A required list of texts; a single text is a list of one.
    public mutating func strings(_ name: String, _ others: String...) -> [String] {
        required(name, others, "a list of strings", else: []) { Self.all(of: $0) { $0.scalarText } }
    }

    /// A list of texts, or nil; a single text is a list of one.
    public mutating func stringsIfPresent(_ name: String, _ others: String...) -> [String]? {
        optional(name, others, "a list of strings") { Self.all(of: $0) { $0.scalarText } }
    }

    /// A required object whose values are texts.
    public mutating func stringMap(_ name: String, _ others: String...) -> [String: String] {
        required(name, others, "an object of strings", else: [:], Self.texts)
    }

    /// An object whose values are texts, or nil.
    public mutating func stringMapIfPresent(_ name: String, _ others: String...) -> [String: String]? {
        optional(name, others, "an object of strings", Self.texts)
    }

    /// All items of a list, or the one value that is no list; nil where one of them does not fit, since a list that lacks some
    /// would say something else.
    static func all<Item>(of value: JSONValue, _ read: (JSONValue) -> Item?) -> [Item]? {
        guard case .array(let values) = value else { return read(value).map { [$0] } }
        let items = values.compactMap(read)
        return items.count == values.count ? items : nil
    }

    private static func texts(_ value: JSONValue) -> [String: String]? {
        guard case .object(let object) = value else { return nil }
        var texts: [String: String] = [:]
        for member in object.members {
            guard let text = member.value.scalarText else { return nil }
            texts[member.name] = text
        }
        return texts
    }
}
