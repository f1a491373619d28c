package import SpecDiagnostics

/// Bounds of a text's length, a number's value or a list's count, both ends included.
///
/// A class, since every field has room for one and next to none has more.
package final class Bounds: Sendable {
    package let minimum: Located<Int>?
    package let maximum: Located<Int>?
    /// What a length counts.
    package let unit: LengthUnit

    package init(minimum: Located<Int>?, maximum: Located<Int>?, unit: LengthUnit = .characters) {
        self.minimum = minimum
        self.maximum = maximum
        self.unit = unit
    }
}
