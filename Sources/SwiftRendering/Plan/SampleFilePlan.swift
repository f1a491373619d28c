package import CodeTemplates

/// What a generated file of tests says: the samples of one spec.
package struct SampleFilePlan: Sendable {
    /// Path below the folder of tests.
    package var path: String
    /// The spec it is made from, below the folder of specs.
    package var source: TemplateText
    package var imports: [TemplateText]
    /// The resource, as a literal and for documentation.
    package var id: TemplateText
    package var name: TemplateText
    /// The type that has the tests.
    package var type: TemplateText
    package var tests: [SampleTestPlan]
}

extension SampleFilePlan: TemplateContext {
    package static let schema = TemplateSchema<SampleFilePlan>("sampleFile")
        .text("source", \.source)
        .texts("imports", \.imports)
        .text("id", \.id)
        .text("name", \.name)
        .text("type", \.type)
        .list("tests", \.tests)
}
