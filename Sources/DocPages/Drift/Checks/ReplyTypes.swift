import SpecDiagnostics
import SpecModel
import SpecLanguage

/// JSON types and values of the reply's fields.
struct ReplyTypes: DriftCheck {
    let kinds = ["reply-type", "reply-value-unlisted"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.replyGroups {
            for var member in group.members {
                guard let field = group.structure.field(onPage: member.name.value) else { continue }
                member.name.value = group.path + member.name.value
                checkType(member, field, subject, &findings)
                checkValue(member, field, subject, &findings)
            }
        }
    }

    private func checkType(
        _ member: ReplyFact.Member, _ field: Field, _ subject: DriftSubject, _ findings: inout [DriftFinding]
    ) {
        let form = subject.model.form(of: field)
        let isScalar = member.type == .string || member.type == .number
        let says: JSONKind? =
            switch member.type {
            case .string: .string
            case .number: .number
            case .boolean: .boolean
            case .object: .object
            case .array: .list
            case .null: nil
            }
        guard let says, form != .any || !isScalar && field.type != .json, says != form else { return }
        // A number for a string can be read, and the other way round.
        let isReadable = isScalar && (form == .string || form == .number || form == .any)
        findings.append(
            subject.finding(
                "reply-type", isReadable ? .worthKnowing : .breaking, member.name.value,
                "'\(member.name.value)' is \(says.rawValue) in the page's reply and \(form.rawValue) in the spec",
                page: member.name.place,
                spec: field.range, pageSays: says.rawValue, specSays: form.rawValue))
    }

    private func checkValue(
        _ member: ReplyFact.Member, _ field: Field, _ subject: DriftSubject, _ findings: inout [DriftFinding]
    ) {
        guard let values = field.type.shape.flatMap({ subject.model[$0].enumValues }), member.type == .string,
            !values.contains(where: { $0.wire.value == member.value })
        else { return }
        findings.append(
            subject.finding(
                "reply-value-unlisted", .worthKnowing, "\(member.name.value)=\(member.value)",
                "the page's reply has '\(member.name.value)' = \(member.value), which the spec does not list",
                page: member.name.place,
                spec: field.range, pageSays: member.value, specSays: values.map(\.wire.value).joined(separator: ", ")))
    }
}
