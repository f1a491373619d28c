import SpecDiagnostics
import SpecLanguage

/// The JSON type that a field states is one in which its values can be written.
///
/// Replies are read in either form, so there it only records what the documents show; in a request it decides about
/// bytes.
struct JSONForms: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            guard let form = field.json, field.type != .unresolved else { continue }
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
        _ field: Field, _ form: Located<JSONForm>, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        let forms = writableForms(of: field, model)
        if !forms.contains(form.value) { diagnostics.append(.unwritable(field, form, forms)) }
    }

    private func isSingleValue(_ type: FieldType, _ model: Model) -> Bool {
        switch type {
        case .scalar: true
        case .list(.scalar(let scalar)): scalar != .string
        case .shape(let id): model[id].structure == nil
        default: false
        }
    }

    private func writableForms(of field: Field, _ model: Model) -> [JSONForm] {
        if field.literals != nil { return [.string] }
        return field.format?.value.isUnix == true ? [.string, .number] : writableForms(of: field.type, model)
    }

    /// The forms that the runtime's writer has for a type.
    private func writableForms(of type: FieldType, _ model: Model) -> [JSONForm] {
        switch type {
        case .scalar(let scalar): scalar.writableForms
        case .list(let element): writableForms(of: element, model)
        case .shape(let id): model[id].amount == nil ? [.string] : [.string, .number]
        default: [.string]
        }
    }
}

extension Diagnostic {
    fileprivate static func ofParameter(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'\(field.name)' is sent beside the content as plain text, which is no JSON",
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
        _ field: Field, _ form: Located<JSONForm>, _ forms: [JSONForm]
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
