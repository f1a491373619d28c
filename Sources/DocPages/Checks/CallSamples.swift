import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Faults of the samples of calls.
struct CallSamples: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        var seen: Set<String> = []
        return subject.facts.calls.flatMap { findings(in: $0, subject) }
            .filter { seen.insert($0.fingerprint).inserted }
    }

    private func findings(in call: CallFact, _ subject: DriftSubject) -> [DriftFinding] {
        var findings: [DriftFinding] = []
        for name in call.undeclared where subject.request.field(onPage: name.value) == nil {
            findings.append(
                subject.finding(
                    "sample-undeclared", .info, name.value, "the sample uses '\(name.value)', which it never declares",
                    page: name.place, pageSays: name.value))
        }
        if let data = call.pageData {
            findings.append(
                subject.finding(
                    "sample-page-data", .info, data.value,
                    "the cloud function's sample reads \(data.value), which only a page has", page: data.place,
                    pageSays: data.value))
        }
        guard let members = call.members else { return findings }
        for key in members.map(\.key) where subject.request.field(onPage: key.value) == nil {
            let name = key.value
            guard !subject.operation.options.contains(where: { $0.name.value == name }),
                !subject.facts.parameters.contains(where: { $0.name.value == name })
            else { continue }
            findings.append(
                subject.finding(
                    "sample-unknown-field", .warning, name,
                    "the sample passes '\(name)', which neither the table nor the spec has", page: key.place,
                    spec: subject.request.range, pageSays: name))
        }
        // Some calls take no object of parameters in any version of the SDK.
        guard !(subject.operation.positionalAlways?.value ?? false) else { return findings }
        let passed = Set(members.compactMap { subject.request.field(onPage: $0.key.value)?.name })
        for field in subject.request.fields where field.isRequired && !passed.contains(field.name) {
            findings.append(
                subject.finding(
                    "sample-lacks-field", .info, field.name,
                    "the sample does not pass the required '\(field.name)'", page: call.place, spec: field.range,
                    specSays: "required"))
        }
        return findings
    }
}
