import SpecDiagnostics
import SpecLanguage

/// What a status means to one call, with the reply or the notice that has it.
struct PlacedStatus {
    let status: StatusTable
    /// The name of its field; nil where the code is the status.
    let field: Located<String>?
    /// Nil when not all of it could be read.
    let reply: Structure?
    /// Whether it is that of the call's own reply or of the notice itself, and not of what settles a call.
    let isOwn: Bool
    /// Whether what has it may come without it, or it is not known whether it may.
    let mayBeMissing: Bool
}

extension Model {
    /// The status of a call's reply, and what the statuses that settle it mean to the call where it says so.
    func statuses(of operation: Operation) -> [PlacedStatus] {
        var found: [PlacedStatus] = []
        if let own = operation.status {
            let mayBeMissing = operation.mayBePending || operation.misread.contains("status")
            let reply = structure(of: operation.response)
            found.append(
                PlacedStatus(status: own, field: own.field, reply: reply, isOwn: true, mayBeMissing: mayBeMissing))
        }
        func settle(_ meanings: StatusTable?, _ settling: StatusTable?, in content: Operation.Content?) {
            guard let meanings, let content else { return }
            found.append(
                PlacedStatus(
                    status: meanings, field: settling?.field, reply: structure(of: content), isOwn: false,
                    mayBeMissing: true))
        }
        let query = operation.settlingOperation.map { self[$0] }
        settle(operation.settlement?.query?.status, query?.status, in: query?.response)
        let notice = operation.settlement?.notice?.notice.map { self[$0] }
        settle(operation.settlement?.notice?.status, notice?.status, in: notice?.content)
        return found
    }

    /// The status of a notice.
    func statuses(of notice: Notice) -> [PlacedStatus] {
        guard let own = notice.status else { return [] }
        return [
            PlacedStatus(
                status: own, field: own.field, reply: structure(of: notice.content), isOwn: true,
                mayBeMissing: notice.misread.contains("status"))
        ]
    }
}

extension Model {
    /// What the status that answers a query means to the call that it settles, where the call says so itself.
    package func settlingStatus(of operation: Operation) -> StatusTable? {
        guard let own = operation.settlement?.query?.status, let id = operation.settlingOperation else { return nil }
        return self[id].status.map { own.completed(by: $0) }
    }

    /// What the status of a notice means to the call that it settles, where the call says so itself.
    package func noticedStatus(of operation: Operation) -> StatusTable? {
        guard let own = operation.settlement?.notice?.status, let id = operation.settlement?.notice?.notice else {
            return nil
        }
        return self[id].status.map { own.completed(by: $0) }
    }
}

extension StatusTable {
    /// What a call says of a status that settles it, with what it leaves out.
    ///
    /// What the call does not say beside its states is as `asked` has it, but that a missing status means failure: what
    /// that is about has then failed, which need not be the call.
    fileprivate func completed(by asked: StatusTable) -> StatusTable {
        let successes = Set(states.filter { $0.meaning.value == .succeeded }.map(\.value.value))
        let inherited = asked.mayReverse.filter { successes.contains($0.from.value) }
        return StatusTable(
            field: asked.field, byCode: nil, states: states, afterSuccess: afterSuccess ?? asked.afterSuccess,
            absent: absent ?? asked.absent.flatMap { $0.value == .processing ? $0 : nil },
            mayReverse: mayReverse.isEmpty ? inherited : mayReverse, evidence: evidence, range: range)
    }
}
