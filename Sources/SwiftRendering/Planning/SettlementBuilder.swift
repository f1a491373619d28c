import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans the call that tells what became of a lost one.
struct SettlementBuilder {
    let model: Model
    let types: FieldTypes

    func plan(_ operation: Operation) -> SettlingPlan? {
        guard let id = operation.settlingOperation, let query = operation.settlement?.query,
            let request = model.structure(of: operation.request), let wanted = model.structure(of: model[id].request)
        else { return nil }
        let settling = model[id]
        // In the order of the initialiser's parameters, whatever the order in the spec.
        var arguments = wanted.fields.compactMap { field in
            query.inputs.first { $0.field.value == field.name }.flatMap { argument($0.origin, for: field, request) }
        }
        if let last = arguments.indices.last { arguments[last].isLast = true }
        let reference = types.names.reference(to: settling)
        var requestType: TemplateText = "\(reference).Request"
        if case .shape(let shape) = settling.request { requestType = types.names.reference(to: shape) }
        let reply = model.structure(of: settling.response)
        let states = model.settlingStatus(of: operation)
        return SettlingPlan(
            operation: reference, request: requestType, arguments: arguments, hasEcho: !query.echo.isEmpty,
            echo: EchoBuilder(model: model, request: request, reply: reply).plan(query.echo),
            status: states.flatMap { StatusBuilder.plan($0, in: reply) }, meanings: states.map(meanings),
            hasContract: !query.echo.isEmpty || states != nil, doc: .comment(settling.id))
    }

    /// What each value of the status means to the call that is asked about.
    private func meanings(of states: StatusTable) -> TemplateText {
        states.states.map { "`\(.comment($0.value.value))` \(.comment($0.meaning.value.rawValue))" }
            .joined(separator: ", ")
    }

    /// Nil for what was only in the lost reply.
    private func argument(
        _ origin: SettlingInput.Origin, for field: Field, _ request: Structure
    ) -> SettlingArgumentPlan? {
        var plan = SettlingArgumentPlan(label: NamedField(field).name, isLast: false)
        switch origin {
        case .constant(let constant): plan.constant = .literal(constant.value)
        case .request(let name):
            let source = request.field(named: name.value)
            let names = TemplateText.literals([source?.wire, source?.space?.value].compactMap { $0 })
            if source?.isRequired == false { plan.sentIfPresent = names } else { plan.sent = names }
        case .reply: return nil
        }
        if case .shape(let id) = field.type {
            let type = types.names.reference(to: id)
            if plan.sentIfPresent == nil { plan.enumeration = type } else { plan.optionalEnumeration = type }
        }
        return plan
    }
}
