package import SpecLanguage

/// What a field holds, its names resolved.
package enum FieldType: Sendable, Equatable {
    case scalar(Scalar)
    /// Any JSON value.
    case json
    /// Any JSON object.
    case object
    /// A file, which is sent beside the content.
    case file
    indirect case list(FieldType)
    indirect case map(FieldType)
    /// JSON text inside a string.
    indirect case jsonText(FieldType)
    case shape(ShapeID)
    /// A name that could not be resolved; the mistake has been reported.
    case unresolved
}

extension FieldType {
    /// The words of the types that have one of their own.
    static let words = Scalar.allCases.map(\.rawValue) + ["json", "object", "file"]

    /// The type that has this word of its own.
    init?(word: String) {
        switch word {
        case "json": self = .json
        case "object": self = .object
        case "file": self = .file
        default:
            guard let scalar = Scalar(rawValue: word) else { return nil }
            self = .scalar(scalar)
        }
    }

    /// The shape at the heart of the type, below lists, maps and JSON text.
    package var shape: ShapeID? {
        if case .shape(let id) = element { id } else { nil }
    }

    /// The scalar at the heart of the type, below lists, maps and JSON text.
    package var scalar: Scalar? {
        if case .scalar(let scalar) = element { scalar } else { nil }
    }

    /// The same lists, maps and JSON text around another type.
    package func replacingElement(by other: FieldType) -> FieldType {
        switch self {
        case .list(let element): .list(element.replacingElement(by: other))
        case .map(let element): .map(element.replacingElement(by: other))
        case .jsonText(let element): .jsonText(element.replacingElement(by: other))
        default: other
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
