import SpecDiagnostics

extension MappingReader {
    /// The text of `key`, quoted or plain.
    mutating func text(_ key: StaticString) -> Located<String>? {
        guard let node = node(key) else { return nil }
        return text(of: node, key)
    }

    /// The text of `key`, which must be written.
    mutating func requiredText(_ key: StaticString) -> Located<String>? {
        if !has(key) { reportMissing(key) }
        return text(key)
    }

    mutating func textFact(_ key: StaticString) -> Stated<String>? {
        fact(key) { map, node in map.string(of: node, key) }
    }

    /// A text beside whose evidence a reason may be: `{is: VALUE, by: EVIDENCE, WORD: REASON}`.
    mutating func textFact(_ key: StaticString, withReason word: StaticString) -> (Stated<String>?, Located<String>?) {
        guard let node = node(key), node.isMapping else { return (textFact(key), nil) }
        var reason: Located<String>?
        let value = wrapped(node, key, { map, node in map.text(of: node, key)?.value }) { reason = $0.reason(word) }
        return (value, reason)
    }

    mutating func flagFact(_ key: StaticString) -> Stated<Bool>? {
        fact(key) { map, node in
            if let flag = node.boolean { return flag }
            map.report(.noFlag(key.description, found: node))
            return nil
        }
    }

    /// Whether something is required, or the reason why nobody knows: `{unknown: REASON}`.
    mutating func requirement(_ key: StaticString) -> (Stated<Bool>?, unknown: Located<String>?) {
        says("unknown", in: key) ? (nil, reason("unknown", of: key)) : (flagFact(key), nil)
    }

    /// Whether the value of `key` is a mapping such as `{none: REASON}`.
    mutating func says(_ word: StaticString, in key: StaticString) -> Bool {
        node(key)?.hasFirstKey(word) ?? false
    }

    /// The reason in a mapping of one key, such as `{none: REASON}`.
    mutating func reason(_ word: StaticString, of key: StaticString) -> Located<String>? {
        guard let value = node(key) else { return nil }
        var inner = MappingReader(value, of: key.description)
        let reason = inner.reason(word)
        collecting { inner.finish(&$0) }
        return reason
    }

    /// The name in a mapping of one key, such as `{field: NAME}`.
    mutating func reference(_ word: StaticString, of key: StaticString) -> Located<String>? {
        guard let value = node(key) else { return nil }
        var inner = MappingReader(value, of: key.description)
        let name = inner.text(word)
        collecting { inner.finish(&$0) }
        return name
    }

    /// The text of `key`, which people read: neither `true` nor a number says why.
    mutating func reason(_ key: StaticString, expected: String = "a text that says why") -> Located<String>? {
        guard let node = node(key) else { return nil }
        guard let reason = node.reason else {
            report(.unexpectedKind(key.description, expected: expected, found: node))
            return nil
        }
        return Located(reason, at: node.range)
    }

    mutating func integer(_ key: StaticString) -> Located<Int>? {
        guard let node = node(key) else { return nil }
        switch WholeNumber(node) {
        case .value(let value): return Located(value, at: node.range)
        case .mistake(let mistake):
            report(.noWholeNumber(key.description, mistake, found: node))
            return nil
        }
    }

    /// A day of the calendar, written like 2020-09-18.
    mutating func day(_ key: StaticString) -> Located<String>? {
        guard let text = text(key) else { return nil }
        if !isCalendarDay(text.value) { report(.malformedDay(text)) }
        return text
    }

    /// A version, such as 1.2.0.
    mutating func version(_ key: StaticString) -> Located<String>? {
        guard let text = text(key) else { return nil }
        if !isVersion(text.value) { report(.malformedVersion(key.description, text.value, at: text.range)) }
        return text
    }

    mutating func versionFact(_ key: StaticString) -> Stated<String>? {
        guard let fact = textFact(key) else { return nil }
        if !isVersion(fact.value) { report(.malformedVersion(key.description, fact.value, at: fact.range)) }
        return fact
    }

    /// The address of a page, or the file that it was saved in.
    mutating func page(_ key: StaticString) -> Located<String>? {
        guard let text = text(key) else { return nil }
        if !isPage(text.value) { report(.malformedAddress(key.description, text)) }
        return text
    }

    /// The texts of a list, each one of a closed set of words.
    mutating func words<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: StaticString, as: Word.Type
    ) -> [Located<Word>] {
        texts(key).compactMap { word($0, of: key) }
    }

    /// The texts of a list; none where the key is not written.
    mutating func texts(_ key: StaticString) -> [Located<String>] {
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
        _ key: StaticString, as: Word.Type
    ) -> Located<Word>? {
        text(key).flatMap { word($0, of: key) }
    }

    /// One of a closed set of words, beside which its evidence may be.
    mutating func wordFact<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: StaticString
    ) -> Stated<Word>? {
        guard let text = textFact(key) else { return nil }
        let word = text.flatMap(Word.init(rawValue:))
        if word == nil {
            report(.unknownWord(text.value, for: key.description, known: Word.allCases.map(\.rawValue), at: text.range))
        }
        return word
    }

    private mutating func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ text: Located<String>, of key: StaticString
    ) -> Located<Word>? {
        guard let word = Word(rawValue: text.value) else {
            report(.unknownWord(text.value, for: key.description, known: Word.allCases.map(\.rawValue), at: text.range))
            return nil
        }
        return Located(word, at: text.range)
    }

    /// Reads `VALUE` or `{is: VALUE, by: EVIDENCE}`.
    private mutating func fact<Value>(
        _ key: StaticString, _ read: (inout MappingReader, Node) -> Value?
    ) -> Stated<Value>? {
        guard let node = node(key) else { return nil }
        guard node.isMapping else { return read(&self, node).map { Stated($0, at: node.range) } }
        return wrapped(node, key, read) { _ in }
    }

    /// Reads `{is: VALUE, by: EVIDENCE}`, and what may be beside the two.
    private mutating func wrapped<Value>(
        _ node: Node, _ key: StaticString, _ read: (inout MappingReader, Node) -> Value?,
        beside: (inout MappingReader) -> Void
    ) -> Stated<Value>? {
        var wrapper = MappingReader(node, of: "a fact")
        let by = wrapper.text("by")
        let inner = wrapper.node("is")
        beside(&wrapper)
        if inner == nil { wrapper.reportMissing("is") }
        let value = inner.flatMap { inner in read(&self, inner).map { Stated($0, at: inner.range, by: by) } }
        var found: [Diagnostic] = []
        wrapper.finish(&found)
        found.forEach { report($0) }
        return value
    }

    private mutating func text(of node: Node, _ key: StaticString) -> Located<String>? {
        string(of: node, key).map { Located($0, at: node.range) }
    }

    private mutating func string(of node: Node, _ key: StaticString) -> String? {
        guard let scalar = node.scalar else {
            report(.unexpectedKind(key.description, expected: "a text", found: node))
            return nil
        }
        return scalar.text
    }
}
