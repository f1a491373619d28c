import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Objects that parameters are made of.
struct ObjectTables: DriftCheck {
    let kinds = ["object-missing", "object-added", "object-unused", "object-renamed"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        var used: Set<String> = []
        for group in subject.groups {
            for pair in group.pairs {
                if let object = subject.object(of: pair.page) { used.insert(object.name.value) }
                if let finding = check(pair, group, subject) { findings.append(finding) }
            }
            for object in group.added.compactMap({ subject.object(of: $0) }) { used.insert(object.name.value) }
        }
        guard subject.facts.hasParameterTable else { return }
        for object in subject.facts.objects where !used.contains(object.name.value) && !isNamed(object, subject) {
            findings.append(
                subject.finding(
                    "object-unused", .worthKnowing, object.name.value,
                    "no parameter is of the object '\(object.name.value)'", page: object.name.place, spec: nil,
                    pageSays: object.name.value))
        }
    }

    private func check(
        _ pair: DriftSubject.FieldPair, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject
    ) -> DriftFinding? {
        let name = pair.page.name.value
        let object = subject.object(of: pair.page)
        let shape = pair.spec.type.shape.map { subject.model[$0] }
        switch (object, shape) {
        case (nil, let shape?) where shape.structure != nil && pair.page.type != nil:
            return subject.finding(
                "object-missing", .worthKnowing, group.subject(name),
                "the page has no table for the object of '\(name)'",
                page: pair.page.name.place, spec: shape.name.range, pageSays: pair.page.type?.value.name ?? "",
                specSays: shape.name.value)
        case (let object?, _) where shape?.structure == nil:
            return subject.finding(
                "object-added", .worthKnowing, group.subject(name),
                "the page describes '\(object.name.value)' in a table, and the spec has no structure for '\(name)'",
                page: object.name.place, spec: pair.spec.range, pageSays: object.name.value)
        case (let object?, let shape?) where object.name.value != shape.name.value && isTypeName(object.name.value):
            return subject.finding(
                "object-renamed", .cosmetic, object.name.value,
                "the object of '\(name)' is called \(object.name.value) on the page and \(shape.name.value) in the spec",
                page: object.name.place, spec: shape.name.range, pageSays: object.name.value, specSays: shape.name.value
            )
        default: return nil
        }
    }

    private func isTypeName(_ name: String) -> Bool { name.first?.isUppercase ?? false }

    /// Whether something on the page is of this object, be it in the reply.
    private func isNamed(_ object: ObjectFact, _ subject: DriftSubject) -> Bool {
        let fields = subject.facts.parameters + subject.facts.replyFields + subject.facts.objects.flatMap(\.fields)
        return fields.contains { $0.type?.value.object == object.name.value || $0.name.value == object.name.value }
    }
}
