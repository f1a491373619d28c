import SpecDiagnostics
import SpecLanguage

/// What the third version of the gateway takes as a GET only reads, and has nothing private in its address.
struct V3Verbs: OperationRule {
    /// The option that is sent in a header.
    private static let headerOption = "app_auth_token"

    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let verb = operation.openPlatform?.v3, verb.value == .get, !operation.isPage else { return }
        if let field = operation.openPlatform?.methodFrom {
            diagnostics.append(.ofAnyMethod(field, at: verb.range))
        } else if let effect = operation.statedEffect, effect.value != .reads {
            diagnostics.append(.notRepeatable(operation, effect, at: verb.range))
        }
        for field in sentFields(of: operation, model) where field.isPrivate {
            diagnostics.append(.inAddress("'\(field.name)'", operation, verb.range, at: field.range))
        }
        for option in operation.options where option.privacy != nil {
            guard let name = option.gateway, name.value != Self.headerOption else { continue }
            diagnostics.append(
                .inAddress("the option '\(option.name.value)'", operation, verb.range, at: option.name.range))
        }
    }

    /// The fields of a request, however deep.
    private func sentFields(of operation: Operation, _ model: Model) -> [Field] {
        var found = model.structure(of: operation.request)?.fields ?? []
        var seen: Set<ShapeID> = []
        var next = 0
        while next < found.count {
            if let id = found[next].type.shape, seen.insert(id).inserted { found += model[id].structure?.fields ?? [] }
            next += 1
        }
        return found
    }
}

extension Diagnostic {
    fileprivate static func ofAnyMethod(_ field: Located<String>, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "v3-get", "the request names the method, and a method that does more than ask is no GET", at: range,
            hint: "leave out 'v3'", notes: [.init(message: "the method is named here", range: field.range)])
    }

    fileprivate static func notRepeatable(
        _ operation: Operation, _ effect: Located<CallEffect>, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "v3-get", "'\(operation.name)' does not only read, and whoever carries a GET may repeat it", at: range,
            hint: "write 'v3: post', or leave it out",
            notes: [.init(message: "the effect is here", range: effect.range)])
    }

    fileprivate static func inAddress(
        _ what: String, _ operation: Operation, _ verb: SourceRange, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "private-in-address",
            "\(what) is private, and as a GET '\(operation.name)' would carry it in an address, which logs keep",
            at: range, hint: "say 'v3: post' for '\(operation.name)', or leave 'v3' out",
            notes: [.init(message: "the verb is stated here", range: verb)])
    }
}
