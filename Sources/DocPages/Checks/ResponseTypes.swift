import SpecDiagnostics
import SpecLanguage
import SpecModel

/// JSON types and values of the reply's fields.
struct ResponseTypes: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        subject.responseGroups.flatMap { group in
            group.members.flatMap { member -> [DriftFinding] in
                guard let field = group.field(member.name) else { return [] }
                let name = group.path + member.name.value
                return [type(of: member, name, field, subject), value(of: member, name, field, subject)]
                    .compactMap { $0 }
            }
        }
    }

    private func type(
        of member: ResponseSample.Member, _ name: String, _ field: Field, _ subject: DriftSubject
    ) -> DriftFinding? {
        let kind = subject.model.kind(of: field)
        let isScalar = member.type == .string || member.type == .number
        guard let says = JSONKind(member.type), kind != .any || !isScalar && field.type != .json, says != kind else {
            return nil
        }
        // A number for a string can be read, and the other way round.
        let isReadable = isScalar && [.string, .number, .any].contains(kind)
        return subject.finding(
            "reply-type", isReadable ? .warning : .error, name,
            "'\(name)' is \(says.rawValue) in the page's reply and \(kind.rawValue) in the spec",
            page: member.name.place, spec: field.range, pageSays: says.rawValue, specSays: kind.rawValue)
    }

    private func value(
        of member: ResponseSample.Member, _ name: String, _ field: Field, _ subject: DriftSubject
    ) -> DriftFinding? {
        guard member.type == .string,
            let values = field.type.shape.flatMap({ subject.model[$0].enumValues })?.map(\.wire.value),
            !values.contains(member.value)
        else { return nil }
        return subject.finding(
            "reply-value-unlisted", .warning, "\(name)=\(member.value)",
            "the page's reply has '\(name)' = \(member.value), which the spec does not list", page: member.name.place,
            spec: field.range, pageSays: member.value, specSays: values.joined(separator: ", "))
    }
}
