import SpecDiagnostics

extension MappingReader {
    /// The text of `key`, quoted or plain.
    mutating func text(_ key: String) -> Located<String>? {
        guard let node = node(key) else { return nil }
        return text(of: node, key)
    }

    /// The text of `key`, which must be written.
    mutating func requiredText(_ key: String) -> Located<String>? {
        if !has(key) { reportMissing(key) }
        return text(key)
    }

    mutating func textFact(_ key: String) -> Fact<String>? {
        fact(key) { map, node in map.text(of: node, key)?.value }
    }

    mutating func flagFact(_ key: String) -> Fact<Bool>? {
        fact(key) { map, node in
            if let flag = node.boolean { return flag }
            map.report(.unexpectedKind(key, expected: "true or false", found: node))
            return nil
        }
    }

    /// Whether something is required, or the reason why nobody knows: `{unknown: REASON}`.
    mutating func requirement(_ key: String) -> (Fact<Bool>?, unknown: Located<String>?) {
        guard let value = node(key), value.entries?.first?.key.scalar?.text == "unknown" else {
            return (flagFact(key), nil)
        }
        return (nil, reason("unknown", in: value, of: key))
    }

    /// The reason in a mapping of one key, such as `{none: REASON}`; `nil` when the value is something else.
    mutating func reason(_ word: String, of key: String) -> Located<String>? {
        guard let value = node(key), value.entries?.first?.key.scalar?.text == word else { return nil }
        return reason(word, in: value, of: key)
    }

    private mutating func reason(_ word: String, in value: Node, of key: String) -> Located<String>? {
        var inner = MappingReader(value, of: key)
        let reason = inner.text(word)
        collecting { inner.finish(&$0) }
        return reason
    }

    mutating func integer(_ key: String) -> Located<Int>? {
        guard let node = node(key) else { return nil }
        guard let value = node.integer else {
            report(.unexpectedKind(key, expected: "a whole number", found: node))
            return nil
        }
        return Located(value, at: node.range)
    }

    /// The texts of a list, or nothing.
    mutating func texts(_ key: String) -> [Located<String>] {
        list(key) { node, problems in
            guard let scalar = node.scalar else {
                problems.append(.unexpectedKind("an item of \(key)", expected: "a text", found: node))
                return nil
            }
            return Located(scalar.text, at: node.range)
        }
    }

    /// One of a closed set of words.
    mutating func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, as: Word.Type
    ) -> Located<Word>? {
        guard let node = node(key), let text = text(of: node, key) else { return nil }
        guard let word = Word(rawValue: text.value) else {
            report(.unknownWord(text.value, for: key, known: Word.allCases.map(\.rawValue), at: text.range))
            return nil
        }
        return Located(word, at: text.range)
    }

    /// Reads `VALUE` or `{is: VALUE, by: EVIDENCE}`.
    private mutating func fact<Value>(
        _ key: String, _ read: (inout MappingReader, Node) -> Value?
    ) -> Fact<Value>? {
        guard let node = node(key) else { return nil }
        guard node.entries != nil else { return read(&self, node).map { Fact($0, at: node.range) } }
        var wrapper = MappingReader(node, of: "a fact")
        let by = wrapper.text("by")
        let inner = wrapper.node("is")
        if inner == nil { wrapper.reportMissing("is") }
        let value = inner.flatMap { inner in read(&self, inner).map { Fact($0, at: inner.range, by: by) } }
        var found: [Diagnostic] = []
        wrapper.finish(&found)
        found.forEach { report($0) }
        return value
    }

    private mutating func text(of node: Node, _ key: String) -> Located<String>? {
        guard let scalar = node.scalar else {
            report(.unexpectedKind(key, expected: "a text", found: node))
            return nil
        }
        return Located(scalar.text, at: node.range)
    }
}
