import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans a call: its method, its request and reply, what the runtime must know of it, and how it is settled.
struct OperationBuilder {
    let model: Model
    let types: FieldTypes
    let isEquatable: Bool

    func plan(_ operation: Operation, isFirst: Bool, diagnostics: inout [Diagnostic]) -> OperationPlan {
        let names = types.names
        let isByName = operation.openPlatform?.methodFrom != nil
        let canResend = isByName || operation.settlement?.resendUnchanged != nil
        let settling = SettlementBuilder(model: model, types: types).plan(operation)
        let contract = ContractBuilder(model: model, names: names).plan(operation)
        var plan = OperationPlan(
            type: .identifier(names.name(of: operation)), isFirst: isFirst, id: .comment(operation.id),
            method: .identifier(SwiftNames.method(operation.givenName?.value ?? operation.name)),
            doc: OperationDocumentation(operation: operation, model: model).lines,
            deprecation: operation.deprecated?.message, options: operation.options.map { OptionPlan($0) },
            hasOptions: !operation.options.isEmpty, canPrepare: canResend || settling != nil, canResend: canResend,
            canAwait: operation.effect == .reads && contract.status != nil, isByName: isByName,
            isIdempotent: operation.idempotent != nil,
            isUnproven: operation.effect == .movesMoney && operation.withoutEcho != nil,
            orderNumbers: model.orderNumbers(of: operation).map { numbers in
                "length: \(numbers.length), alphabet: .\(numbers.areDigits ? "digits" : "digitsAndCapitals")"
            },
            settling: settling,
            noticeSettling: NoticeBuilder(model: model, types: types, isEquatable: isEquatable)
                .plan(settling: operation),
            contract: contract,
            errorCodeType: operation.errorTable.map { names.reference(to: $0) } ?? "\(types.runtime)UnlistedErrorCode")
        switch operation.request {
        case .own(let structure):
            let subject = StructureBuilder.Subject(
                structure: structure, type: "Request", label: operation.id, scope: "\(operation.name) request",
                doc: DocComment(nil, fallback: "What `\(.comment(operation.id))` is asked."), isSent: true,
                isReceived: false, methodField: operation.openPlatform?.methodFrom?.value)
            plan.request = structures.plan(subject, diagnostics: &diagnostics)
        case .shape(let id): plan.requestType = names.reference(to: id)
        case .unresolved, .missing: break
        }
        switch operation.response {
        case .own(let structure):
            let subject = StructureBuilder.Subject(
                structure: structure, type: "Response", label: operation.id, scope: "\(operation.name) reply",
                doc: DocComment(nil, fallback: "What `\(.comment(operation.id))` answers."), isSent: false,
                isReceived: true)
            plan.response = structures.plan(subject, diagnostics: &diagnostics)
        case .shape(let id): plan.responseType = names.reference(to: id)
        case .unresolved, .missing: plan.responseType = operation.page.map { "\(types.runtime)\($0.response)" }
        }
        return plan
    }
}

extension OperationBuilder {
    private var structures: StructureBuilder { StructureBuilder(model: model, types: types, isEquatable: isEquatable) }
}

extension OptionPlan {
    fileprivate init(_ option: CallOption) {
        let place = option.gateway.map(\.value) ?? option.space.map(\.value).joined(separator: ".")
        let text = option.doc?.text ?? "Sent as `\(place)`."
        let callers = option.callableFrom.map(\.value.rawValue).joined(separator: ", ")
        self.init(
            name: .identifier(SwiftNames.option(option.name.value)), isRequired: option.isRequired,
            doc: .comment(text.onOneLine + (callers.isEmpty ? "" : " From: \(callers).")),
            gateway: option.gateway.map { .literal($0.value) } ?? "nil",
            path: .literals(option.space.map(\.value)),
            maximum: option.length?.maximum.map { "\($0.value)" })
    }
}
