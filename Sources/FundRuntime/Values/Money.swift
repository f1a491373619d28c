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
    /// The amount in major units as it stands on the wire.
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
        self.minorUnits = minorUnits
        self.currency = currency
        self.scale = scale
        text = Self.text(minorUnits, scale: scale)
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
        let beyond = fraction.dropFirst(scale)
        guard beyond.isEmpty || allowingZerosBeyondScale && beyond.allSatisfy({ $0 == 0x30 }) else {
            throw InvalidAmount(.tooManyDecimals(allowed: scale))
        }
        let kept = fraction.prefix(scale)
        guard let units = Self.units(whole, kept, zeros: scale - kept.count) else { throw InvalidAmount(.tooLarge) }
        minorUnits = units
        self.currency = currency
        self.scale = scale
        self.text = text
    }

    /// The number that the digits spell, followed by so many zeros; nil when it does not fit.
    private static func units(_ whole: Substring.UTF8View, _ kept: Substring.UTF8View, zeros: Int) -> Int64? {
        var units: Int64 = 0
        var overflows = false
        func add(_ digit: UInt8) {
            let (shifted, tooLarge) = units.multipliedReportingOverflow(by: 10)
            let (sum, carries) = shifted.addingReportingOverflow(Int64(digit - 0x30))
            overflows = overflows || tooLarge || carries
            units = sum
        }
        for digit in whole { add(digit) }
        for digit in kept { add(digit) }
        for _ in 0..<zeros { add(0x30) }
        return overflows ? nil : units
    }

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
