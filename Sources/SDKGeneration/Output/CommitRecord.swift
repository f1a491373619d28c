import SpecSyntax

/// What an interrupted run had decided to do, once all that it needs lay ready on the disk.
///
/// The record comes into being by one rename. Before it, the old set stands and the next run throws the prepared files
/// away; after it, the next run completes what this one began.
struct CommitRecord: Equatable {
    /// One prepared file that takes its place.
    struct Replacement: Equatable {
        let path: RelativePath
        let new: ContentHash
        let old: ContentHash?
    }

    static let formatVersion = 1
    private static let absent = "absent"

    /// The files to put in place, in this order; the prepared file is named after the position.
    let replacements: [Replacement]
    /// The files to remove, if they still are what they were.
    let removals: [RelativePath: ContentHash]

    init(_ changes: OutputChanges) {
        replacements = changes.writes.map { Replacement(path: $0.path, new: $0.hash, old: $0.old) }
        removals = Dictionary(changes.removals.map { ($0.path, $0.hash) }) { first, _ in first }
    }

    /// The hashes of everything that the run was about to write.
    var hashes: [RelativePath: ContentHash] {
        Dictionary(replacements.map { ($0.path, $0.new) }) { first, _ in first }
    }

    var bytes: [UInt8] {
        var text = RecordText()
        text.comment("Written by \(Generator.name) while it replaces files; the next run completes what is left.")
        text.entry("fundgenCommit", "\(Self.formatVersion)")
        if replacements.isEmpty { text.entry("replace", "{}") } else { text.head("replace") }
        for (position, file) in replacements.enumerated() {
            let hashes = "\(position) \(file.new) \(file.old?.text ?? Self.absent)"
            text.entry("  \(quotedYAML(file.path.text))", quotedYAML(hashes))
        }
        text.section("remove", removals.map { (quotedYAML($0.key.text), $0.value.text) })
        return Array(text.text.utf8)
    }

    /// Reads a record; `shown` is its path for messages.
    init(reading bytes: [UInt8], shown: String) throws(FileProblem) {
        var reader = try RecordReader(bytes, shown: shown, what: "commit record")
        try reader.version("fundgenCommit", newest: Self.formatVersion)
        var replacements: [Replacement] = []
        for (path, value) in try reader.texts("replace") {
            let parts = value.split(separator: " ").map(String.init)
            let isAbsent = parts.last == Self.absent
            guard parts.count == 3, parts[0] == "\(replacements.count)", let new = ContentHash(parts[1]),
                isAbsent || ContentHash(parts[2]) != nil
            else { throw reader.damaged("'\(path)' has no position and hashes") }
            let old = ContentHash(parts[2])
            replacements.append(Replacement(path: try reader.path(path), new: new, old: old))
        }
        self.replacements = replacements
        removals = try reader.hashes("remove")
        try reader.finish()
    }
}
