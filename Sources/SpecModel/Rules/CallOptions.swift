import SpecDiagnostics
import SpecLanguage

/// A call option is a string and says where it is sent on at least one channel.
struct CallOptions: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        operation.options.forEach { checkPlace(of: $0, &diagnostics) }
        guard let query = operation.settlement?.query, let id = query.operation else { return }
        for option in model[id].options where option.isRequired {
            checkSettling(option, of: model[id], operation, at: query.range, &diagnostics)
        }
    }

    private func checkPlace(of option: CallOption, _ diagnostics: inout [Diagnostic]) {
        if option.gateway == nil, option.space.isEmpty {
            diagnostics.report(
                id: "option-without-place", "option '\(option.name.value)' does not say where it is sent",
                at: option.name.range,
                hint: "add 'gateway:' with a parameter's name, 'space:' with a path below $config, or both")
        }
        if let gateway = option.gateway, GatewayParameters.reserved.contains(gateway.value) {
            diagnostics.append(
                GatewayParameters.isReserved(gateway.value, id: "option-reserved", at: gateway.range))
        }
        for element in option.space where element.value.isEmpty {
            diagnostics.report(id: "option-without-place", "the path has an empty element", at: element.range)
        }
        if let type = option.type, type.value != "string" {
            diagnostics.report(id: "option-type", "options are strings, not '\(type.value)'", at: type.range)
        }
    }

    /// A question is asked with the option that says for whom the call was made, and with no other.
    private func checkSettling(
        _ option: CallOption, of settling: Operation, _ operation: Operation, at range: SourceRange,
        _ diagnostics: inout [Diagnostic]
    ) {
        let isIdentity = option.gateway?.value == Self.identity
        let isGiven = operation.options.contains {
            $0.gateway?.value == Self.identity && $0.isRequired
        }
        if !isIdentity || !isGiven {
            diagnostics.append(.optionOfQuestion(option, settling, operation, isIdentity, at: range))
        }
    }

    /// The runtime sends it along with a question.
    private static let identity = "app_auth_token"
}

extension Diagnostic {
    fileprivate static func optionOfQuestion(
        _ option: CallOption, _ settling: Operation, _ operation: Operation, _ isIdentity: Bool,
        at range: SourceRange
    ) -> Diagnostic {
        let name = option.name.value
        return Diagnostic(
            id: "settle-input-unavailable",
            isIdentity
                ? "the settling call '\(settling.id)' needs the option '\(name)', which '\(operation.name)' may be sent without"
                : "the settling call '\(settling.id)' needs the option '\(name)', and a question is asked with app_auth_token alone",
            at: range,
            hint: isIdentity
                ? "make the option of '\(operation.name)' required too, or that of the settling call optional"
                : "make the option optional, or settle by another call",
            notes: [.init(message: "the option is here", range: option.name.range)])
    }
}
