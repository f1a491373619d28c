import SpecDiagnostics
import SpecLanguage
import SpecModel

/// What a value is in JSON.
enum JSONKind: String {
    case string = "a string", number = "a number", boolean = "a truth value", object = "an object", list = "a list"
    case any = "any value"

    /// What a sample of a reply shows; nil for null, which says nothing.
    init?(_ type: ResponseSample.JSONType) {
        switch type {
        case .string: self = .string
        case .number: self = .number
        case .boolean: self = .boolean
        case .object: self = .object
        case .array: self = .list
        case .null: return nil
        }
    }
}

extension Model {
    /// What the spec writes, or expects, for a field.
    func kind(of field: Field) -> JSONKind {
        switch field.json?.value {
        case .string: .string
        case .number: .number
        case .either: .any
        case nil: kind(of: field.type)
        }
    }

    private func kind(of type: FieldType) -> JSONKind {
        switch type {
        case .scalar(.integer): .number
        case .scalar(.boolean): .boolean
        case .scalar, .jsonText: .string
        case .object, .map: .object
        case .list: .list
        case .json, .file, .unresolved: .any
        case .shape(let id): self[id].structure == nil ? .string : .object
        }
    }
}

extension TypeFact.Kind {
    /// What JSON a type on a page stands for.
    var jsonKinds: Set<JSONKind> {
        switch self {
        case .string, .date: [.string]
        case .integer, .number: [.number]
        case .price: [.string, .number]
        case .boolean: [.boolean]
        case .object, .named: [.object]
        case .json: [.object, .string, .list]
        case .list: [.list]
        }
    }
}
