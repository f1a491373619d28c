package import SpecDiagnostics
package import SpecSyntax

/// A named type with its place in the model.
package final class Shape: Sendable {
    package let id: ShapeID
    package let name: Located<String>
    /// The service it belongs to; `nil` for all.
    package let service: String?
    package let file: Int
    package let kind: Kind
    package let swiftName: Located<String>?
    package let doc: Prose?
    package let evidence: Evidence?
    package let range: SourceRange

    init(
        _ spec: Document.Shape, id: ShapeID, service: String?, file: Int, kind: Kind, evidence: Evidence?
    ) {
        self.id = id
        name = spec.name
        self.service = service
        self.file = file
        self.kind = kind
        swiftName = spec.swiftName
        doc = spec.doc
        self.evidence = evidence
        range = spec.range
    }

    package enum Kind: Sendable {
        case structure(Structure)
        case enumeration([Document.EnumValue])
        case amount(Document.Amount)
    }

    /// The structure, if it is one.
    package var structure: Structure? {
        if case .structure(let structure) = kind { structure } else { nil }
    }

    /// The documented values, if it is an enum.
    package var enumValues: [Document.EnumValue]? {
        if case .enumeration(let values) = kind { values } else { nil }
    }
}

/// Fields in wire order, the rules between them, and constants added on the wire.
package final class Structure: Sendable {
    package let fields: [Field]
    /// The fields whose types name shapes: who follows these need not look at every field.
    package let referringFields: [Field]
    package let rules: [Document.FieldRule]
    package let constants: [Document.Constant]
    package let acceptsCamelCase: Bool
    package let range: SourceRange
    /// Whether all of it could be read: of a part it is not known what is missing.
    package let isComplete: Bool

    init(_ spec: Document.Structure, fields: [Field]) {
        self.fields = fields
        referringFields = fields.filter { $0.type.shape != nil }
        rules = spec.rules
        constants = spec.constants
        acceptsCamelCase = spec.alsoAccept != nil
        range = spec.range
        isComplete = spec.isComplete
    }

    package func field(named name: String) -> Field? { fields.first { $0.name == name } }
    package func field(wire: String) -> Field? { fields.first { $0.wire == wire } }

    /// The names of the fields of which one is always given, for each rule that demands it.
    var choices: [[String]] {
        rules.compactMap { rule in
            guard rule.condition == nil else { return nil }
            return switch rule.demand {
            case .atLeastOne(let fields), .exactlyOne(let fields): fields.map(\.value)
            case .require, .forbid: nil
            }
        }
    }
}

/// One field with its type resolved.
package final class Field: Sendable {
    package let spec: Document.Field
    package let type: FieldType
    package let evidence: Evidence?
    /// Where the wire name is from, when that is another evidence than the field's own.
    package let wireEvidence: Evidence?

    init(_ spec: Document.Field, type: FieldType, evidence: Evidence?, wireEvidence: Evidence?) {
        self.spec = spec
        self.type = type
        self.evidence = evidence
        self.wireEvidence = wireEvidence
    }

    package var name: String { spec.name.value }
    package var range: SourceRange { spec.name.range }
    package var isRequired: Bool { spec.required?.value ?? false }
    /// The name on the wire; empty when the field does not travel under a name.
    package var wire: String { spec.wire?.value ?? "" }
    /// Whether it travels beside `biz_content` on the gateway.
    package var isParameter: Bool { spec.place == .parameters }
    package var isSpread: Bool { spec.spread?.value ?? false }
    package var isPrivate: Bool { spec.privacy != nil }
    /// Whether its amount travels as a whole number of the smallest unit.
    package var isInMinorUnits: Bool { spec.unit?.value == .minor }

    /// Every other spelling a reply may use for it.
    package func replyAliases(acceptsCamelCase: Bool) -> [String] {
        var aliases = spec.aliases.map(\.value)
        guard acceptsCamelCase else { return aliases }
        let camelCase = lowerCamelCase(wire)
        if camelCase != wire, !aliases.contains(camelCase) { aliases.append(camelCase) }
        return aliases
    }
}

/// `out_biz_no` as `outBizNo`.
package func lowerCamelCase(_ wire: String) -> String {
    var result = ""
    var startsWord = false
    for character in wire {
        if character == "_" {
            startsWord = !result.isEmpty
        } else {
            result += startsWord ? character.uppercased() : String(character)
            startsWord = false
        }
    }
    return result
}
