import SpecDiagnostics
import SpecLanguage

/// A page execution answers with a link, a form or an order string and nothing else; a preset function runs on a space and nowhere else.
struct CallKinds: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        if operation.openPlatform?.pageExecution != nil { checkPage(operation, &diagnostics) }
        if operation.presetFunction != nil { checkPreset(operation, model, &diagnostics) }
    }

    private func checkPage(_ operation: Operation, _ diagnostics: inout [Diagnostic]) {
        let platform = operation.openPlatform
        var misplaced: [(key: String, range: SourceRange?)] = [
            ("methodFrom", platform?.methodFrom?.range), ("replyNode", platform?.replyNode?.range),
            ("v3", platform?.v3?.range), ("replyCodes", operation.replyCodes.map { _ in operation.range }),
            ("status", operation.status?.range),
            ("echo", operation.echo.first?.sent.range ?? operation.withoutEcho?.range),
            ("settlement", operation.settlement?.range),
            ("idempotencyKey", operation.idempotencyKey?.range ?? operation.withoutKey?.range),
            ("idempotent", operation.idempotent?.range),
        ]
        if case .missing = operation.response {} else { misplaced.append(("response", operation.range)) }
        for case (let key, let range?) in misplaced { diagnostics.append(.misplaced(key, in: operation, at: range)) }
        if let effect = operation.statedEffect, effect.value != .reads {
            diagnostics.report(
                id: "page-execution", "making the page of '\(operation.name)' changes nothing: the effect is 'reads'",
                at: effect.range, hint: "what the person does with it is no effect of this call")
        }
    }

    private func checkPreset(_ operation: Operation, _ model: Model, _ diagnostics: inout [Diagnostic]) {
        for option in operation.options {
            diagnostics.report(
                id: "preset-function", "a preset function gets no options, and so no '\(option.name.value)'",
                at: option.name.range)
        }
        for caller in operation.callableFrom where caller.value == .openPlatform {
            diagnostics.report(
                id: "preset-function", "a preset function is no method of the Open Platform", at: caller.range)
        }
        for field in model.structure(of: operation.request)?.fields ?? [] where field.isParameter {
            diagnostics.report(
                id: "preset-function", "there are no parameters beside the content of a preset function",
                at: field.range)
        }
    }
}

extension Diagnostic {
    fileprivate static func misplaced(_ key: String, in operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "page-execution",
            "'\(operation.name)' is the execution of a page, whose answer is made here: '\(key)' has no meaning",
            at: range,
            hint: "leave it out")
    }
}
