import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Faults of the samples of calls.
struct CallSamples: DriftCheck {
    let kinds = ["sample-undeclared", "sample-page-data", "sample-unknown-field", "sample-lacks-field"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        var seen: Set<String> = []
        func add(_ finding: DriftFinding) {
            if seen.insert(finding.fingerprint).inserted { findings.append(finding) }
        }
        for call in subject.facts.calls {
            for name in call.undeclared where subject.request.field(onPage: name.value) == nil {
                add(
                    subject.finding(
                        "sample-undeclared", .cosmetic, name.value,
                        "the sample uses '\(name.value)', which it never declares",
                        page: name.place, spec: nil, pageSays: name.value))
            }
            if let data = call.pageData {
                add(
                    subject.finding(
                        "sample-page-data", .cosmetic, data.value,
                        "the cloud function's sample reads \(data.value), which only a page has",
                        page: data.place, spec: nil, pageSays: data.value))
            }
            if let members = call.members { check(members, of: call, subject, add) }
        }
    }

    private func check(
        _ members: [CallFact.Member], of call: CallFact, _ subject: DriftSubject, _ add: (DriftFinding) -> Void
    ) {
        for member in members where subject.request.field(onPage: member.key.value) == nil {
            let name = member.key.value
            guard !subject.operation.options.contains(where: { $0.name.value == name }),
                !subject.facts.parameters.contains(where: { $0.name.value == name })
            else { continue }
            add(
                subject.finding(
                    "sample-unknown-field", .worthKnowing, name,
                    "the sample passes '\(name)', which neither the table nor the spec has", page: member.key.place,
                    spec: subject.request.range, pageSays: name))
        }
        for field in subject.request.fields where field.isRequired && !subject.operation.hasPositionalOnly {
            guard !members.contains(where: { subject.request.field(onPage: $0.key.value)?.name == field.name }) else {
                continue
            }
            add(
                subject.finding(
                    "sample-lacks-field", .cosmetic, field.name,
                    "the sample does not pass the required '\(field.name)'",
                    page: call.place, spec: field.range, specSays: "required"))
        }
    }
}
