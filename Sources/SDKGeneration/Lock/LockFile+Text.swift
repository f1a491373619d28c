import SpecSyntax

extension LockFile {
    /// The lock file as it is written: YAML, sorted, the same on every machine.
    package var bytes: [UInt8] {
        var text = RecordText()
        text.comment("Written by \(Generator.name): what the files in this folder were made from. Do not edit.")
        text.entry("fundgenLock", "\(Self.formatVersion)")
        text.entry("generator", quotedYAML(generator))
        text.section("options", options.map { (quotedYAML($0.key), quotedYAML($0.value)) })
        text.section("specs", Self.lines(specs))
        text.entry("builtInTemplates", builtInTemplates.text)
        text.section("overrides", Self.lines(overrides))
        text.section("files", Self.lines(files))
        text.section("ingredients", Self.lines(ingredients))
        text.entry("warnings", "\(warnings ?? 0)")
        return Array(text.text.utf8)
    }

    private static func lines(_ hashes: [RelativePath: ContentHash]) -> [(String, String)] {
        hashes.map { (quotedYAML($0.key.text), $0.value.text) }
    }
}

/// Builds the plain YAML of the lock file and of the commit record.
struct RecordText {
    private(set) var text = ""

    mutating func comment(_ line: String) { text += "# \(line)\n" }

    mutating func entry(_ key: String, _ value: String) { text += "\(key): \(value)\n" }

    /// The head of a mapping whose entries follow.
    mutating func head(_ key: String) { text += "\(key):\n" }

    /// A mapping with its keys in byte order.
    mutating func section(_ key: String, _ entries: [(key: String, value: String)]) {
        guard !entries.isEmpty else { return entry(key, "{}") }
        head(key)
        for (key, value) in entries.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            text += "  \(key): \(value)\n"
        }
    }
}
