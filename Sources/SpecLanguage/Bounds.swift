package import SpecDiagnostics

/// Bounds of a text's or file's length, a number's value or a list's count, both ends included.
///
/// A class, since every field has room for one and next to none has more.
package final class Bounds: Sendable {
    package let minimum: Located<Int>?
    package let maximum: Located<Int>?
    package let statedUnit: Located<LengthUnit>?

    package init(minimum: Located<Int>?, maximum: Located<Int>?, unit: Located<LengthUnit>? = nil) {
        self.minimum = minimum
        self.maximum = maximum
        statedUnit = unit
    }

    /// What the length of a text counts.
    package var unit: LengthUnit { statedUnit?.value ?? .characters }
}
