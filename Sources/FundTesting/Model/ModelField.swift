import FundRuntime

/// One field of a request or reply; a class, since every call looks at each of them often.
final class ModelField: Sendable {
    /// The JSON types that a value may have on the wire.
    enum Form: String, Sendable {
        case string, number, either
    }

    /// The ends of a range.
    struct Bounds: Sendable {
        let minimum: Int?
        let maximum: Int?
        /// Whether bytes are counted, in place of characters.
        let isInBytes: Bool

        func contains(_ number: Int) -> Bool { (minimum ?? .min)...(maximum ?? .max) ~= number }
    }

    let name: String
    let wire: String
    let type: ModelType
    let isRequired: Bool
    /// The name on a Serverless space, where it differs.
    let space: String?
    /// Whether its members become members of the content.
    let isSpread: Bool
    /// Whether it is sent beside the content.
    let isParameter: Bool
    let length: Bounds?
    let range: Bounds?
    let count: Bounds?
    let pattern: TextPattern?
    let form: Form?
    /// How it is written where it is a time.
    let timeFormat: String
    /// The same where that is a pattern.
    let timePattern: TimePattern?
    /// Seconds east of GMT.
    let offset: Int?
    let currency: String?
    /// The field beside it that names the currency.
    let currencyField: String?
    let scale: Int?
    /// Whether a sum is a whole number of the smallest unit.
    let isInMinorUnits: Bool
    /// The texts of a truth value, where they are not `true` and `false`.
    let words: (yes: String, no: String)?
    let isPrivate: Bool
    /// The kinds of files that are taken: endings of names and media types.
    let accept: [String]
    /// Other spellings that a reply may have.
    let aliases: [String]

    init(
        name: String, wire: String, type: ModelType, isRequired: Bool, space: String?, isSpread: Bool,
        isParameter: Bool, length: Bounds?, range: Bounds?, count: Bounds?, pattern: TextPattern?, form: Form?,
        format: String?, offset: Int?, currency: String?, currencyField: String?, scale: Int?, isInMinorUnits: Bool,
        words: (yes: String, no: String)?, isPrivate: Bool, accept: [String], aliases: [String]
    ) {
        self.name = name
        self.wire = wire
        self.type = type
        self.isRequired = isRequired
        self.space = space
        self.isSpread = isSpread
        self.isParameter = isParameter
        self.length = length
        self.range = range
        self.count = count
        self.pattern = pattern
        self.form = form
        let isDate = if case .date = type { true } else { false }
        timeFormat = format ?? (isDate ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss")
        let isPattern = !["unixSeconds", "unixMilliseconds", "rfc3339"].contains(timeFormat)
        timePattern = isPattern ? TimePattern(timeFormat) : nil
        self.offset = offset
        self.currency = currency
        self.currencyField = currencyField
        self.scale = scale
        self.isInMinorUnits = isInMinorUnits
        self.words = words
        self.isPrivate = isPrivate
        self.accept = accept
        self.aliases = aliases
    }
}
