import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans which fields a reply must repeat of a request.
struct EchoBuilder {
    let model: Model
    let request: Structure?
    let reply: Structure?

    /// The fields that are repeated, and after them those with one value for every such call.
    func plan(_ echoes: [Echo], where conditions: [NoticeCondition] = []) -> [EchoPlan] {
        var plans = echoes.compactMap { plan($0) } + conditions.compactMap { plan($0) }
        if let last = plans.indices.last { plans[last].isLast = true }
        return plans
    }

    private func plan(_ condition: NoticeCondition) -> EchoPlan? {
        guard let reply, let field = reply.field(named: condition.field.value) else { return nil }
        return EchoPlan(
            label: "constant", sent: .literal(condition.value.value), returned: .literals(reply.spellings(of: field)),
            isLast: false)
    }

    private func plan(_ echo: Echo) -> EchoPlan? {
        guard let sent = request?.field(named: echo.sent.value), let reply,
            let returned = reply.field(named: echo.returned.value)
        else { return nil }
        return EchoPlan(
            label: model.echoKind(of: sent) == .text ? "sent" : "amount", sent: .literal(sent.wire),
            space: sent.space.map { .literal($0.value) }, sentScale: model.minorUnitScale(of: sent).map { "\($0)" },
            returned: .literals(reply.spellings(of: returned)),
            returnedScale: model.minorUnitScale(of: returned).map { "\($0)" }, isLast: false)
    }
}
