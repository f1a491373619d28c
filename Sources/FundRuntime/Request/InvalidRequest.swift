/// A request that would break the rules of its operation: every broken rule at once, never a value.
public struct InvalidRequest: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    /// The operation or type whose rules were broken.
    public let subject: String
    /// What is wrong; never empty.
    public let violations: [Violation]

    package init(subject: String, violations: [Violation]) {
        self.subject = subject
        self.violations = violations
    }

    /// The subject and all violations, separated by semicolons.
    public var description: String {
        "\(subject): " + violations.map(\.description).joined(separator: "; ")
    }
}
