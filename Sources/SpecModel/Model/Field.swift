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
    /// The name on the Serverless channel, where it differs.
    package let space: Sourced<String>?
    /// Further spellings that a reply may have.
    package let aliases: [Located<String>]
    package let required: Sourced<Bool>?
    /// Why nobody knows whether the field is required; it is then optional.
    package let requiredUnknown: Located<String>?
    /// Whether the value's members become members of the content itself.
    package let spread: Sourced<Bool>?
    package let place: WirePlace
    package let length: Sourced<Bounds>?
    package let bounds: Sourced<Bounds>?
    package let count: Sourced<Bounds>?
    package let pattern: Sourced<String>?
    /// The kinds of files that are taken: endings of names such as `.png`, media types such as `image/png` and `image/*`.
    package let accept: [Located<String>]
    package let json: Located<JSONForm>?
    package let format: Sourced<TimeFormat>?
    package let zone: Sourced<String>?
    package let currency: Sourced<String>?
    /// The field beside it that names the currency of its amount.
    package let currencyField: Located<String>?
    package let scale: Located<Int>?
    package let unit: Located<MoneyUnit>?
    /// The texts that a truth value has on the wire, where they are not `true` and `false`.
    package let literals: Sourced<BooleanLiterals>?
    package let privacy: Located<Privacy>?
    package let since: Located<String>?
    package let deprecated: Deprecation?
    package let doc: Prose?
    /// The name that the author gave it in code.
    package let givenName: Located<String>?
    /// Where the field is from.
    package let evidence: Evidence?

    init(
        name: String, range: SourceRange, statedType: Sourced<FieldType>, wireName: Sourced<String>?,
        space: Sourced<String>?, aliases: [Located<String>], required: Sourced<Bool>?,
        requiredUnknown: Located<String>?, spread: Sourced<Bool>?, place: WirePlace, length: Sourced<Bounds>?,
        bounds: Sourced<Bounds>?, count: Sourced<Bounds>?, pattern: Sourced<String>?, accept: [Located<String>],
        json: Located<JSONForm>?,
        format: Sourced<TimeFormat>?, zone: Sourced<String>?, currency: Sourced<String>?,
        currencyField: Located<String>?, scale: Located<Int>?, unit: Located<MoneyUnit>?,
        literals: Sourced<BooleanLiterals>?, privacy: Located<Privacy>?,
        since: Located<String>?, deprecated: Deprecation?, doc: Prose?, givenName: Located<String>?, evidence: Evidence?
    ) {
        self.name = name
        self.range = range
        self.statedType = statedType
        self.wireName = wireName
        self.space = space
        self.aliases = aliases
        self.required = required
        self.requiredUnknown = requiredUnknown
        self.spread = spread
        self.place = place
        self.length = length
        self.bounds = bounds
        self.count = count
        self.pattern = pattern
        self.accept = accept
        self.json = json
        self.format = format
        self.zone = zone
        self.currency = currency
        self.currencyField = currencyField
        self.scale = scale
        self.unit = unit
        self.literals = literals
        self.privacy = privacy
        self.since = since
        self.deprecated = deprecated
        self.doc = doc
        self.givenName = givenName
        self.evidence = evidence
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
