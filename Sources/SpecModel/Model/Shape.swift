package import SpecDiagnostics
package import SpecSyntax

/// A named type with its place in the model.
package struct Shape: Sendable {
    package var id: ShapeID
    package var name: Located<String>
    /// The service it belongs to; `nil` for all.
    package var service: String?
    package var file: Int
    package var kind: Kind
    package var swiftName: Located<String>?
    package var doc: Prose?
    package var evidence: Evidence?
    package var range: SourceRange

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
package struct Structure: Sendable {
    package var fields: [Field]
    package var rules: [Document.FieldRule]
    package var constants: [Document.Constant]
    package var acceptsCamelCase: Bool
    package var range: SourceRange
    /// Whether all of it could be read: of a part it is not known what is missing.
    package var isComplete: Bool

    package func field(named name: String) -> Field? { fields.first { $0.name == name } }
    package func field(wire: String) -> Field? { fields.first { $0.wire == wire } }
}

/// One field with its type resolved.
package struct Field: Sendable {
    package var spec: Document.Field
    package var type: FieldType
    package var evidence: Evidence?
    /// Where the wire name is from, when that is another evidence than the field's own.
    package var wireEvidence: Evidence?

    package var name: String { spec.name.value }
    package var range: SourceRange { spec.name.range }
    package var isRequired: Bool { spec.required?.value ?? false }
    /// The name on the wire; empty when the field does not travel under a name.
    package var wire: String { spec.wire?.value ?? "" }
    /// Whether it travels beside `biz_content` on the gateway.
    package var isParameter: Bool { spec.place == .parameters }
    package var isSpread: Bool { spec.spread?.value ?? false }
    package var isPrivate: Bool { spec.privacy != nil }

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
