/// The JSON type that the documents show for a scalar.
package enum JSONForm: String, CaseIterable, Sendable {
    case string, number, either
}
