package import CodeTemplates

/// What is expected of a sample's reply: exactly one of the last four members is set.
package struct SampleReplyPlan: Sendable {
    /// The JSON of the reply's node, as a literal.
    package var json: TemplateText
    /// Whether it answers the sample's own request.
    package var isAnswer: Bool
    package var accepted: SampleAnswerPlan?
    /// A certain refusal.
    package var rejected: SampleRefusalPlan?
    /// An error that leaves open what became of the call.
    package var unsettled: SampleRefusalPlan?
    /// Whether the reply does not prove that the call was accepted.
    package var isUnproven: Bool
    /// Whether all that is known is that the call is not accepted.
    package var isNotAccepted: Bool
}

extension SampleReplyPlan: TemplateContext {
    package static let schema = TemplateSchema<SampleReplyPlan>("sampleReply")
        .text("json", \.json)
        .flag("isAnswer", \.isAnswer)
        .optional("accepted", \.accepted)
        .optional("rejected", \.rejected)
        .optional("unsettled", \.unsettled)
        .flag("isUnproven", \.isUnproven)
        .flag("isNotAccepted", \.isNotAccepted)
}
