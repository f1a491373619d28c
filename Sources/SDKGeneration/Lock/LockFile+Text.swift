internal import SpecDiagnostics

extension LockFile {
    /// The lock file as it is written: YAML, sorted, the same on every machine.
    package var bytes: [UInt8] {
        var text = """
            # Written by \(Generator.name): what the files in this folder were made from. Do not edit.
            fundgenLock: \(Self.formatVersion)
            generator: \(quotedYAML(generator))

            """
        text += Self.section("options", options.map { (quotedYAML($0.key), quotedYAML($0.value)) })
        text += Self.section("specs", specs)
        text += "builtInTemplates: \(builtInTemplates)\n"
        text += Self.section("overrides", overrides)
        text += Self.section("files", files)
        return Array(text.utf8)
    }

    private static func section(_ key: String, _ hashes: [RelativePath: ContentHash]) -> String {
        section(key, hashes.map { (quotedYAML($0.key.text), $0.value.text) })
    }

    /// A mapping with its keys in byte order.
    private static func section(_ key: String, _ entries: [(key: String, value: String)]) -> String {
        guard !entries.isEmpty else { return "\(key): {}\n" }
        let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "\(key):\n" + sorted.map { "  \($0.key): \($0.value)\n" }.joined()
    }
}
