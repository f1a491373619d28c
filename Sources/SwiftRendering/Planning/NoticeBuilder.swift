import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans a notice: its content, and what the runtime must know of it; and how it settles a call.
struct NoticeBuilder {
    let model: Model
    let types: FieldTypes
    let isEquatable: Bool

    func plan(_ notice: Notice, diagnostics: inout [Diagnostic]) -> NoticePlan {
        let isMessage = notice.message != nil
        var plan = NoticePlan(
            type: .identifier(types.names.name(of: notice)), doc: documentation(of: notice), id: .literal(notice.id),
            kind: isMessage ? "message" : "notifyType",
            name: .literal((notice.message ?? notice.notifyType)?.value ?? ""),
            status: notice.status.flatMap { StatusBuilder.plan($0, in: model.structure(of: notice.content)) })
        switch notice.content {
        case .own(let structure):
            let subject = StructureBuilder.Subject(
                structure: structure, type: "Content", label: notice.id, scope: "\(notice.name) notice",
                doc: DocComment(nil, fallback: "What `\(.comment(notice.id))` says."), isSent: false, isReceived: true)
            plan.content = StructureBuilder(model: model, types: types, isEquatable: isEquatable)
                .plan(subject, diagnostics: &diagnostics)
        case .shape(let id): plan.contentType = types.names.reference(to: id)
        case .unresolved, .missing: break
        }
        return plan
    }

    /// How a notice settles a call; nil where none does.
    func plan(settling operation: Operation) -> NoticeSettlingPlan? {
        guard let settling = operation.settlement?.notice, let id = settling.notice,
            let content = model.structure(of: model[id].content)
        else { return nil }
        let echo = EchoBuilder(model: model, request: model.structure(of: operation.request), reply: content)
        return NoticeSettlingPlan(
            notice: types.names.reference(to: model[id]),
            echo: echo.plan(settling.echo, where: settling.conditions),
            status: model.noticedStatus(of: operation).flatMap { StatusBuilder.plan($0, in: content) })
    }

    private func documentation(of notice: Notice) -> [TemplateText] {
        var doc = DocComment(notice.doc, fallback: "`\(.comment(notice.id))`")
        if let message = notice.message {
            doc.add(paragraph: ["A message to the application's gateway, `msg_method` `\(.comment(message.value))`."])
        }
        if let type = notice.notifyType {
            doc.add(paragraph: ["A notification to a call's `notify_url`, `notify_type` `\(.comment(type.value))`."])
        }
        for reversal in notice.status?.mayReverse ?? [] {
            doc.add(paragraph: "A final `\(reversal.from.value)` may still turn into `\(reversal.to.value)`.")
        }
        doc.add(paragraph: ["Source: \(OperationDocumentation.origin(notice.evidence))"])
        return doc.lines
    }
}
