import SpecDiagnostics
import SpecSyntax

/// The JSON type that a field states is one in which its values can be written.
///
/// Replies are read in either form, so there it only records what the documents show; in a request it decides about
/// bytes.
struct JSONForms: StructureRule {
    func check(_ placed: Model.PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            guard let form = field.spec.json, field.type != .unresolved else { continue }
            if field.isParameter {
                diagnostics.append(.ofParameter(field, at: form.range))
            } else if !isSingleValue(field.type, model) {
                diagnostics.append(.ofManyValues(field, at: form.range))
            } else if placed.isSent, !placed.isReceived || form.value != .either {
                checkSent(field, form, model, &diagnostics)
            }
        }
    }

    private func checkSent(
        _ field: Field, _ form: Located<Document.JSONForm>, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        let forms = writableForms(of: field, model)
        if !forms.contains(form.value) { diagnostics.append(.unwritable(field, form, forms)) }
    }

    private func isSingleValue(_ type: FieldType, _ model: Model) -> Bool {
        switch type {
        case .string, .integer, .boolean, .decimal, .money, .dateTime, .date: true
        case .list(.integer), .list(.boolean), .list(.decimal), .list(.money), .list(.dateTime), .list(.date): true
        case .shape(let id): model[id].structure == nil
        default: false
        }
    }

    private func writableForms(of field: Field, _ model: Model) -> [Document.JSONForm] {
        if field.spec.words != nil { return [.string] }
        return field.spec.format?.value.isUnix == true
            ? [.string, .number] : writableForms(of: field.type, model)
    }

    /// The forms that the runtime's writer has for a type.
    private func writableForms(of type: FieldType, _ model: Model) -> [Document.JSONForm] {
        switch type {
        case .integer, .decimal: [.string, .number]
        case .list(let element): writableForms(of: element, model)
        case .shape(let id): if case .amount = model[id].kind { [.string, .number] } else { [.string] }
        case .boolean: []
        default: [.string]
        }
    }
}

extension Diagnostic {
    fileprivate static func ofParameter(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'\(field.name)' travels beside the content as plain text, which is no JSON",
            at: range, hint: "remove 'json'")
    }

    fileprivate static func ofManyValues(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch",
            "'json' is for single values, and lists of numbers, amounts, times and booleans; '\(field.name)' is neither",
            at: range,
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func unwritable(
        _ field: Field, _ form: Located<Document.JSONForm>, _ forms: [Document.JSONForm]
    ) -> Diagnostic {
        let known = forms.map { "'\($0.rawValue)'" }.joined(separator: " or ")
        let hint =
            forms.isEmpty
            ? "remove 'json': a boolean is sent as true or false, or as texts by 'words: {true: …, false: …}'"
            : "a value of this type is sent as \(known)"
        let message =
            form.value == .either
            ? "'\(field.name)' is sent, and a request is written in one way"
            : "'\(field.name)' cannot be sent as a JSON \(form.value.rawValue)"
        return Diagnostic(id: "constraint-mismatch", message, at: form.range, hint: hint)
    }
}
