import SpecDiagnostics
import SpecLanguage

/// A call option is a string and says where it is sent on at least one channel.
struct CallOptions: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        operation.options.forEach { checkPlace(of: $0, &diagnostics) }
        checkPlaces(of: operation, &diagnostics)
        guard let query = operation.settlement?.query, let id = query.operation else { return }
        for option in model[id].options where option.isRequired {
            checkSettling(option, of: model[id], operation, at: query.range, &diagnostics)
        }
    }

    /// Of two options in one place the second would silently replace the first.
    private func checkPlaces(of operation: Operation, _ diagnostics: inout [Diagnostic]) {
        var first: [String: SourceRange] = [:]
        for option in operation.options {
            let path = option.space.map(\.value).joined(separator: ".")
            let places =
                [option.gateway.map { ("parameter '\($0.value)'", $0.range) }]
                + [option.space.first.map { ("path '\(path)' below $config", $0.range) }]
            for (place, range) in places.compactMap(\.self) {
                guard let earlier = first.updateValue(range, forKey: place) else { continue }
                diagnostics.report(
                    id: "option-place-twice", "two options of '\(operation.name)' travel as \(place)", at: range,
                    hint: "give each a place of its own",
                    notes: [.init(message: "the other one is here", range: earlier)])
            }
        }
    }

    private func checkPlace(of option: CallOption, _ diagnostics: inout [Diagnostic]) {
        if option.gateway == nil, option.space.isEmpty {
            diagnostics.report(
                id: "option-without-place", "option '\(option.name.value)' does not say where it is sent",
                at: option.name.range,
                hint: "add 'gateway:' with a parameter's name, 'space:' with a path below $config, or both")
        }
        if let gateway = option.gateway {
            GatewayParameters.check(gateway.value, reserved: "option-reserved", at: gateway.range, &diagnostics)
        }
        for element in option.space where !element.value.isParameterName {
            diagnostics.append(.malformedParameterName(element.value, at: element.range))
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
