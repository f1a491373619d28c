import SpecDiagnostics
import SpecLanguage

/// The positional order of an old SDK names request fields, each once, and none that is required is missing.
struct PositionalOrder: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard !operation.positional.isEmpty else { return }
        guard let request = model.structure(of: operation.request) else { return }
        var seen: Set<String> = []
        for name in operation.positional {
            if request.field(named: name.value) == nil {
                diagnostics.append(.noSuchField(name, in: request, of: "the request"))
            } else if !seen.insert(name.value).inserted {
                diagnostics.report(id: "positional-twice", "'\(name.value)' is twice in the order", at: name.range)
            }
        }
        for field in request.fields where field.isRequired && !seen.contains(field.name) {
            diagnostics.report(
                id: "positional-incomplete", "required field '\(field.name)' is missing from the positional order",
                at: operation.positional[0].range, notes: [.init(message: "the field is here", range: field.range)])
        }
    }
}
