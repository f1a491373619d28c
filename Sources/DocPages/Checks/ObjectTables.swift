import SpecDiagnostics
import SpecModel

/// Objects that parameters are made of.
struct ObjectTables: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let changed = subject.pairs.compactMap { finding(of: $0, subject) }
        guard subject.facts.hasParameterTable else { return changed }
        let used = Set(subject.groups.flatMap(\.pageFields).compactMap { subject.facts.object(of: $0)?.name.value })
        let named = Set(subject.facts.fields.flatMap { [$0.type?.value.object ?? "", $0.name.value] })
        let unused = subject.facts.objects.map(\.name).filter { !used.contains($0.value) && !named.contains($0.value) }
        return changed
            + unused.map { name in
                subject.finding(
                    "object-unused", .warning, name, "no parameter is of the object '\(name.value)'")
            }
    }

    private func finding(of pair: FieldPair, _ subject: DriftSubject) -> DriftFinding? {
        let object = subject.facts.object(of: pair.page)?.name
        let shape = pair.spec.type.shape.map { subject.model[$0] }
        switch (object, shape) {
        case (nil, let shape?) where shape.structure != nil && pair.page.type != nil:
            return subject.finding(
                "object-missing", .warning, pair, "the page has no table for the object of '\(pair.name)'",
                page: pair.page.name.place, spec: shape.name.range, pageSays: pair.page.type?.value.name ?? "",
                specSays: shape.name.value)
        case (let object?, _) where shape?.structure == nil:
            return subject.finding(
                "object-added", .warning, pair,
                "the page describes '\(object.value)' in a table, and the spec has no structure for '\(pair.name)'",
                page: object.place, pageSays: object.value)
        case (let object?, let shape?)
        where object.value != shape.name.value && object.value.first?.isUppercase ?? false:
            return subject.finding(
                "object-renamed", .info, object.value,
                "the object of '\(pair.name)' is called \(object.value) on the page and \(shape.name.value) in the spec",
                page: object.place, spec: shape.name.range, pageSays: object.value, specSays: shape.name.value)
        default: return nil
        }
    }
}
