import FundRuntime

/// The calls of a model by what the wire names them, and what their fields have to do with each other.
struct Catalogue: Sendable {
    private let byName: [WireCall.Name: [ModelOperation]]
    private let byID: [String: ModelOperation]
    private let noticesByID: [String: ModelNotice]
    /// The wire names of fields that name an order: keys, and what questions are asked by.
    let identifiers: Set<String>
    /// The ids of the calls, in order.
    let ids: [String]

    init(_ model: APIModel) {
        var byName: [WireCall.Name: [ModelOperation]] = [:]
        for operation in model.calls {
            if let method = operation.method {
                byName[operation.isPage ? .page(method) : .method(method), default: []].append(operation)
            }
            if let function = operation.presetFunction { byName[.function(function), default: []].append(operation) }
        }
        self.byName = byName
        byID = Dictionary(model.calls.map { ($0.id, $0) }) { first, _ in first }
        noticesByID = Dictionary(model.notices.map { ($0.id, $0) }) { first, _ in first }
        ids = model.operations
        identifiers = Self.identifiers(of: model.calls)
    }

    /// The call of an id, with or without `cloud.` before it.
    subscript(id: String) -> ModelOperation? { byID[id] ?? byID["cloud.\(id)"] }

    /// The notice of an id.
    func notice(_ id: String) -> ModelNotice? { noticesByID[id] }

    /// The call that a request is, with what is wrong with it; nil for what the model does not have.
    ///
    /// Calls of one method differ by their constants, and where these do not tell, by what fits best.
    func operation(for call: WireCall) -> (operation: ModelOperation, problems: [RequestProblem])? {
        guard let candidates = byName[call.name] else { return nil }
        let matching = candidates.filter { RequestInspection.matches($0, call) }
        var best: (operation: ModelOperation, problems: [RequestProblem], known: Int)?
        for operation in matching.isEmpty ? candidates : matching {
            let problems = RequestInspection(of: call, as: operation).problems
            let known = operation.request.fields.count { call.content[$0.wire] != nil }
            let isBetter = best.map { (problems.count, -known) < ($0.problems.count, -$0.known) } ?? true
            if isBetter { best = (operation, problems, known) }
        }
        return best.map { ($0.operation, $0.problems) }
    }

    /// What the wire calls some methods, for messages.
    var methods: [String] { byName.keys.map(\.text).sorted() }

    private static func identifiers(of calls: [ModelOperation]) -> Set<String> {
        var found: Set<String> = []
        var answered: Set<String> = []
        for call in calls where call.key != nil {
            if let key = call.key.flatMap({ call.request[$0] }) { found.insert(key.wire) }
            answered.formUnion(call.response.fields.filter(\.type.isText).map(\.wire))
        }
        for call in calls where call.effect == .reads {
            found.formUnion(call.request.fields.filter { $0.type.isText && answered.contains($0.wire) }.map(\.wire))
        }
        let byID = Dictionary(calls.map { ($0.id, $0) }) { first, _ in first }
        for call in calls {
            guard let query = call.query, let asked = byID[query.operation] else { continue }
            for input in query.inputs where input.request != nil {
                if let field = asked.request[input.field], field.type.isText { found.insert(field.wire) }
            }
        }
        return found
    }
}
