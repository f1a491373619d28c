package import SpecDiagnostics
package import SpecModel

/// The specs that pages are merged into.
package struct ImportTarget: Sendable {
    package var model: Model
    package var sources: [SourceFile]

    package init(model: Model, sources: [SourceFile]) {
        self.model = model
        self.sources = sources
    }

    /// The file of a page's service and resource.
    func file(of page: PageFacts) -> Int? {
        let parts = page.nameParts
        return model.files.firstIndex { $0.service?.value == parts.service && $0.resource?.value == parts.resource }
    }
}
