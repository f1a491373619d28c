import SpecDiagnostics
import SpecLanguage
package import SpecModel

/// Every check, in the order of the folder.
private let checks: [any DriftCheck] = [
    CallSamples(), Callers(), Choices(), EnumeratedValues(), FieldNames(), FieldPresence(), LengthLimits(),
    ObjectTables(), OptionNames(), PageWarnings(), PositionalArguments(), PreconditionFeature(), RangeLimits(),
    ResponseFieldPresence(), ResponseSamples(), ResponseTypes(), RequiredMarks(), RequiredWhenRules(), SDKVersions(),
    TypesOfFields(), UnreadLimits(),
]

/// Compares pages with the specs of their calls.
///
/// Findings that a recorded defect explains carry its note and are not counted; a record that explains nothing any more
/// is a finding itself.
package func drift(_ pages: [PageFacts], _ model: Model) -> [DriftFinding] {
    var findings: [DriftFinding] = []
    var records = DefectRecords(model)
    for facts in pages {
        guard let operation = model.operation(of: facts) else {
            findings.append(.unknownCall(facts, model))
            continue
        }
        records.pages[operation.id] = records.pages[operation.id] ?? facts.place
        guard let subject = DriftSubject(facts, operation, model) else { continue }
        findings += checks.flatMap { $0.findings(subject) }.map { records.explained($0, operation) }
    }
    return (findings + records.stale).sorted { left, right in
        (left.page.range.file, left.page.range.start, left.kind, left.subject)
            < (right.page.range.file, right.page.range.start, right.kind, right.subject)
    }
}

extension Model {
    /// The operation that a page is about; calls whose names do not start with `cloud.` have an ID that does.
    func operation(of facts: PageFacts) -> SpecModel.Operation? {
        operations.first { $0.id == facts.api.value || $0.id == CallName.prefix + facts.api.value }
    }
}

extension DriftFinding {
    fileprivate static func unknownCall(_ facts: PageFacts, _ model: Model) -> DriftFinding {
        let api = facts.api.value
        let near = closestMatch(to: String(api.suffix(60)), among: model.operations.map { String($0.id.suffix(60)) })
        return DriftFinding(
            kind: "call-without-spec", level: .warning, api: api, subject: api,
            message: "no spec describes this call\(near.map { "; is it '\($0)' under a new name?" } ?? "")",
            page: facts.api.place, spec: nil, pageSays: api, specSays: "")
    }
}
