import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Fields of the reply that only one side has.
struct ReplyFields: DriftCheck {
    let kinds = ["reply-field-added", "reply-field-removed"]
    static let envelope: Set<String> = ["code", "msg", "sub_code", "sub_msg", "subCode", "subMsg"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let recorded = recordedNames(subject)
        for group in subject.replyGroups {
            checkAdded(group, subject, &findings)
            for field in group.structure.fields {
                guard field.evidence.isPage || group.path.isEmpty && recorded.contains(field.wire),
                    !group.names.contains(where: { group.structure.field(onPage: $0.value)?.name == field.name })
                else { continue }
                let name = group.path + field.wire
                findings.append(
                    subject.finding(
                        "reply-field-removed", field.isRequired ? .breaking : .worthKnowing, name,
                        "'\(name)' is no longer in the page's reply",
                        page: group.names.first?.place ?? subject.facts.replies.first?.place, spec: field.range,
                        specSays: name))
            }
        }
    }

    private func checkAdded(_ group: ReplyGroup, _ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        // A reply without fields of its own keeps whatever comes.
        guard !group.structure.fields.isEmpty else { return }
        var seen: Set<String> = []
        for name in group.names where seen.insert(name.value).inserted {
            let isEnvelope = group.path.isEmpty && Self.envelope.contains(name.value)
            guard !isEnvelope, group.structure.field(onPage: name.value) == nil else { continue }
            findings.append(
                subject.finding(
                    "reply-field-added", .worthKnowing, group.path + name.value,
                    "the reply has '\(group.path + name.value)', the spec has not", page: name.place,
                    spec: group.structure.range, pageSays: group.path + name.value))
        }
    }

    /// The names in replies that the spec has copied from a page.
    private func recordedNames(_ subject: DriftSubject) -> Set<String> {
        Set(subject.pageSamples.flatMap { $0.reply?.members?.map(\.key.value) ?? [] })
    }
}

extension DriftSubject {
    /// The samples that the spec has from a page.
    var pageSamples: [Sourced<Sample>] {
        operation.samples.filter { ($0.evidence ?? operation.evidence).isPage }
    }
}
