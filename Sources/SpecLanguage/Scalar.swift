/// A type of single values that has a word of its own in specs.
package enum Scalar: String, CaseIterable, Sendable {
    case string, integer, boolean
    /// An exact decimal number.
    case decimal
    /// An exact sum of money in the currency and scale of its field.
    case money
    case dateTime, date

    /// The JSON types in which a request can have its values, where a field states one; its usual one without.
    package var writableForms: [JSONForm] {
        switch self {
        case .integer, .decimal: [.string, .number]
        case .boolean: []
        case .string, .money, .dateTime, .date: [.string]
        }
    }
}
