/// One broken rule of a request.
public struct Violation: Codable, Hashable, Sendable, CustomStringConvertible {
    /// The fields the rule is about, by their Swift names.
    public let fields: [String]
    /// The rule: a constraint such as `length`, or the id a specification gave it.
    public let rule: String
    /// What was expected; never the value that was given.
    public let message: String

    package init(fields: [String], rule: String, message: String) {
        self.fields = fields
        self.rule = rule
        self.message = message
    }

    /// A text was given that says nothing: left out, it would have the platform take another account or order.
    static func blank(_ field: String) -> Violation {
        Violation(fields: [field], rule: "notBlank", message: "must not be empty or blank; give nil for none")
    }

    /// The fields and the message.
    public var description: String { fields.isEmpty ? message : "\(fields.joined(separator: ", ")) \(message)" }
}
