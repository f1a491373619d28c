/// A day as the platform writes it, `yyyy-MM-dd`, by the calendar of the zone that its specification names.
public struct LocalDate: Hashable, Sendable, CustomStringConvertible {
    /// From 1 to 9999.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int

    /// The day a text spells; nil unless it is exactly `yyyy-MM-dd` and exists.
    public init?(_ text: String) { self.init(text, in: .date) }

    init?(_ text: String, in pattern: TimePattern) {
        // A day exists when its midnight does.
        guard let clock = pattern.read(text), clock.secondsSince1970 != nil else { return nil }
        self.init(unchecked: clock)
    }

    private init(unchecked clock: CivilTime) { (year, month, day) = (clock.year, clock.month, clock.day) }

    func text(in pattern: TimePattern) -> String { pattern.text(CivilTime(year: year, month: month, day: day)) }

    /// `yyyy-MM-dd`.
    public var text: String { text(in: .date) }

    /// The same as the text.
    public var description: String { text }

    /// The value in a response whose day could not be read.
    static let placeholder = LocalDate(unchecked: CivilTime(year: 1, month: 1, day: 1))
}
