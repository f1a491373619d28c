import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Types of parameters: what JSON the page wants, and what the spec writes.
struct TypesOfFields: DriftCheck {
    let kinds = ["field-type"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            for pair in group.pairs {
                guard let type = pair.page.type else { continue }
                let form = subject.model.form(of: pair.spec)
                guard !type.value.kind.forms.contains(form) && form != .any else { continue }
                findings.append(
                    subject.finding(
                        "field-type", .breaking, group.subject(pair.page.name.value),
                        "'\(pair.page.name.value)' is of type \(type.value.name) on the page, and the spec writes \(form.rawValue)",
                        page: type.place, spec: pair.spec.range, pageSays: type.value.name, specSays: form.rawValue))
            }
        }
    }
}

/// What a value is in JSON.
enum JSONKind: String {
    case string = "a string", number = "a number", boolean = "a truth value", object = "an object", list = "a list"
    case any = "any value"
}

extension Model {
    /// What the spec writes, or expects, for a field.
    func form(of field: Field) -> JSONKind {
        switch field.json?.value {
        case .string: return .string
        case .number: return .number
        case .either: return .any
        case nil: return form(of: field.type)
        }
    }

    private func form(of type: FieldType) -> JSONKind {
        switch type {
        case .scalar(.integer): .number
        case .scalar(.boolean): .boolean
        case .scalar, .jsonText: .string
        case .object, .map: .object
        case .list: .list
        case .json, .unresolved: .any
        case .shape(let id): self[id].structure == nil ? .string : .object
        }
    }
}

extension TypeFact.Kind {
    /// What JSON a type on a page stands for.
    var forms: Set<JSONKind> {
        switch self {
        case .string: [.string]
        case .integer, .number: [.number]
        case .price: [.string, .number]
        case .boolean: [.boolean]
        case .object, .named: [.object]
        case .json: [.object, .string, .list]
        case .date: [.string]
        case .list: [.list]
        }
    }
}
