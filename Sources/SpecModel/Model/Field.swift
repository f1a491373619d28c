package import SpecDiagnostics
package import SpecLanguage

/// One field of a structure with its type resolved.
///
/// A class: rules and builders pass fields around by the hundred thousand, and each copy of one counted twenty references.
package final class Field: Sendable {
    package let name: String
    /// Where its name is.
    package let range: SourceRange
    package let statedType: Sourced<FieldType>
    /// The name in `biz_content` or in the reply's node.
    package let wireName: Sourced<String>?
    package let required: Sourced<Bool>?
    package let length: Sourced<Bounds>?
    package let doc: Prose?
    /// Where the field is from.
    package let evidence: Evidence?
    let details: FieldDetails?

    init(
        name: String, range: SourceRange, statedType: Sourced<FieldType>, wireName: Sourced<String>?,
        required: Sourced<Bool>?, length: Sourced<Bounds>?, doc: Prose?, evidence: Evidence?, details: FieldDetails?
    ) {
        self.name = name
        self.range = range
        self.statedType = statedType
        self.wireName = wireName
        self.required = required
        self.length = length
        self.doc = doc
        self.evidence = evidence
        self.details = details
    }
}

extension Field {
    package var type: FieldType { statedType.value }
    package var isRequired: Bool { required?.value ?? false }

    /// The name on the wire; empty when the field is not sent under a name.
    package var wire: String { wireName?.value ?? "" }

    /// Whether it is sent beside `biz_content` on the gateway.
    package var isParameter: Bool { place == .parameters }
    /// Whether it is in neither, but a part of the form of its own.
    package var isFile: Bool { type == .file }
    package var isSpread: Bool { spread?.value ?? false }
    package var isPrivate: Bool { privacy != nil }

    /// Whether its amount is sent as a whole number of the smallest unit.
    package var isInMinorUnits: Bool { unit?.value == .minor }

    /// Every other spelling a reply may use for it.
    package func replyAliases(acceptsCamelCase: Bool) -> [String] {
        var aliases = aliases.map(\.value)
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
