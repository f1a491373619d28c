import SpecDiagnostics

/// Reads one YAML mapping key by key, and reports what nobody asked for.
///
/// Every accessor notes the key it was asked for; `finish` reports the keys that are left with "did you mean". A field is
/// asked for 23 keys and has five, so what is not written must cost next to nothing: keys are told apart by their lengths
/// first, and words for messages are put together when there is a message.
struct MappingReader {
    private let node: Node
    private let what: String
    private let name: String?
    private let namePlace: SourceRange?
    /// A bit for the length of each key that is written.
    private var lengths: UInt64 = 0
    private var asked: [StaticString] = []
    /// A bit for each entry that nobody asked for yet; all bits in a mapping with more entries than bits.
    private var left: UInt64 = 0
    private(set) var problems: [Diagnostic] = []

    /// Starts reading a mapping; messages call it `what`, with `name` in quotes behind if it has one.
    init(
        _ node: Node, of what: String, named name: String? = nil, at place: SourceRange? = nil,
        expecting: String = "a mapping", hint: @autoclosure () -> String? = nil
    ) {
        self.what = what
        self.name = name
        self.node = node
        namePlace = place
        guard isMapping else {
            problems.append(.unexpectedKind(label, expected: expecting, found: node, hint: hint()))
            return
        }
        var count = 0
        for place in node.entryPlaces {
            lengths |= Self.bit(place.keyLength)
            count += 1
        }
        left = count < 64 ? (1 << UInt64(count)) - 1 : .max
        asked.reserveCapacity(4 * count)
    }

    var isMapping: Bool { node.isMapping }
    var range: SourceRange { node.range }

    /// What messages call the mapping.
    private var label: String { name.map { "\(what) '\($0)'" } ?? what }

    /// Whether there are entries that nobody asked for yet.
    var hasMore: Bool { left != 0 }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(length & 63) }

    /// Whether a key is written, without asking for its value.
    func has(_ key: StaticString) -> Bool { entry(key) != nil }

    mutating func node(_ key: StaticString) -> Node? {
        // Once every entry was asked for, nobody will want to know what else could be here.
        if hasMore { asked.append(key) }
        guard let (number, place) = entry(key) else { return nil }
        if left != .max { left &= ~(1 << UInt64(number)) }
        return node.value(at: place)
    }

    /// Where a key and its value are, and how many entries are before it.
    private func entry(_ key: StaticString) -> (number: Int, place: EntryPlace)? {
        lengths & Self.bit(key.utf8CodeUnitCount) == 0 ? nil : node.entry(key)
    }

    /// Reads the value of `key`, when it is written, with a reader of its own.
    mutating func nested<Value>(_ key: StaticString, _ read: (Node, inout [Diagnostic]) -> Value?) -> Value? {
        node(key).flatMap { read($0, &problems) }
    }

    /// Reads `key`'s mapping of names to things, in the order written.
    mutating func named<Value>(
        _ key: StaticString, _ read: (Located<String>, Node, inout [Diagnostic]) -> Value?
    ) -> [Value] {
        guard let node = node(key) else { return [] }
        guard node.isMapping else {
            problems.append(.noNames(key.description, found: node))
            return []
        }
        var values: [Value] = []
        values.reserveCapacity(node.entryPlaces.reduce(0) { count, _ in count + 1 })
        for place in node.entryPlaces {
            if let value = read(node.key(at: place), node.value(at: place), &problems) { values.append(value) }
        }
        return values
    }

    /// Reads `key`'s list.
    mutating func list<Value>(_ key: StaticString, _ read: (Node, inout [Diagnostic]) -> Value?) -> [Value] {
        guard let node = node(key) else { return [] }
        guard let items = node.items else {
            problems.append(.unexpectedKind(key.description, expected: "a list", found: node))
            return []
        }
        return items.compactMap { read($0, &problems) }
    }

    /// Reports that `key` is missing, unless the mapping itself was none.
    mutating func reportMissing(_ key: StaticString) {
        guard isMapping else { return }
        let place = namePlace ?? node.firstKeyRange ?? node.range
        problems.append(.missingKey(key.description, of: label, at: place))
    }

    /// Runs a reading step that reports problems of its own.
    mutating func collecting<Value>(_ read: (inout [Diagnostic]) -> Value) -> Value { read(&problems) }

    mutating func report(_ problem: Diagnostic) { problems.append(problem) }

    /// The keys that were read with problems, and those that a misspelt key probably is.
    ///
    /// What seems to be missing because of them has been reported already.
    var misread: Set<String> {
        guard hasMore || !problems.isEmpty else { return [] }
        let asked = Set(known)
        var keys = misspelt
        for entry in node.entries ?? [] where asked.contains(entry.key.value) {
            let hasProblem = problems.contains { $0.range.map(entry.value.range.contains) ?? false }
            if hasProblem { keys.insert(entry.key.value) }
        }
        return keys
    }

    /// The keys that a misspelt key probably is.
    var misspelt: Set<String> {
        Set(unknownEntries.compactMap { closestMatch(to: $0.key.value, among: known) })
    }

    /// The entries whose keys nobody asked for.
    var unknownEntries: [Node.Entry] {
        guard hasMore else { return [] }
        let known = Set(known)
        return (node.entries ?? []).filter { !known.contains($0.key.value) }
    }

    /// The keys that were asked for, for messages.
    private var known: [String] { asked.map(\.description) }

    /// Hands over every problem found, unknown keys included.
    func finish(_ problems: inout [Diagnostic]) {
        if !self.problems.isEmpty { problems += self.problems }
        guard hasMore else { return }
        problems += unknownEntries.map { .unknownKey($0, of: label, known: known) }
    }
}

extension SourceRange {
    fileprivate func contains(_ other: SourceRange) -> Bool {
        isInFile(of: other) && start <= other.start && other.start <= end
    }
}
