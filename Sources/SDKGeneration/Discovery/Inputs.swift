package import SpecDiagnostics

/// Everything a run reads: the specs, and the templates that replace built-in ones.
package struct Inputs: Sendable {
    /// The specs in the byte order of their paths.
    package let specs: [InputFile]
    /// The overrides in the byte order of their paths.
    package let templates: [InputFile]

    /// Takes what was found.
    package init(specs: [InputFile], templates: [InputFile]) {
        self.specs = specs
        self.templates = templates
    }

    /// Finds and reads the specs below a folder.
    ///
    /// Nil when a folder or a file could not be read: a missing spec would show as mistakes in the others.
    package static func discoverSpecs(_ folder: String, _ problems: inout [Diagnostic]) -> [InputFile]? {
        let walk = FolderWalk(folder, extensions: [".yaml", ".yml"], purpose: .specs)
        problems += walk.problems
        if walk.problems.isEmpty && walk.files.isEmpty { problems.append(.noSpecs(in: folder)) }
        return walk.problems.isEmpty && !walk.files.isEmpty ? walk.files : nil
    }

    /// Finds and reads the templates below a folder; without a folder there are none.
    package static func discoverTemplates(_ folder: String?, _ problems: inout [Diagnostic]) -> [InputFile]? {
        guard let folder else { return [] }
        let walk = FolderWalk(folder, extensions: [".mustache"], purpose: .templates)
        problems += walk.problems
        return walk.problems.isEmpty ? walk.files : nil
    }

    /// The overrides that replace nothing, each as a finding in the templates.
    package static func unknownTemplates(_ templates: [InputFile], known: [String]) -> [Diagnostic] {
        let names = Set(known)
        return templates.filter { !names.contains($0.path.text) }
            .map { .unknownTemplate($0.path.text, displayPath: $0.displayPath, known: known) }
    }
}
