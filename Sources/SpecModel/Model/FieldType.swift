/// What a field holds, its names resolved.
package indirect enum FieldType: Sendable, Equatable {
    case string
    case integer
    case boolean
    /// An exact decimal number.
    case decimal
    /// An exact sum of money in the currency and scale of its field.
    case money
    case dateTime
    case date
    /// Any JSON value.
    case json
    /// Any JSON object.
    case object
    case list(FieldType)
    case map(FieldType)
    /// JSON text inside a string.
    case jsonText(FieldType)
    case shape(ShapeID)
    /// A name that could not be resolved; the mistake has been reported.
    case unresolved
}

extension FieldType {
    /// The types that have a word of their own, by that word; the usual ones first.
    ///
    /// Nine comparisons of short texts cost less than hashing one.
    static let words: [(word: String, type: FieldType)] = [
        ("string", .string), ("integer", .integer), ("boolean", .boolean), ("decimal", .decimal), ("money", .money),
        ("dateTime", .dateTime), ("date", .date), ("json", .json), ("object", .object),
    ]

    /// The type that has this word of its own.
    init?(word: String) {
        guard let found = Self.words.first(where: { $0.word == word }) else { return nil }
        self = found.type
    }

    /// The shape at the heart of the type, below lists, maps and JSON text.
    package var shape: ShapeID? {
        switch self {
        case .shape(let id): id
        case .list(let element), .map(let element), .jsonText(let element): element.shape
        default: nil
        }
    }

    /// Whether sums of money are at the heart of the type, below lists, maps and JSON text.
    var holdsMoney: Bool {
        switch self {
        case .money: true
        case .list(let element), .map(let element), .jsonText(let element): element.holdsMoney
        default: false
        }
    }

    /// The type at the heart, below lists, maps and JSON text.
    package var element: FieldType {
        switch self {
        case .list(let element), .map(let element), .jsonText(let element): element.element
        default: self
        }
    }
}
