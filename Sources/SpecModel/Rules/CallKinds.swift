import SpecDiagnostics
import SpecSyntax

/// A page execution answers with a link and nothing else; a preset function runs on a space and nowhere else.
struct CallKinds: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for operation in model.operations {
            if operation.spec.openPlatform?.pageExecution != nil { checkPage(operation, &diagnostics) }
            if operation.spec.presetFunction != nil { checkPreset(operation, model, &diagnostics) }
        }
    }

    private func checkPage(_ operation: Operation, _ diagnostics: inout [Diagnostic]) {
        let spec = operation.spec
        let misplaced: [(key: String, range: SourceRange?)] = [
            ("methodFrom", spec.openPlatform?.methodFrom?.range),
            ("replyNode", spec.openPlatform?.replyNode?.range), ("v3", spec.openPlatform?.v3?.range),
            ("response", spec.response.map { _ in spec.name.range }),
            ("replyCodes", spec.replyCodes.map { _ in spec.name.range }), ("status", spec.status?.range),
            ("echo", spec.echo.first?.sent.range), ("settlement", spec.settlement?.range),
            ("idempotencyKey", spec.idempotencyKey?.range ?? spec.withoutKey?.range),
        ]
        for case (let key, let range?) in misplaced { diagnostics.append(.misplaced(key, in: operation, at: range)) }
        if let effect = spec.effect, effect.value != .reads {
            diagnostics.append(
                Diagnostic(
                    id: "page-execution",
                    "making the link of '\(operation.name)' changes nothing: the effect is 'reads'",
                    at: effect.range, hint: "what the person does who opens the link is no effect of this call"))
        }
    }

    private func checkPreset(_ operation: Operation, _ model: Model, _ diagnostics: inout [Diagnostic]) {
        for option in operation.spec.options {
            diagnostics.append(
                Diagnostic(
                    id: "preset-function", "a preset function gets no options, and so no '\(option.name.value)'",
                    at: option.name.range))
        }
        for caller in operation.spec.callableFrom where caller.value == "openPlatform" {
            diagnostics.append(
                Diagnostic(
                    id: "preset-function", "a preset function is no method of the Open Platform", at: caller.range))
        }
        for field in model.structure(of: operation.request)?.fields ?? [] where field.isParameter {
            diagnostics.append(
                Diagnostic(
                    id: "preset-function", "there are no parameters beside the content of a preset function",
                    at: field.range))
        }
    }
}

extension Diagnostic {
    fileprivate static func misplaced(_ key: String, in operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "page-execution",
            "'\(operation.name)' is the execution of a page, whose answer is a link: '\(key)' has no meaning",
            at: range,
            hint: "leave it out")
    }
}
