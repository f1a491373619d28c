import SpecDiagnostics
import SpecLanguage

/// A status that is missing never means that money moved, and a reply without it can be read.
struct AbsentStatus: OperationRule, NoticeRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for placed in model.statuses(of: operation) { check(placed, &diagnostics) }
    }

    func check(_ notice: Notice, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for placed in model.statuses(of: notice) { check(placed, &diagnostics) }
    }

    private func check(_ placed: PlacedStatus, _ diagnostics: inout [Diagnostic]) {
        let status = placed.status
        guard let absent = status.absent else { return }
        if !StatusMeaning.ofAbsence.contains(absent.value) { diagnostics.append(.tellsTooMuch(absent)) }
        if let reason = status.byCode { diagnostics.append(.ofNoField(absent, reason)) }
        if let name = placed.field, let field = placed.reply?.field(named: name.value), field.isRequired {
            diagnostics.append(.required(field, absent))
        }
    }
}

extension Diagnostic {
    fileprivate static func tellsTooMuch(_ absent: Sourced<StatusMeaning>) -> Diagnostic {
        let known = StatusMeaning.ofAbsence.map { "'\($0.rawValue)'" }.joined(separator: " or ")
        return Diagnostic(
            id: "status-absent", "a status that is missing cannot mean '\(absent.value.rawValue)'", at: absent.range,
            hint: "write \(known) if the platform says so; without 'absent' the outcome is unknown")
    }

    fileprivate static func ofNoField(_ absent: Sourced<StatusMeaning>, _ reason: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "status-absent", "where the code is the status, there is no field that could be missing",
            at: absent.range, hint: "remove 'absent', or name the field by 'field:'",
            notes: [.init(message: "the code is said to be the status here", range: reason.range)])
    }

    fileprivate static func required(_ field: Field, _ absent: Sourced<StatusMeaning>) -> Diagnostic {
        Diagnostic(
            id: "status-absent", "'\(field.name)' is required, so a reply without it could not be read",
            at: field.range,
            hint: "leave out 'required': 'absent' says what a reply without it means",
            notes: [.init(message: "it may be missing, as is said here", range: absent.range)])
    }
}
