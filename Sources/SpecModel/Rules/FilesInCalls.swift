import SpecDiagnostics
import SpecLanguage

/// A file is posted to a gateway that runs the call: neither a page, nor a function of a space, nor an address carries one.
struct FilesInCalls: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in model.structure(of: operation.request)?.fields ?? [] where field.isFile {
            if let page = operation.openPlatform?.pageExecution {
                diagnostics.append(
                    .cannotCarry(
                        field, "what a person carries out is a link, a form of texts or an order string", page.range))
            }
            if let function = operation.presetFunction?.name {
                diagnostics.append(
                    .cannotCarry(field, "a function of a Serverless space takes JSON alone", function.range))
            }
            if let verb = operation.openPlatform?.v3, verb.value == .get {
                diagnostics.append(.cannotCarry(field, "a GET has no body", verb.range))
            }
            if let method = operation.openPlatform?.methodFrom {
                diagnostics.append(
                    .cannotCarry(
                        field, "of a method that the request names nobody knows whether it takes files", method.range))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func cannotCarry(_ field: Field, _ reason: String, _ place: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "misplaced-file", "'\(field.name)' is a file, and \(reason)", at: field.range,
            hint: "a file is sent by a call of a named method that the gateway takes as a POST",
            notes: [.init(message: "stated here", range: place)])
    }
}
