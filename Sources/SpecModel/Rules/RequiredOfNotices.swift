import SpecDiagnostics
import SpecLanguage

/// A notice whose status counts demands nothing but what the status and the calls that it settles demand.
///
/// A required field that is missing makes a notice unreadable: the platform would repeat it for a day, and its news be lost.
struct RequiredOfNotices: NoticeRule {
    func check(_ notice: Notice, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let status = notice.status, let content = model.structure(of: notice.content) else { return }
        var demanded = Set([status.field?.value].compactMap { $0 })
        for settling in model.operations.compactMap({ $0.settlement?.notice })
        where settling.notice.map({ model[$0].id }) == notice.id {
            demanded.formUnion(settling.conditions.map(\.field.value))
            demanded.formUnion(settling.echo.map(\.returned.value))
        }
        for field in content.fields where field.isRequired && !demanded.contains(field.name) {
            diagnostics.report(
                id: "notice-required",
                "without '\(field.name)' a notice '\(notice.name)' could not be read, and its status would be lost",
                at: field.range, hint: "leave out 'required', or compare it with a call by 'echo:' of its settlement",
                notes: [.init(message: "the status is said here", range: status.range)])
        }
    }
}
