import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Samples of replies: there, valid, and the ones that the spec has copied.
struct ReplySamples: DriftCheck {
    let kinds = ["reply-missing", "reply-invalid-json", "reply-sample-changed"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        if subject.facts.replies.isEmpty, subject.facts.replyFields.isEmpty {
            findings.append(
                subject.finding("reply-missing", .cosmetic, "reply", "the page shows no reply", page: nil, spec: nil))
        }
        for reply in subject.facts.replies {
            if let mistake = reply.mistake {
                findings.append(
                    subject.finding(
                        "reply-invalid-json", .cosmetic, "reply", "the page's reply is no valid JSON: \(mistake.value)",
                        page: mistake.place, spec: nil, pageSays: mistake.value))
            }
        }
        guard let reply = subject.facts.replies.first,
            let sample = subject.pageSamples.first(where: { $0.reply != nil }),
            let members = sample.reply?.members
        else { return }
        for member in reply.members {
            guard let entry = members.first(where: { $0.key.value == member.name.value }),
                let recorded = entry.value.text,
                recorded != member.value, member.type == .string || member.type == .number
            else { continue }
            findings.append(
                subject.finding(
                    "reply-sample-changed", .cosmetic, member.name.value,
                    "the sample value of '\(member.name.value)' is \(member.value) on the page and \(recorded) in the spec",
                    page: member.name.place, spec: entry.value.range, pageSays: member.value, specSays: recorded))
        }
    }
}
