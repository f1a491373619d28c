extension ReplyReader {
    /// A required text; it may be empty.
    public func string(_ name: String, _ others: String...) throws(ReplyError) -> String {
        guard let text = try text(name, others) else { throw missing(name) }
        return text
    }

    /// A text, or nil.
    public func stringIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> String? {
        try optional(try text(name, others))
    }

    /// A required text that is personal or secret.
    public func redacted(_ name: String, _ others: String...) throws(ReplyError) -> Redacted<String> {
        guard let text = try text(name, others) else { throw missing(name) }
        return Redacted(text)
    }

    /// A text that is personal or secret, or nil.
    public func redactedIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> Redacted<String>? {
        try optional(try text(name, others).map { Redacted($0) })
    }

    /// A required value of an enumeration.
    public func value<Value: OpenEnum>(_ name: String, _ others: String...) throws(ReplyError) -> Value {
        guard let text = try scalar(name, others, "a string") else { throw missing(name) }
        return Value(rawValue: text)
    }

    /// A value of an enumeration, or nil.
    public func valueIfPresent<Value: OpenEnum>(_ name: String, _ others: String...) throws(ReplyError) -> Value? {
        try optional(try scalar(name, others, "a string").map { Value(rawValue: $0) })
    }

    /// A required list of texts; a single text is a list of one.
    public func strings(_ name: String, _ others: String...) throws(ReplyError) -> [String] {
        guard let texts = try texts(name, others) else { throw missing(name) }
        return texts
    }

    /// A list of texts, or nil; a single text is a list of one.
    public func stringsIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> [String]? {
        try optional(try texts(name, others))
    }

    /// A required object whose values are texts.
    public func stringMap(_ name: String, _ others: String...) throws(ReplyError) -> [String: String] {
        guard let map = try map(name, others) else { throw missing(name) }
        return map
    }

    /// An object whose values are texts, or nil.
    public func stringMapIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> [String: String]? {
        try optional(try map(name, others))
    }

    func text(_ name: String, _ others: [String]) throws(ReplyError) -> String? {
        try text(name, others, "a string")
    }

    func texts(_ name: String, _ others: [String]) throws(ReplyError) -> [String]? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        if let text = value.scalarText { return [text] }
        guard case .array(let values) = value else { throw expected("a list of strings", name) }
        var texts: [String] = []
        for value in values {
            guard let text = value.scalarText else { throw expected("a list of strings", name) }
            texts.append(text)
        }
        return texts
    }

    func map(_ name: String, _ others: [String]) throws(ReplyError) -> [String: String]? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard case .object(let object) = value else { throw expected("an object of strings", name) }
        var map: [String: String] = [:]
        for member in object.members {
            guard let text = member.value.scalarText else { throw expected("an object of strings", name) }
            map[member.name] = text
        }
        return map
    }
}
