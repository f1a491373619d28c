package import SpecDiagnostics
package import SpecLanguage

/// What few fields say of themselves.
///
/// A class, since most fields have none of it: those cost eight bytes each.
final class FieldDetails: Sendable {
    let space: Sourced<String>?
    let aliases: [Located<String>]
    let requiredUnknown: Located<String>?
    let spread: Sourced<Bool>?
    let place: WirePlace
    let bounds: Sourced<Bounds>?
    let count: Sourced<Bounds>?
    let pattern: Sourced<String>?
    let accept: [Located<String>]
    let json: Located<JSONForm>?
    let format: Sourced<TimeFormat>?
    let zone: Sourced<String>?
    let currency: Sourced<String>?
    let currencyField: Located<String>?
    let scale: Located<Int>?
    let unit: Located<MoneyUnit>?
    let literals: Sourced<BooleanLiterals>?
    let privacy: Located<Privacy>?
    let since: Located<String>?
    let deprecated: Deprecation?
    let givenName: Located<String>?

    init(
        space: Sourced<String>?, aliases: [Located<String>], requiredUnknown: Located<String>?, spread: Sourced<Bool>?,
        place: WirePlace, bounds: Sourced<Bounds>?, count: Sourced<Bounds>?, pattern: Sourced<String>?,
        accept: [Located<String>], json: Located<JSONForm>?, format: Sourced<TimeFormat>?, zone: Sourced<String>?,
        currency: Sourced<String>?,
        currencyField: Located<String>?, scale: Located<Int>?, unit: Located<MoneyUnit>?,
        literals: Sourced<BooleanLiterals>?, privacy: Located<Privacy>?, since: Located<String>?,
        deprecated: Deprecation?, givenName: Located<String>?
    ) {
        self.space = space
        self.aliases = aliases
        self.requiredUnknown = requiredUnknown
        self.spread = spread
        self.place = place
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
        self.givenName = givenName
    }
}

extension Field {
    /// The name on the Serverless channel, where it differs.
    package var space: Sourced<String>? { details?.space }
    /// Further spellings that a reply may have.
    package var aliases: [Located<String>] { details?.aliases ?? [] }
    /// Why nobody knows whether the field is required; it is then optional.
    package var requiredUnknown: Located<String>? { details?.requiredUnknown }
    /// Whether the value's members become members of the content itself.
    package var spread: Sourced<Bool>? { details?.spread }
    package var place: WirePlace { details?.place ?? .content }
    package var bounds: Sourced<Bounds>? { details?.bounds }
    package var count: Sourced<Bounds>? { details?.count }
    package var pattern: Sourced<String>? { details?.pattern }
    /// The kinds of files that are taken: endings of names such as `.png`, media types such as `image/png` and `image/*`.
    package var accept: [Located<String>] { details?.accept ?? [] }
    package var json: Located<JSONForm>? { details?.json }
    package var format: Sourced<TimeFormat>? { details?.format }
    package var zone: Sourced<String>? { details?.zone }
    package var currency: Sourced<String>? { details?.currency }
    /// The field beside it that names the currency of its amount.
    package var currencyField: Located<String>? { details?.currencyField }
    package var scale: Located<Int>? { details?.scale }
    package var unit: Located<MoneyUnit>? { details?.unit }
    /// The texts that a truth value has on the wire, where they are not `true` and `false`.
    package var literals: Sourced<BooleanLiterals>? { details?.literals }
    package var privacy: Located<Privacy>? { details?.privacy }
    package var since: Located<String>? { details?.since }
    package var deprecated: Deprecation? { details?.deprecated }
    /// The name that the author gave it in code.
    package var givenName: Located<String>? { details?.givenName }
}
