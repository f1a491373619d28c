/// What the length of a text counts.
package enum LengthUnit: String, CaseIterable, Sendable {
    /// Unicode scalars.
    case characters
    /// Bytes of UTF-8.
    case bytes
}
