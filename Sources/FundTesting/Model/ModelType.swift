/// What a field holds.
indirect enum ModelType: Sendable {
    case text, integer, boolean, decimal, money, dateTime, date
    /// Any JSON value.
    case json
    /// Any JSON object.
    case object
    /// The bytes of a file, in a part of its own.
    case file
    case list(ModelType)
    case map(ModelType)
    /// JSON text inside a string.
    case jsonText(ModelType)
    case structure(ModelStructure)
    case enumeration(ModelEnum)
    case amount(ModelAmount)

    /// The type that a word of specs stands for.
    init?(word: String) {
        switch word {
        case "string": self = .text
        case "integer": self = .integer
        case "boolean": self = .boolean
        case "decimal": self = .decimal
        case "money": self = .money
        case "dateTime": self = .dateTime
        case "date": self = .date
        case "json": self = .json
        case "object": self = .object
        case "file": self = .file
        default: return nil
        }
    }

    /// Whether it is a single sum.
    var isMoney: Bool {
        switch self {
        case .money, .amount: true
        default: false
        }
    }

    /// Whether it is a single text that may name something.
    var isText: Bool { if case .text = self { true } else { false } }
}

/// Documented values.
struct ModelEnum: Sendable {
    let values: [String]
    /// Whether a request may have no other.
    let isClosed: Bool
}

/// The limits of a sum that is sent, in the major unit.
struct ModelAmount: Sendable {
    let currency: String
    let scale: Int
    let minimum: String?
    let maximum: String?
}
