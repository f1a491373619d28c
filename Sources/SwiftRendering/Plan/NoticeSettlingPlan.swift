package import CodeTemplates

/// The notice that tells what became of a call without being asked.
package struct NoticeSettlingPlan: Sendable {
    package var notice: TemplateText
    /// What the notice must repeat of the call, and what it says where it is about such a call.
    package var echo: [EchoPlan]
    /// What the notice's status means to the call, where it says so itself.
    package var status: StatusPlan?
}

extension NoticeSettlingPlan: TemplateContext {
    package static let schema = TemplateSchema<NoticeSettlingPlan>("noticeSettling")
        .text("notice", \.notice)
        .list("echo", \.echo)
        .optional("status", \.status)
}
