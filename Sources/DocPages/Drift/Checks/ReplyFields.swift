import SpecModel
import SpecSyntax

/// Fields of the reply that only one side has.
struct ReplyFields: DriftCheck {
    let kinds = ["reply-field-added", "reply-field-removed"]
    static let envelope: Set<String> = ["code", "msg", "sub_code", "sub_msg", "subCode", "subMsg"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let members = subject.facts.replies.flatMap(\.members)
        guard !members.isEmpty || !subject.facts.replyFields.isEmpty else { return }
        var names = Set(members.map(\.name.value))
        names.formUnion(subject.facts.replyFields.map(\.name.value))
        // A reply without fields of its own keeps whatever comes.
        let isOpen = subject.response.fields.isEmpty
        var seen: Set<String> = []
        for name in members.map(\.name) + subject.facts.replyFields.map(\.name) where seen.insert(name.value).inserted {
            guard !isOpen, !Self.envelope.contains(name.value), subject.response.field(onPage: name.value) == nil else { continue }
            findings.append(
                subject.finding(
                    "reply-field-added", .worthKnowing, name.value, "the reply has '\(name.value)', the spec has not", page: name.place,
                    spec: subject.response.range, pageSays: name.value))
        }
        let recorded = recordedNames(subject)
        for field in subject.response.fields {
            guard field.evidence.isPage || recorded.contains(field.wire),
                !names.contains(where: { subject.response.field(onPage: $0)?.name == field.name })
            else { continue }
            findings.append(
                subject.finding(
                    "reply-field-removed", field.isRequired ? .breaking : .worthKnowing, field.wire,
                    "'\(field.wire)' is no longer in the page's reply", page: subject.facts.replies.first?.place, spec: field.range,
                    specSays: field.wire))
        }
    }

    /// The names in replies that the spec has copied from a page.
    private func recordedNames(_ subject: DriftSubject) -> Set<String> {
        Set(subject.pageSamples.flatMap { $0.reply?.entries?.compactMap { $0.key.scalar?.text } ?? [] })
    }
}

extension DriftSubject {
    /// The samples that the spec has from a page.
    var pageSamples: [Document.Sample] {
        let scope = model.files[operation.file].evidence
        return operation.spec.samples.filter { sample in
            (sample.by.flatMap { scope.named[$0.value] } ?? operation.evidence).isPage
        }
    }
}
