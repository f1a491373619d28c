/// Who must not see a value.
package enum Privacy: String, CaseIterable, Sendable {
    /// It tells something about a person.
    case personal
    /// It opens something.
    case secret
}
