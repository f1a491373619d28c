import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans what the values of a status field mean.
enum StatusBuilder {
    /// Nil where the code is the status, which has no field.
    static func plan(_ status: StatusTable, in reply: Structure?) -> StatusPlan? {
        guard let reply, let field = status.field.flatMap({ reply.field(named: $0.value) }) else { return nil }
        return StatusPlan(
            names: .literals(reply.spellings(of: field)),
            rows: status.states.map { "\(.literalBody($0.value.value)) \(.literalBody($0.meaning.value.rawValue))" },
            afterSuccess: status.afterSuccess.flatMap { plan($0, reply) },
            absent: status.absent.map { .identifier($0.value.rawValue) },
            mayReverse: .literals(status.mayReverse.map(\.from.value)))
    }

    private static func plan(_ detail: StatusAfterSuccess, _ reply: Structure) -> AfterSuccessPlan? {
        guard let field = reply.field(named: detail.field.value) else { return nil }
        let rows = detail.states.map { "\($0.value.value) \($0.meaning.value.rawValue)" }.joined(separator: "\n")
        return AfterSuccessPlan(names: .literals(reply.spellings(of: field)), states: .literal(rows))
    }
}
