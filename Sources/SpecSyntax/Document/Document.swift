package import SpecDiagnostics
package import SpecLanguage

/// One spec file: what its keys say, each thing with its place.
///
/// It knows keys, not meaning.
package struct Document: Sendable {
    /// The version of the spec language this tool reads.
    package static let languageVersion = 1

    package var path: String
    package var service: Located<String>?
    package var resource: Located<String>?
    package var doc: Prose?
    package var by: Located<String>?
    package var evidence: [Evidence]
    package var operations: [Operation]
    package var notices: [Notice]
    package var shapes: [Shape]
    /// The names of shapes that could not be read; the reason has been reported.
    package var unreadableShapes: [String]
    package var errorTables: [ErrorTable]
    /// The keys that misspelt ones probably are: what they hold is missing everywhere, and has been reported once.
    package var misspelt: Set<String>
    package var defects: [Stated<Defect>]
    /// The place that stands for the whole file.
    package var range: SourceRange
}

extension Document {
    /// Reads one spec file, or reports why it is none.
    ///
    /// Every problem that can be seen is reported, so a file with mistakes still gives what could be read.
    package init?(_ source: SourceFile, problems: inout [Diagnostic]) {
        guard let node = readYAML(source, diagnostics: &problems) else { return nil }
        var map = MappingReader(node, of: "the spec", expecting: "a mapping that starts with 'fundgen: 1'")
        guard map.isVersionSupported(first: node.entries?.first?.key) else {
            problems += map.problems
            return nil
        }
        path = source.path
        range = node.entries?.first?.key.range ?? node.range
        service = map.text("service")
        resource = map.text("resource")
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        by = map.text("by")
        evidence = map.named("evidence") { Evidence.read($0, $1, problems: &$2) }
        operations = map.named("operations") { Operation($0, $1, problems: &$2) }
        notices = map.named("notices") { Notice($0, $1, problems: &$2) }
        var unreadable: [String] = []
        shapes = map.named("shapes") { name, node, problems in
            let shape = Shape(name, node, problems: &problems)
            if shape == nil { unreadable.append(name.value) }
            return shape
        }
        unreadableShapes = unreadable
        errorTables = map.named("errors") { ErrorTable($0, $1, problems: &$2) }
        defects = map.list("defects") { Defect.read($0, problems: &$1) }
        misspelt = map.misspelt
        map.finish(&problems)
    }
}

extension MappingReader {
    /// Whether the file says the version of the language that this tool reads.
    ///
    /// It is the first key, so that whoever reads the file knows the language before anything else.
    fileprivate mutating func isVersionSupported(first key: Located<String>?) -> Bool {
        guard problems.isEmpty else { return false }
        guard has("fundgen") else {
            reportMissing("fundgen")
            return false
        }
        guard let version = integer("fundgen") else { return false }
        guard version.value == Document.languageVersion else {
            report(
                Diagnostic(
                    id: "unsupported-version",
                    "this tool reads version \(Document.languageVersion) of the spec language, not \(version.value)",
                    at: version.range, hint: "use the fundgen that the file was written for"))
            return false
        }
        if let key, key.value != "fundgen" {
            report(
                Diagnostic(
                    id: "version-not-first", "'fundgen: \(version.value)' comes first in a spec", at: key.range,
                    hint: "move it in front of this key"))
        }
        return true
    }
}
