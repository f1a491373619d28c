import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Fields of the reply that only one side has.
struct ResponseFieldPresence: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        // The names in replies that the spec has copied from a page.
        let recorded = Set(subject.pageSamples.flatMap { $0.reply?.members?.map(\.key.value) ?? [] })
        return subject.responseGroups.flatMap { added($0, subject) + removed($0, recorded, subject) }
    }

    private func removed(_ group: ResponseGroup, _ recorded: Set<String>, _ subject: DriftSubject) -> [DriftFinding] {
        let shown = Set(group.names.compactMap { group.field($0)?.name })
        let removed = group.structure.fields.filter { field in
            !shown.contains(field.name)
                && (field.evidence.isPage || group.path.isEmpty && recorded.contains(field.wire))
        }
        return removed.map { field in
            let name = group.path + field.wire
            return subject.finding(
                "reply-field-removed", field.isRequired ? .error : .warning, name,
                "'\(name)' is no longer in the page's reply",
                page: group.names.first?.place ?? subject.facts.responses.first?.place, spec: field.range,
                specSays: name)
        }
    }

    private func added(_ group: ResponseGroup, _ subject: DriftSubject) -> [DriftFinding] {
        // A reply without fields of its own keeps whatever comes.
        guard !group.structure.fields.isEmpty else { return [] }
        var seen: Set<String> = []
        let added = group.names.filter { name in
            seen.insert(name.value).inserted && group.field(name) == nil
                && !(group.path.isEmpty && ResponseSample.envelope.contains(name.value))
        }
        return added.map { name in
            let path = group.path + name.value
            return subject.finding(
                "reply-field-added", .warning, path, "the reply has '\(path)', the spec has not", page: name.place,
                spec: group.structure.range, pageSays: path)
        }
    }
}
