import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Samples of replies: there, valid, and the ones that the spec has copied.
struct ResponseSamples: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let responses = subject.facts.responses
        if responses.isEmpty, subject.facts.responseFields.isEmpty {
            return [subject.finding("reply-missing", .info, "reply", "the page shows no reply")]
        }
        let invalid = responses.compactMap(\.mistake).map { mistake in
            subject.finding(
                "reply-invalid-json", .info, "reply", "the page's reply is no valid JSON: \(mistake.value)",
                page: mistake.place, pageSays: mistake.value)
        }
        let recorded = subject.pageSamples.lazy.compactMap(\.reply).first?.members ?? []
        let members = (responses.first?.members ?? []).filter { $0.type == .string || $0.type == .number }
        return invalid
            + members.compactMap { member in
                guard let entry = recorded.first(where: { $0.key.value == member.name.value }),
                    let value = entry.value.text, value != member.value
                else { return nil }
                return subject.finding(
                    "reply-sample-changed", .info, member.name.value,
                    "the sample value of '\(member.name.value)' is \(member.value) on the page and \(value) in the spec",
                    page: member.name.place, spec: entry.value.range, pageSays: member.value, specSays: value)
            }
    }
}
