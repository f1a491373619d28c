import SpecDiagnostics
import SpecSyntax

/// A call option is a string and says where it travels on at least one channel.
struct CallOptions: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for option in model.operations.flatMap(\.spec.options) {
            if option.gateway == nil, option.space.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        id: "option-without-place", "option '\(option.name.value)' does not say where it travels",
                        at: option.name.range,
                        hint: "add 'gateway:' with a parameter's name, 'space:' with a path below $config, or both"))
            }
            if let gateway = option.gateway, GatewayParameters.reserved.contains(gateway.value) {
                diagnostics.append(
                    GatewayParameters.isReserved(gateway.value, id: "option-reserved", at: gateway.range))
            }
            for element in option.space where element.value.isEmpty {
                diagnostics.append(
                    Diagnostic(id: "option-without-place", "the path has an empty element", at: element.range))
            }
            if let type = option.type, type.value != "string" {
                diagnostics.append(
                    Diagnostic(id: "option-type", "options are strings, not '\(type.value)'", at: type.range))
            }
        }
    }
}
