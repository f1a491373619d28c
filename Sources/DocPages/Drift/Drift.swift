import SpecDiagnostics
package import SpecModel
import SpecLanguage

/// Compares pages with the specs of their calls.
///
/// Findings that a recorded defect explains carry its note and are quiet; a record that explains nothing any more is a
/// finding itself.
package func drift(_ pages: [PageFacts], _ model: Model) -> [DriftFinding] {
    var findings: [DriftFinding] = []
    var used: Set<DefectKey> = []
    var read: Set<String> = []
    for facts in pages {
        guard let operation = model.operation(of: facts) else {
            findings.append(.unknownCall(facts, model))
            continue
        }
        read.insert(operation.id)
        guard let subject = DriftSubject(facts, operation, model) else { continue }
        var found: [DriftFinding] = []
        for check in driftChecks { check.check(subject, &found) }
        for index in found.indices { explain(&found[index], operation, model, &used) }
        findings += found
    }
    findings += staleRecords(model, read, used, pages)
    return findings.sorted { left, right in
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

private struct DefectKey: Hashable {
    var file: Int
    var defect: Int
    var pattern: Int
}

private func explain(
    _ finding: inout DriftFinding, _ operation: SpecModel.Operation, _ model: Model, _ used: inout Set<DefectKey>
) {
    for (file, spec) in model.files.enumerated() where spec.resource == nil || file == operation.file {
        for (index, defect) in spec.defects.enumerated() {
            for (number, pattern) in patterns(defect).enumerated() where matches(finding.fingerprint, pattern.value) {
                finding.explanation = finding.explanation ?? defect.note
                used.insert(DefectKey(file: file, defect: index, pattern: number))
            }
        }
    }
}

/// The findings a record names: those of its own key, or its id when that is one.
private func patterns(_ defect: Sourced<Defect>) -> [Located<String>] {
    defect.findings.isEmpty && defect.id.value.contains("/") ? [defect.id] : defect.findings
}

private func matches(_ fingerprint: String, _ pattern: String) -> Bool {
    let parts = fingerprint.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let wanted = pattern.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == wanted.count && zip(parts, wanted).allSatisfy { $1 == "*" || $0 == $1 }
}

/// Records of files of which every call concerned was read, and that explain nothing.
private func staleRecords(_ model: Model, _ read: Set<String>, _ used: Set<DefectKey>, _ pages: [PageFacts])
    -> [DriftFinding]
{
    var findings: [DriftFinding] = []
    for (file, spec) in model.files.enumerated() where spec.resource != nil {
        let operations = spec.operations.map { model[$0] }
        for (index, defect) in spec.defects.enumerated() {
            for (number, pattern) in patterns(defect).enumerated() {
                guard !used.contains(DefectKey(file: file, defect: index, pattern: number)) else { continue }
                let name = pattern.value.split(separator: "/", omittingEmptySubsequences: false).dropFirst().first ?? ""
                let concerned = operations.filter { name == "*" || $0.name == name }
                guard !concerned.isEmpty, concerned.allSatisfy({ read.contains($0.id) }),
                    let page = pages.first(where: { model.operation(of: $0)?.id == concerned[0].id })
                else { continue }
                findings.append(
                    DriftFinding(
                        kind: "defect-gone", level: .worthKnowing, api: concerned[0].id, subject: defect.id.value,
                        message: "the recorded defect '\(defect.id.value)' is no longer on the page; remove its record",
                        page: page.place, spec: pattern.range, pageSays: "no '\(pattern.value)'", specSays: defect.note)
                )
            }
        }
    }
    return findings
}

extension DriftFinding {
    fileprivate static func unknownCall(_ facts: PageFacts, _ model: Model) -> DriftFinding {
        let api = facts.api.value
        let near = closestMatch(to: String(api.suffix(60)), among: model.operations.map { String($0.id.suffix(60)) })
        return DriftFinding(
            kind: "call-without-spec", level: .worthKnowing, api: api, subject: api,
            message: "no spec describes this call\(near.map { "; is it '\($0)' under a new name?" } ?? "")",
            page: facts.api.place, spec: nil, pageSays: api, specSays: "")
    }
}
