extension ReplyFields {
    /// A required text; it may be empty.
    public mutating func string(_ name: String, _ others: String...) -> String {
        required(name, else: { _ in "" }) { reader throws(ReplyError) in try reader.text(name, others) }
    }

    /// A text, or nil.
    public mutating func stringIfPresent(_ name: String, _ others: String...) -> String? {
        optional { reader throws(ReplyError) in try reader.text(name, others) }
    }

    /// A required text that is personal or secret.
    public mutating func redacted(_ name: String, _ others: String...) -> Redacted<String> {
        required(name, else: { _ in Redacted("") }) { reader throws(ReplyError) in
            try reader.text(name, others).map { Redacted($0) }
        }
    }

    /// A text that is personal or secret, or nil.
    public mutating func redactedIfPresent(_ name: String, _ others: String...) -> Redacted<String>? {
        optional { reader throws(ReplyError) in try reader.text(name, others).map { Redacted($0) } }
    }

    /// A required value of an enumeration.
    public mutating func value<Value: OpenEnum>(_ name: String, _ others: String...) -> Value {
        required(name, else: { _ in Value(rawValue: "") }) { reader throws(ReplyError) in
            try reader.scalar(name, others, "a string").map { Value(rawValue: $0) }
        }
    }

    /// A value of an enumeration, or nil.
    public mutating func valueIfPresent<Value: OpenEnum>(_ name: String, _ others: String...) -> Value? {
        optional { reader throws(ReplyError) in try reader.scalar(name, others, "a string").map { Value(rawValue: $0) }
        }
    }

    /// A required list of texts; a single text is a list of one.
    public mutating func strings(_ name: String, _ others: String...) -> [String] {
        required(name, else: { _ in [] }) { reader throws(ReplyError) in try reader.texts(name, others) }
    }

    /// A list of texts, or nil; a single text is a list of one.
    public mutating func stringsIfPresent(_ name: String, _ others: String...) -> [String]? {
        optional { reader throws(ReplyError) in try reader.texts(name, others) }
    }

    /// A required object whose values are texts.
    public mutating func stringMap(_ name: String, _ others: String...) -> [String: String] {
        required(name, else: { _ in [:] }) { reader throws(ReplyError) in try reader.map(name, others) }
    }

    /// An object whose values are texts, or nil.
    public mutating func stringMapIfPresent(_ name: String, _ others: String...) -> [String: String]? {
        optional { reader throws(ReplyError) in try reader.map(name, others) }
    }
}
