package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// Fields, the rules between them, and constants added on the wire.
    package struct Structure: Sendable {
        package var fields: [Field]
        package var rules: [Stated<FieldRule>]
        package var constants: [Stated<Constant>]
        /// `camelCase`: a reply may spell every field in lowerCamelCase too.
        package var alsoAccept: Located<Spelling>?
        package var by: Located<String>?
        package var range: SourceRange
        /// Whether all of it could be read: of a part it is not known what is missing.
        package var isComplete: Bool

        package enum Spelling: String, CaseIterable, Sendable {
            case camelCase
        }
    }
}

extension Document.Structure {
    /// Reads the keys of a structure from a mapping that may hold further keys.
    init(_ map: inout MappingReader) {
        fields = map.named("fields") { Document.Field($0, $1, problems: &$2) }
        rules = map.list("rules") { FieldRule.read($0, problems: &$1) }
        constants = map.named("constants") { Constant.read($0, $1, problems: &$2) }
        alsoAccept = map.word("alsoAccept", as: Spelling.self)
        by = map.text("by")
        range = map.range
        isComplete = map.problems.isEmpty
    }
}

extension Diagnostic {
    static func eitherOr(_ what: String, _ one: String, _ other: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "either-or", "\(what) needs exactly one of '\(one)' and '\(other)'", at: range)
    }
}
