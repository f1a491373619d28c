internal import SpecDiagnostics
internal import SpecSyntax

/// Reads the mappings of a file that the generator wrote, and stops at the first thing it would not have written.
struct RecordReader {
    private let entries: [Node.Entry]
    private let what: String
    private var asked: Set<String> = []

    /// Reads `bytes`, whose place for messages is `shown`.
    init(_ bytes: [UInt8], shown: String, what: String) throws(FileProblem) {
        self.what = what
        var problems: [Diagnostic] = []
        let node = readYAML(SourceFile(path: shown, bytes: bytes), diagnostics: &problems)
        guard let entries = node?.entries, !problems.hasErrors else {
            throw .damaged(what, shown, problems.first?.message ?? "it is not a mapping")
        }
        self.entries = entries
        self.shown = shown
    }

    private let shown: String

    /// Whether `key` is there.
    func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

    /// The version of the format, which must be there and not be newer than `newest`.
    @discardableResult
    mutating func version(_ key: String, newest: Int) throws(FileProblem) -> Int {
        guard has(key) else { throw .foreign(what, shown) }
        guard let version = try node(key).integer, version > 0 else { throw damaged("'\(key)' is not a version") }
        guard version <= newest else { throw .newer(what, shown, version: version, newest: newest) }
        return version
    }

    /// A number of things that must be there.
    mutating func count(_ key: String) throws(FileProblem) -> Int {
        guard let count = try node(key).integer, count >= 0 else { throw damaged("'\(key)' is not a number") }
        return count
    }

    /// A text that must be there.
    mutating func text(_ key: String) throws(FileProblem) -> String {
        guard let text = try node(key).scalar?.text else { throw damaged("'\(key)' is not a text") }
        return text
    }

    /// A hash that must be there.
    mutating func hash(_ key: String) throws(FileProblem) -> ContentHash {
        guard let hash = ContentHash(try text(key)) else { throw damaged("'\(key)' is not a SHA-256") }
        return hash
    }

    /// The texts of a mapping that must be there, in the order written.
    mutating func texts(_ key: String) throws(FileProblem) -> [(key: String, value: String)] {
        guard let entries = try node(key).entries else { throw damaged("'\(key)' is not a mapping") }
        var texts: [(key: String, value: String)] = []
        texts.reserveCapacity(entries.count)
        for entry in entries {
            guard let value = entry.value.scalar?.text else { throw damaged("'\(key)' holds more than texts") }
            texts.append((entry.key.value, value))
        }
        return texts
    }

    /// The hashes of a mapping from paths that stay inside and are not hidden.
    mutating func hashes(_ key: String) throws(FileProblem) -> [RelativePath: ContentHash] {
        var hashes: [RelativePath: ContentHash] = [:]
        for (name, value) in try texts(key) {
            let path = try path(name)
            guard let hash = ContentHash(value) else { throw damaged("the hash of '\(name)' is not a SHA-256") }
            guard hashes.updateValue(hash, forKey: path) == nil else { throw damaged("'\(name)' is there twice") }
        }
        return hashes
    }

    /// A path that stays inside its folder.
    func path(_ text: String) throws(FileProblem) -> RelativePath {
        // Neither is a hidden file ever made: a record that came with someone's repository must not reach `.git`.
        guard let path = RelativePath(text), !path.isHidden else {
            throw damaged("the path '\(text)' is hidden or leads out of the folder")
        }
        return path
    }

    /// Says that the file is not as it was written.
    func damaged(_ reason: String) -> FileProblem { .damaged(what, shown, reason) }

    /// Refuses keys that nobody asked for: what they meant would be lost.
    func finish() throws(FileProblem) {
        for entry in entries where !asked.contains(entry.key.value) {
            throw damaged("'\(entry.key.value)' is not known here")
        }
    }

    private mutating func node(_ key: String) throws(FileProblem) -> Node {
        asked.insert(key)
        guard let entry = entries.first(where: { $0.key.value == key }) else {
            throw damaged("'\(key)' is missing")
        }
        return entry.value
    }
}
