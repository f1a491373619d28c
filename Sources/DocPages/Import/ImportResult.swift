package import SpecDiagnostics

/// A spec that was drafted from pages, or an existing one with what the pages add.
package struct ImportResult: Sendable {
    /// Where the spec belongs below the folder of specs.
    package var path: String
    package var text: String
    /// Whether a spec of that resource was there.
    package var isMerged: Bool
    /// What a person must decide: every guess with its reason, everything that was left out.
    package var decisions: [Diagnostic]
}

/// Drafts one spec a resource from pages, or merges them into the specs that are there.
///
/// `specs` are the existing files, by the paths that `model` uses.
package func importPages(_ pages: [PageFacts], model: ImportTarget?) -> [ImportResult] {
    var order: [String] = []
    var groups: [String: [PageFacts]] = [:]
    for page in pages {
        let key = page.nameParts.service + "/" + page.nameParts.resource
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(page)
    }
    return order.compactMap { key in
        guard let pages = groups[key] else { return nil }
        if let target = model, let file = target.file(of: pages[0]) { return SpecMerge(target, file: file).merge(pages) }
        return DraftWriter(pages).draft()
    }
}
