import SpecDiagnostics
import SpecLanguage

/// What a status means to one call, with the reply that has it.
struct PlacedStatus {
    let status: StatusTable
    /// The name of its field; nil where the code is the status.
    let field: Located<String>?
    /// Nil when not all of it could be read.
    let reply: Structure?
    /// Whether it is that of the call's own reply, and not of the answer to the query that settles the call.
    let isOwn: Bool
}

extension Model {
    /// The status of a call's reply, and what the status of the query that settles it means to the call where it says so.
    func statuses(of operation: Operation) -> [PlacedStatus] {
        let own = operation.status.map {
            PlacedStatus(status: $0, field: $0.field, reply: structure(of: operation.response), isOwn: true)
        }
        guard let status = operation.settlement?.query?.status, let id = operation.settlingOperation else {
            return own.map { [$0] } ?? []
        }
        let asked = PlacedStatus(
            status: status, field: self[id].status?.field, reply: structure(of: self[id].response), isOwn: false)
        return [own, asked].compactMap { $0 }
    }
}

extension Model {
    /// What the status that answers a query means to the call that it settles, where the call says so itself.
    ///
    /// What the call does not say beside its states is as the query has it, but that a missing status means failure: what
    /// the query is about has then failed, which need not be the call.
    package func settlingStatus(of operation: Operation) -> StatusTable? {
        guard let own = operation.settlement?.query?.status, let id = operation.settlingOperation,
            let asked = self[id].status
        else { return nil }
        let successes = Set(own.states.filter { $0.meaning.value == .succeeded }.map(\.value.value))
        let inherited = asked.mayReverse.filter { successes.contains($0.from.value) }
        return StatusTable(
            field: asked.field, byCode: nil, states: own.states, afterSuccess: own.afterSuccess ?? asked.afterSuccess,
            absent: own.absent ?? asked.absent.flatMap { $0.value == .processing ? $0 : nil },
            mayReverse: own.mayReverse.isEmpty ? inherited : own.mayReverse, evidence: own.evidence, range: own.range)
    }
}
