package import SpecDiagnostics
package import SpecLanguage

/// The number of a notice in its model.
package struct NoticeID: Hashable, Sendable {
    package let index: Int
}

/// A kind of notification that the platform sends, with everything it refers to resolved.
package struct Notice: Sendable {
    /// `cloud.fund.order.changed`.
    package let id: String
    package let name: String
    /// Where its name is.
    package let range: SourceRange
    package let service: String
    package let resource: String
    package let file: Int
    package let doc: Prose?
    /// The `msg_method` of a message to the application's gateway, whose content is in `biz_content`.
    package let message: Sourced<String>?
    /// The `notify_type` of a notification to a call's `notify_url`, whose content is its parameters.
    package let notifyType: Sourced<String>?
    package let content: Operation.Content
    package let status: StatusTable?
    package let samples: [Sourced<Sample>]
    /// The name that the author gave it in code.
    package let givenName: Located<String>?
    package let evidence: Evidence?
    /// The keys that could not be read as they are written: that they say nothing is no finding.
    package let misread: Set<String>
}

/// The notice that tells what became of a call without being asked.
package struct SettlingNotice: Sendable {
    package let notice: NoticeID?
    /// What the notice says where it is about such a call.
    package let conditions: [NoticeCondition]
    /// Fields of the request that the notice must repeat.
    package let echo: [Echo]
    /// What the notice's status means for the call; nil for what it means to the notice itself.
    package let status: StatusTable?
    package let evidence: Evidence?
    /// Where the notice is named.
    package let range: SourceRange
}
