import FundRuntime

/// One field of a request or reply.
struct ModelField: Sendable {
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
    let format: String?
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
}
