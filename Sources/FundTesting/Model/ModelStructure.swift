import FundRuntime

/// Fields in wire order, the rules between them, and what is always sent beside them.
final class ModelStructure: Sendable {
    let fields: [ModelField]
    let rules: [ModelRule]
    let constants: [ModelConstant]
    /// The places of the fields by their names in specs.
    private let places: [String: Int]
    /// The places of the fields by their names on the wire.
    private let wirePlaces: [String: Int]

    init(fields: [ModelField], rules: [ModelRule], constants: [ModelConstant]) {
        self.fields = fields
        self.rules = rules
        self.constants = constants
        places = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
        wirePlaces = Dictionary(fields.enumerated().map { ($1.wire, $0) }) { first, _ in first }
    }

    /// The field of a name.
    subscript(name: String) -> ModelField? { places[name].map { fields[$0] } }

    /// The field of a name on the wire.
    subscript(wire name: String) -> ModelField? { wirePlaces[name].map { fields[$0] } }
}

/// A demand that is made of fields, always or under a condition.
struct ModelRule: Sendable {
    enum Demand: Sendable {
        case require([String])
        case forbid([String])
        case atLeastOne([String])
        case exactlyOne([String])
        case match(String, TextPattern)
    }

    /// A field that has a value, or any.
    struct Condition: Sendable {
        let field: String
        let value: String?
    }

    let id: String
    let condition: Condition?
    let demand: Demand
}

/// What is always sent.
struct ModelConstant: Sendable {
    let wire: String
    let text: String
    let isParameter: Bool
    /// `gateway` or `space`; nil for both.
    let channel: String?

    /// Whether a text says the same; JSON inside a string may have other blanks.
    func isSame(as other: String?) -> Bool {
        guard let other, text != other else { return other != nil }
        guard text.first == "{" || text.first == "[", let value = try? JSONValue(parsing: text) else { return false }
        return value == (try? JSONValue(parsing: other))
    }
}
