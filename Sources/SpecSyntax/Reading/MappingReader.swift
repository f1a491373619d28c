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
    private let node: Node
    private let count: Int
    var isMapping: Bool { node.isMapping }
    private var asked: [StaticString] = []
    /// A bit for the length of each key that is written.
    private var lengths: UInt64 = 0
    /// The entry behind the one that was found last: keys are mostly asked for in the order in which they are written.
    private var expected: (number: Int, places: EntryPlaces)
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
        self.node = node
        range = node.range
        self.place = place ?? node.firstKeyRange ?? node.range
        var count = 0
        let places = node.entryPlaces
        for place in places {
            lengths |= Self.bit(node.keyLength(at: place))
            count += 1
        }
        self.count = count
        expected = (0, places)
        left = count < 64 ? (1 << UInt64(count)) - 1 : .max
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
    func has(_ key: StaticString) -> Bool { place(of: key) != nil }

    mutating func node(_ key: StaticString) -> Node? {
        // Once every entry was asked for, nobody will want to know what else could be here.
        if hasMore { asked.append(key) }
        guard lengths & Self.bit(key.utf8CodeUnitCount) != 0, let place = find(key) else { return nil }
        if count < 64 { left &= ~(1 << UInt64(expected.number - 1)) }
        return node.value(at: place)
    }

    /// Finds the entry that a key is in front of, and expects the one behind it from then on.
    private mutating func find(_ key: StaticString) -> EntryPlace? {
        if let next = expected.places.next() {
            expected.number += 1
            if node.hasKey(key, at: next) { return next }
        }
        expected = (0, node.entryPlaces)
        while let place = expected.places.next() {
            expected.number += 1
            if node.hasKey(key, at: place) { return place }
        }
        return nil
    }

    /// Where a key and its value are.
    private func place(of key: StaticString) -> EntryPlace? {
        guard lengths & Self.bit(key.utf8CodeUnitCount) != 0 else { return nil }
        return node.entryPlaces.first { node.hasKey(key, at: $0) }
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
        return node.entryPlaces.compactMap { read(node.key(at: $0), node.value(at: $0), &problems) }
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
        file == other.file && start <= other.start && other.start <= end
    }
}
