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
        let request = subject.request
        let undeclared = call.undeclared.filter { request.field(onPage: $0.value) == nil }.map { name in
            subject.finding(
                "sample-undeclared", .info, name, "the sample uses '\(name.value)', which it never declares")
        }
        let pageData = [call.pageData].compactMap { $0 }.map { data in
            subject.finding(
                "sample-page-data", .info, data,
                "the cloud function's sample reads \(data.value), which only a page has")
        }
        guard let members = call.members else { return undeclared + pageData }
        let known = subject.operation.options.map(\.name.value) + subject.facts.parameters.map(\.name.value)
        let unknown = members.map(\.key).filter { request.field(onPage: $0.value) == nil && !known.contains($0.value) }
        let passed = Set(members.compactMap { request.field(onPage: $0.key.value)?.name })
        // Some calls take no object of parameters in any version of the SDK.
        let takesNone = subject.operation.positionalAlways?.value ?? false
        let lacking = request.fields.filter { !takesNone && $0.isRequired && !passed.contains($0.name) }
        return undeclared + pageData
            + unknown.map { key in
                subject.finding(
                    "sample-unknown-field", .warning, key,
                    "the sample passes '\(key.value)', which neither the table nor the spec has", spec: request.range)
            }
            + lacking.map { field in
                subject.finding(
                    "sample-lacks-field", .info, field.name, "the sample does not pass the required '\(field.name)'",
                    page: call.place, spec: field.range, specSays: "required")
            }
    }
}
