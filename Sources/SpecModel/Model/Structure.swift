package import SpecDiagnostics
package import SpecLanguage

/// Fields in wire order, the rules between them, and constants added on the wire.
package struct Structure: Sendable {
    package let fields: [Field]
    package let rules: [Sourced<FieldRule>]
    package let constants: [Sourced<Constant>]
    package let acceptsCamelCase: Bool
    package let range: SourceRange
    /// Whether all of it could be read: of a part it is not known what is missing.
    package let isComplete: Bool
}

extension Structure {
    package func field(named name: String) -> Field? { fields.first { $0.name == name } }
    package func field(wire: String) -> Field? { fields.first { $0.wire == wire } }

    /// The name of a field in a reply, and every other spelling that it may have.
    package func spellings(of field: Field) -> [String] {
        [field.wire] + field.replyAliases(acceptsCamelCase: acceptsCamelCase)
    }

    /// What a reply has for a field, under the first of its spellings that is there.
    package func value(of field: Field, in reply: LocatedJSON) -> LocatedJSON? {
        spellings(of: field).lazy.compactMap { reply[$0] }.first
    }

    /// The names of the fields of which one is always given, for each rule that demands it.
    var choices: [[String]] {
        rules.compactMap { rule in
            switch rule.demand {
            case .atLeastOne(let fields), .exactlyOne(let fields): rule.condition == nil ? fields.map(\.value) : nil
            case .require, .forbid, .match: nil
            }
        }
    }
}
