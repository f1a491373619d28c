internal import SpecDiagnostics
internal import SpecSyntax

/// Reads the entries of a lock file, and stops at the first thing that the generator would not have written.
struct LockReader {
    private let displayPath: String
    private let entries: [Node.Entry]
    private var asked: Set<String> = ["fundgenLock"]

    /// Reads `bytes`, which must be a mapping and say a known version of the format.
    init(_ bytes: [UInt8], displayPath: String) throws(FileProblem) {
        var problems: [Diagnostic] = []
        let node = readYAML(SourceFile(path: displayPath, bytes: bytes), diagnostics: &problems)
        guard let entries = node?.entries, !problems.hasErrors else {
            throw .damagedLock(displayPath, problems.first?.message ?? "it is not a mapping")
        }
        self.displayPath = displayPath
        self.entries = entries
        guard let version = entries.first(where: { $0.key.value == "fundgenLock" })?.value else {
            throw .foreignLock(displayPath)
        }
        guard let version = version.integer, version > 0 else { throw damaged("'fundgenLock' is not a version") }
        guard version <= LockFile.formatVersion else { throw .newerLock(displayPath, version: version) }
        // The second format recorded more, of which nothing is concluded any more.
        if version == 2 { asked.formUnion(["ingredients", "warnings"]) }
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
            // No hidden file is ever made: a lock file that came with someone's repository must not reach `.git`.
            guard let path = RelativePath(name), !path.isHidden else {
                throw damaged("the path '\(name)' is hidden or leads out of the folder")
            }
            guard let hash = ContentHash(value) else { throw damaged("the hash of '\(name)' is not a SHA-256") }
            guard hashes.updateValue(hash, forKey: path) == nil else { throw damaged("'\(name)' is there twice") }
        }
        return hashes
    }

    /// Refuses keys that nobody asked for: what they meant would be lost.
    func finish() throws(FileProblem) {
        for entry in entries where !asked.contains(entry.key.value) {
            throw damaged("'\(entry.key.value)' is not known here")
        }
    }

    private mutating func node(_ key: String) throws(FileProblem) -> Node {
        asked.insert(key)
        guard let entry = entries.first(where: { $0.key.value == key }) else { throw damaged("'\(key)' is missing") }
        return entry.value
    }

    private func damaged(_ reason: String) -> FileProblem { .damagedLock(displayPath, reason) }
}
