import SpecDiagnostics
import SpecLanguage

/// Whatever of its optional fields a call was sent with, the question that settles it has what it needs and keeps its
/// own rules.
struct SettlementCompleteness: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let query = operation.settlement?.query, let settlingID = operation.settlingOperation,
            let request = model.structure(of: operation.request),
            let wanted = model.structure(of: model[settlingID].request)
        else { return }
        let settling = model[settlingID]
        let range = query.range
        let given = Set(query.inputs.map(\.field.value))
        for field in wanted.fields where field.isRequired && !given.contains(field.name) {
            diagnostics.append(.inputMissing(field.name, settling, at: range))
        }
        let questions = PossibleQuestions(query, about: request)
        for rule in wanted.rules {
            if let missing = Self.neverGiven(rule, given) {
                if questions.contains(where: { !$0.keeps(rule.demand, if: rule.condition) }) {
                    diagnostics.append(.inputMissing(missing, settling, at: range))
                }
            } else if let broken = questions.first(where: { !$0.keeps(rule.demand, if: rule.condition) }) {
                diagnostics.append(.ruleBroken(rule, broken, settling, at: range))
            }
        }
    }

    /// What a rule demands and no input gives, whatever was sent.
    private static func neverGiven(_ rule: Sourced<FieldRule>, _ given: Set<String>) -> String? {
        switch rule.demand {
        case .require(let names): names.first { !given.contains($0.value) }?.value
        case .atLeastOne(let names), .exactlyOne(let names):
            given.isDisjoint(with: names.map(\.value)) ? names.map(\.value).joined(separator: " or ") : nil
        case .forbid, .match: nil
        }
    }
}

/// What the question about a call may be given, over all that the call may have been sent with.
private struct PossibleQuestions: Sequence {
    private let query: SettlingQuery
    private let request: Structure
    /// The inputs' fields of the call that may have been left out.
    private let optional: [String]

    /// Beyond so many optional inputs the others count as left out: 4,096 ways are looked at.
    private static let most = 12

    init(_ query: SettlingQuery, about request: Structure) {
        self.query = query
        self.request = request
        let sources = query.inputs.compactMap { input in
            if case .request(let name) = input.origin { request.field(named: name.value) } else { nil }
        }
        var names: [String] = []
        for field in sources where !field.isRequired && !names.contains(field.name) { names.append(field.name) }
        optional = Array(names.prefix(Self.most))
    }

    func makeIterator() -> some IteratorProtocol<PossibleQuestion> {
        // All of them there comes first: the first way in which a rule breaks is the one that is told.
        (0..<(1 << optional.count)).lazy.compactMap { absences in
            let sent = optional.indices.filter { absences & 1 << $0 == 0 }.map { optional[$0] }
            return isPossible(sent) ? question(sent) : nil
        }.makeIterator()
    }

    /// Whether a call with these optional fields, and without the others, can keep its rules.
    ///
    /// What depends on a value, or on a field that is no input, may be either way.
    private func isPossible(_ sent: [String]) -> Bool {
        func isSent(_ name: Located<String>) -> Bool? {
            if request.field(named: name.value)?.isRequired == true { return true }
            return optional.contains(name.value) ? sent.contains(name.value) : nil
        }
        return request.rules.allSatisfy { rule in
            switch rule.condition {
            case .equals: return true
            case .present(let field)? where isSent(field) != true: return true
            case .present, nil: break
            }
            return switch rule.demand {
            case .require(let names): names.allSatisfy { isSent($0) != false }
            case .forbid(let names): names.allSatisfy { isSent($0) != true }
            case .atLeastOne(let names): names.contains { isSent($0) != false }
            case .match: true
            case .exactlyOne(let names):
                names.contains { isSent($0) != false } && names.count { isSent($0) == true } <= 1
            }
        }
    }

    private func question(_ sent: [String]) -> PossibleQuestion {
        var given: [String: String?] = [:]
        for input in query.inputs {
            switch input.origin {
            case .constant(let value): given[input.field.value] = .some(value.value)
            case .request(let name)
            where request.field(named: name.value)?.isRequired == true || sent.contains(name.value):
                given[input.field.value] = .some(nil)
            case .request, .reply: break
            }
        }
        return PossibleQuestion(given: given, sent: sent, notSent: optional.filter { !sent.contains($0) })
    }
}

/// One way in which a question may be asked.
private struct PossibleQuestion {
    /// The fields that are given, with their values where those are constant.
    let given: [String: String?]
    /// Which of the call's optional fields this follows from.
    let sent: [String]
    let notSent: [String]

    /// Whether the demand is kept, where its condition may hold.
    func keeps(_ demand: FieldRule.Demand, if condition: FieldRule.Condition?) -> Bool {
        switch condition {
        case .present(let field)? where given[field.value] == nil: return true
        case .equals(let field, let value)?:
            guard let known = given[field.value], known ?? value.value == value.value else { return true }
        default: break
        }
        func isGiven(_ name: Located<String>) -> Bool { given[name.value] != nil }
        return switch demand {
        case .require(let names): names.allSatisfy(isGiven)
        case .forbid(let names): !names.contains(where: isGiven)
        case .atLeastOne(let names): names.contains(where: isGiven)
        case .exactlyOne(let names): names.count(where: isGiven) == 1
        case .match: true
        }
    }
}

extension Diagnostic {
    fileprivate static func inputMissing(_ name: String, _ settling: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settle-input-unavailable",
            "the settling call '\(settling.id)' needs '\(name)', and nothing known before the reply gives it",
            at: range,
            hint: "add '\(name): {request: FIELD}' or '\(name): {constant: VALUE}', or settle by another call")
    }

    fileprivate static func ruleBroken(
        _ rule: Sourced<FieldRule>, _ question: PossibleQuestion, _ settling: Operation, at range: SourceRange
    ) -> Diagnostic {
        let with = question.sent.joined(separator: ", ")
        let without = question.notSent.joined(separator: ", ")
        let ways = [with.isEmpty ? "" : "with \(with)", without.isEmpty ? "" : "without \(without)"]
        let way = ways.filter { !$0.isEmpty }.joined(separator: " and ")
        return Diagnostic(
            id: "settle-input-unavailable",
            "the question about a call\(way.isEmpty ? "" : " sent \(way)") breaks the rule '\(rule.id.value)' of '\(settling.id)'",
            at: range, hint: "give the call's own rules the same demand, or settle by a call without it",
            notes: [.init(message: "the rule is here", range: rule.id.range)])
    }
}
