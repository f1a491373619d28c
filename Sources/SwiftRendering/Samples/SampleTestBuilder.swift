import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans the tests of the samples of one call.
struct SampleTestBuilder {
    let types: FieldTypes

    private var model: Model { types.model }

    func tests(of operation: Operation) -> [SampleTestPlan] {
        operation.samples.enumerated().compactMap { index, sample in
            let request = request(of: sample.value, operation)
            let reply = reply(of: sample.value, operation)
            if request == nil, reply == nil { return nil }
            let name = sample.name?.value ?? "sample \(index + 1)"
            return SampleTestPlan(
                isFirst: false, title: .literal("\(operation.name): \(name)"),
                function: .identifier("\(SwiftNames.method(operation.name))Sample\(index + 1)"),
                operation: types.names.reference(to: operation), request: request, reply: reply)
        }
    }

    // MARK: Request

    private func request(of sample: Sample, _ operation: Operation) -> SampleRequestPlan? {
        guard let node = sample.request, let structure = model.structure(of: operation.request) else { return nil }
        let type: TemplateText =
            if case .shape(let id) = operation.request {
                types.names.reference(to: id)
            } else {
                "\(types.names.reference(to: operation)).Request"
            }
        let call = SampleRequestBuilder(types: types).call(structure, type, node)
        return SampleRequestPlan(
            function: call.function, isThrowing: call.isThrowing, arguments: ListItem.list(call.arguments),
            hasArguments: !call.arguments.isEmpty,
            isOfSpace: operation.presetFunction != nil && !operation.isPage,
            method: method(of: operation, node).map { .literal($0) },
            content: sample.content.map { .rawLiteral($0.compactText) },
            parameters: structure.fields.compactMap { parameter($0, node) })
    }

    private func method(of operation: Operation, _ request: LocatedJSON) -> String? {
        let stated = operation.openPlatform?.method ?? operation.presetFunction?.method
        return stated?.value ?? operation.openPlatform?.methodFrom.flatMap { request[$0.value]?.text }
    }

    private func parameter(_ field: Field, _ request: LocatedJSON) -> SampleParameterPlan? {
        guard field.isParameter, let text = request[field.name]?.text else { return nil }
        return SampleParameterPlan(wire: .literal(field.wire), value: .literal(model.wireText(text, of: field)))
    }

    // MARK: Reply

    private func reply(of sample: Sample, _ operation: Operation) -> SampleReplyPlan? {
        guard let node = sample.reply, let structure = model.structure(of: operation.response),
            let outcome = model.outcome(of: sample, in: operation)
        else { return nil }
        var plan = SampleReplyPlan(
            json: .rawLiteral(text(of: node, operation)), isAnswer: sample.request != nil, isUnproven: false,
            isNotAccepted: false)
        switch outcome {
        case .accepted(let meaning):
            plan.accepted = SampleAnswerPlan(
                state: .identifier(meaning.rawValue),
                expectations: SampleReplyExpectations(types: types).statements(structure, node, at: "answer.response"))
        case .rejected(let next): plan.rejected = refusal(node, nil, next)
        case .unsettled(let effect, let next): plan.unsettled = refusal(node, effect, next)
        case .unproven: plan.isUnproven = true
        case .notAccepted: plan.isNotAccepted = true
        }
        return plan
    }

    private func refusal(_ node: LocatedJSON, _ effect: MoneyEffect?, _ next: NextStep) -> SampleRefusalPlan {
        let subCode = node["sub_code"]?.text ?? node["subCode"]?.text
        return SampleRefusalPlan(
            code: .literal(node["code"]?.text ?? ""), subCode: subCode.map { .literal($0) } ?? "nil",
            effect: effect.map { .identifier($0.rawValue) }, next: .identifier(next.rawValue))
    }

    /// The reply with the code that an accepted one has, where the sample leaves it out.
    private func text(of reply: LocatedJSON, _ operation: Operation) -> String {
        let text = reply.compactText
        let isOptional = operation.replyCodes?.optional?.value ?? false
        guard !isOptional, reply["code"] == nil, reply["Code"] == nil, let code = operation.successCodes.first else {
            return text
        }
        return "{\"code\":\(quotedJSON(code))\(reply.members?.isEmpty == false ? "," : "")\(text.dropFirst())"
    }
}
