import SpecDiagnostics
import SpecModel

/// Types of parameters: what JSON the page wants, and what the spec writes.
struct TypesOfFields: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        subject.pairs.compactMap { pair in
            let kind = subject.model.kind(of: pair.spec)
            guard let type = pair.page.type, kind != .any, !type.value.kind.jsonKinds.contains(kind) else { return nil }
            return subject.finding(
                "field-type", .error, pair,
                "'\(pair.name)' is of type \(type.value.name) on the page, and the spec writes \(kind.rawValue)",
                page: type.place, pageSays: type.value.name, specSays: kind.rawValue)
        }
    }
}
