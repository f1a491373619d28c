import SpecDiagnostics

/// Reads one YAML mapping key by key, and reports what nobody asked for.
///
/// Every accessor notes the key it was asked for; `finish` reports the keys that are left with "did you mean". A field is
/// asked for 23 keys and has five, so what is not written must cost next to nothing: keys are told apart by their lengths
/// first, and words for messages are put together when there is a message.
struct MappingReader {
    let range: SourceRange
    /// Where a message about the whole mapping points: the name it is the value of, if it has one.
    private let place: SourceRange
    private let what: String
    private let name: String?
    private let entries: [Node.Entry]
    let isMapping: Bool
    private var asked: [String] = []
    /// A bit for the length of each key that is written.
    private var lengths: UInt64 = 0
    /// A bit for each entry that nobody asked for yet; all bits in a mapping with more entries than bits.
    private var left: UInt64
    private(set) var problems: [Diagnostic] = []

    /// Starts reading a mapping; messages call it `what`, with `name` in quotes behind if it has one.
    init(
        _ node: Node, of what: String, named name: String? = nil, at place: SourceRange? = nil,
        expecting: String = "a mapping", hint: @autoclosure () -> String? = nil
    ) {
        self.what = what
        self.name = name
        range = node.range
        self.place = place ?? node.entries?.first?.key.range ?? node.range
        isMapping = node.entries != nil
        entries = node.entries ?? []
        left = entries.count < 64 ? (1 << UInt64(entries.count)) - 1 : .max
        for entry in entries { lengths |= Self.bit(entry.key.scalarLength) }
        if !isMapping {
            problems.append(.unexpectedKind(label, expected: expecting, found: node, hint: hint()))
        }
    }

    /// What messages call the mapping.
    private var label: String { name.map { "\(what) '\($0)'" } ?? what }

    /// Whether there are entries that nobody asked for yet.
    var hasMore: Bool { left != 0 }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(length & 63) }

    /// Whether a key is written, without asking for its value.
    func has(_ key: String) -> Bool { index(of: key) != nil }

    mutating func node(_ key: String) -> Node? {
        // Once every entry was asked for, nobody will want to know what else could stand here.
        if left != 0 { asked.append(key) }
        guard let index = index(of: key) else { return nil }
        if entries.count < 64 { left &= ~(1 << UInt64(index)) }
        return entries[index].value
    }

    private func index(of key: String) -> Int? {
        guard lengths & Self.bit(key.utf8.count) != 0 else { return nil }
        return entries.firstIndex { $0.key.isScalar(key) }
    }

    /// Reads the value of `key`, when it is written, with a reader of its own.
    mutating func nested<Value>(_ key: String, _ read: (Node, inout [Diagnostic]) -> Value?) -> Value? {
        node(key).flatMap { read($0, &problems) }
    }

    /// Reads `key`'s mapping of names to things, in the order written.
    mutating func named<Value>(
        _ key: String, _ read: (Located<String>, Node, inout [Diagnostic]) -> Value?
    ) -> [Value] {
        guard let node = node(key) else { return [] }
        guard let entries = node.entries else {
            problems.append(.noNames(key, found: node))
            return []
        }
        return entries.compactMap { entry in
            read(Located(entry.key.scalar?.text ?? "", at: entry.key.range), entry.value, &problems)
        }
    }

    /// Reads `key`'s list.
    mutating func list<Value>(_ key: String, _ read: (Node, inout [Diagnostic]) -> Value?) -> [Value] {
        guard let node = node(key) else { return [] }
        guard let items = node.items else {
            problems.append(.unexpectedKind(key, expected: "a list", found: node))
            return []
        }
        return items.compactMap { read($0, &problems) }
    }

    /// Reports that `key` is missing, unless the mapping itself was none.
    mutating func reportMissing(_ key: String) {
        guard isMapping else { return }
        problems.append(.missingKey(key, of: label, at: place))
    }

    /// Runs a reading step that reports problems of its own.
    mutating func collecting<Value>(_ read: (inout [Diagnostic]) -> Value) -> Value { read(&problems) }

    mutating func report(_ problem: Diagnostic) { problems.append(problem) }

    /// The keys that were read with problems, and those that a misspelt key probably is.
    ///
    /// What seems to be missing because of them has been reported already.
    var misread: Set<String> {
        let asked = Set(asked)
        var keys = misspelt
        for entry in entries {
            guard let key = entry.key.scalar?.text, asked.contains(key) else { continue }
            if problems.contains(where: { $0.range.map(entry.value.range.contains) ?? false }) { keys.insert(key) }
        }
        return keys
    }

    /// The keys that a misspelt key probably is.
    var misspelt: Set<String> {
        Set(unknownEntries.compactMap { closestMatch(to: $0.key.scalar?.text ?? "", among: asked) })
    }

    /// The entries whose keys nobody asked for.
    var unknownEntries: [Node.Entry] {
        entries.filter { entry in entry.key.scalar.map { !asked.contains($0.text) } ?? false }
    }

    /// Hands over every problem found, unknown keys included.
    func finish(_ problems: inout [Diagnostic]) {
        problems += self.problems
        guard left != 0 else { return }
        for entry in unknownEntries {
            guard let key = entry.key.scalar?.text else { continue }
            problems.append(.unknownKey(entry, key, of: label, known: asked))
        }
    }
}

extension SourceRange {
    fileprivate func contains(_ other: SourceRange) -> Bool {
        file == other.file && start <= other.start && other.start <= end
    }
}
