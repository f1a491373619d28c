/// An exact amount of money: whole minor units (fen), and the text it has on the wire.
///
/// It is built from whole minor units or from strict decimal text, never from a binary floating-point number. The wire
/// text is kept, so `"1.10"` stays `"1.10"` for ledgers and for writing it back; equality looks at the amount alone.
public struct Money: Hashable, Sendable {
    /// The amount in minor units: 110 for 1.10 yuan.
    public let minorUnits: Int64
    /// The currency, such as `CNY`.
    public let currency: String
    /// How many decimals the major unit has: 2 for yuan and fen.
    public let scale: Int
    /// The amount in major units as it is on the wire.
    public let text: String

    /// An amount in major units: ASCII digits, optionally a point and at most `scale` digits.
    ///
    /// Refused are signs, exponents, blanks, separators, a leading or trailing point and superfluous leading zeros.
    public init(_ text: String, currency: String, scale: Int) throws(InvalidAmount) {
        try self.init(text, currency: currency, scale: scale, allowingZerosBeyondScale: false)
    }

    /// An amount in minor units; its text has exactly `scale` decimals.
    public init(minorUnits: Int64, currency: String, scale: Int) throws(InvalidAmount) {
        guard minorUnits >= 0 else { throw InvalidAmount(.negative) }
        guard Self.scales.contains(scale) else { throw InvalidAmount(.unsupportedScale) }
        self.init(unchecked: minorUnits, currency, scale, Self.text(minorUnits, scale: scale))
    }

    /// An amount of a reply, where `1.680` is exact at two decimals and therefore accepted.
    package init(reply text: String, currency: String, scale: Int) throws(InvalidAmount) {
        try self.init(text, currency: currency, scale: scale, allowingZerosBeyondScale: true)
    }

    private init(_ text: String, currency: String, scale: Int, allowingZerosBeyondScale: Bool) throws(InvalidAmount) {
        guard Self.scales.contains(scale) else { throw InvalidAmount(.unsupportedScale) }
        guard let (whole, fraction) = DecimalGrammar.parts(Substring(text).utf8) else {
            throw InvalidAmount(.notDecimal)
        }
        let kept = fraction.prefix(scale)
        guard
            fraction.count == kept.count
                || allowingZerosBeyondScale && fraction.dropFirst(scale).allSatisfy({ $0 == 0x30 })
        else { throw InvalidAmount(.tooManyDecimals(allowed: scale)) }
        let zeros = String(repeating: "0", count: scale - kept.count)
        guard let units = Int64("\(Substring(whole))\(Substring(kept))\(zeros)") else { throw InvalidAmount(.tooLarge) }
        self.init(unchecked: units, currency, scale, text)
    }

    private init(unchecked minorUnits: Int64, _ currency: String, _ scale: Int, _ text: String) {
        self.minorUnits = minorUnits
        self.currency = currency
        self.scale = scale
        self.text = text
    }

    /// The value in a response whose amount could not be read.
    static let placeholder = Money(unchecked: 0, "", 0, "")

    /// Scales at which every `Int64` has a text and a power of ten fits.
    private static let scales = 0...18

    /// Minor units as decimal text with exactly `scale` decimals.
    package static func text(_ minorUnits: Int64, scale: Int) -> String {
        let digits = String(minorUnits)
        guard scale > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
        return "\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }

    /// Whether two amounts are the same; the texts may differ (`1.1`, `1.10`).
    public static func == (left: Money, right: Money) -> Bool {
        left.minorUnits == right.minorUnits && left.scale == right.scale && left.currency == right.currency
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(minorUnits)
        hasher.combine(scale)
        hasher.combine(currency)
    }
}

extension Money: CustomStringConvertible {
    /// The amount and its currency: `1.10 CNY`.
    public var description: String { "\(text) \(currency)" }
}
