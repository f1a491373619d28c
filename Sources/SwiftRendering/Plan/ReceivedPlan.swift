package import CodeTemplates

/// How a struct is read from a reply.
package struct ReceivedPlan: Sendable {
    package var reads: [ReadPlan]
}

extension ReceivedPlan: TemplateContext {
    package static let schema = TemplateSchema<ReceivedPlan>("received")
        .list("reads", \.reads)
}
