package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// What few fields say of themselves.
    ///
    /// A class, since most fields have none of it: those cost eight bytes each.
    package final class FieldDetails: Sendable {
        /// Name on the Serverless channel, where it differs.
        package let space: Stated<String>?
        /// Further spellings that a reply may have.
        package let aliases: [Located<String>]
        /// Why nobody knows whether the field is required; it is then optional.
        package let requiredUnknown: Located<String>?
        /// Whether the value's members become members of the content itself.
        package let spread: Stated<Bool>?
        package let place: WirePlace
        package let bounds: Stated<Bounds>?
        package let count: Stated<Bounds>?
        package let pattern: Stated<String>?
        /// The kinds of files that are taken: endings of names, and media types.
        package let accept: [Located<String>]
        package let json: Located<JSONForm>?
        /// How a time or a day is written, where it is not as usual.
        package let format: Stated<TimeFormat>?
        package let zone: Stated<String>?
        package let currency: Stated<String>?
        /// The field beside it that names the currency.
        package let currencyField: Located<String>?
        package let scale: Located<Int>?
        /// What a number on the wire counts; the major unit where none is stated.
        package let unit: Located<MoneyUnit>?
        /// The texts that a truth value has on the wire, where they are not `true` and `false`.
        package let literals: Stated<BooleanLiterals>?
        package let privacy: Located<Privacy>?
        package let since: Located<String>?
        package let deprecated: Deprecation?
        package let givenName: Located<String>?

        /// Reads them from a field's mapping, which holds further keys.
        init(_ map: inout MappingReader, requiredUnknown: Located<String>?) {
            self.requiredUnknown = requiredUnknown
            aliases = map.texts("aliases")
            place = map.word("in", as: WirePlace.self)?.value ?? .content
            space = map.textFact("space")
            pattern = map.textFact("pattern")
            bounds = map.bounds("range")
            count = map.bounds("count")
            accept = map.texts("accept")
            json = map.word("json", as: JSONForm.self)
            format = TimeFormat.read(&map)
            zone = map.textFact("zone")
            currencyField = map.says("field", in: "currency") ? map.reference("field", of: "currency") : nil
            currency = currencyField == nil ? map.textFact("currency") : nil
            scale = map.integer("scale")
            unit = map.word("unit", as: MoneyUnit.self)
            literals = map.nested("words") { BooleanLiterals.read($0, problems: &$1) }
            privacy = map.word("privacy", as: Privacy.self)
            since = map.version("since")
            deprecated = map.nested("deprecated") { Deprecation($0, problems: &$1) }
            spread = map.flagFact("spread")
            givenName = map.text("swift")
        }
    }
}
