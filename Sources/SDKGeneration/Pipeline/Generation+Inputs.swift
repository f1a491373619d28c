internal import SpecDiagnostics
internal import SpecSyntax

extension Generation {
    /// Reads the specs; nothing when the run is over.
    func discoverSpecs(_ report: inout RunReport) -> [InputFile]? {
        var problems: [Diagnostic] = []
        let specs = report.clock.measure(.find, files: 0) { Inputs.discoverSpecs(request.schemas, &problems) }
        report.specCount = specs?.count ?? 0
        guard let specs else {
            report = report.stopped(.failure, problems)
            return nil
        }
        return specs
    }

    /// Reads specs and templates; nothing when the run is over.
    package func discover(_ report: inout RunReport) -> Inputs? {
        var problems: [Diagnostic] = []
        let templates = Inputs.discoverTemplates(request.templates, &problems)
        guard let specs = discoverSpecs(&report), let templates else {
            report = report.stopped(.failure, problems)
            return nil
        }
        let unknown = Inputs.unknownTemplates(templates, known: stages.builtInTemplates.map(\.path))
        report.add(unknown, templates)
        return Inputs(specs: specs, templates: templates)
    }

    /// Hashes specs and templates, for the lock file.
    package func hash(_ inputs: Inputs, _ report: inout RunReport) -> InputHashes {
        report.clock.measure(.recall, files: 0) { InputHashes(of: inputs) }
    }

    /// Runs the stages and hashes what they made; nothing when there is an error.
    package func render(
        _ inputs: Inputs, _ hashes: InputHashes, _ earlier: EarlierRun?, _ report: inout RunReport
    ) -> HashedFiles? {
        guard let files = render(inputs, recordedBy: hashes, since: earlier, &report) else { return nil }
        let warnings = report.diagnostics.count
        let hashed = report.clock.measure(.compare, files: files.count) {
            HashedFiles(files, earlier, warnings: warnings)
        }
        if hashed == nil { report = report.stopped(.findings, [.nothingRendered]) }
        return hashed
    }

    /// Runs the stages; nothing when there is an error.
    ///
    /// Without hashes there is no lock file, and no file is told what it was made from.
    func render(
        _ inputs: Inputs, recordedBy hashes: InputHashes? = nil, since earlier: EarlierRun? = nil,
        _ report: inout RunReport
    ) -> [RenderedFile]? {
        let rendering = stages.render(
            Stages.Work(
                specs: inputs.specs, templates: inputs.templates, hashes: hashes, options: request.options
            ) { path, hash in
                RelativePath(path).flatMap { earlier?.isCurrent($0, hash) } ?? false
            })
        report.clock.add(rendering.clock)
        report.add(rendering.diagnostics, inputs.specs + inputs.templates)
        guard report.exit == .success else { return nil }
        var problems: [Diagnostic] = []
        if rendering.files == nil { problems.append(.nothingRendered) }
        guard let files = rendering.files.flatMap({ RenderedFile.placed($0, &problems) }) else {
            report = report.stopped(.findings, problems)
            return nil
        }
        report.renderedCount = files.count
        return files
    }
}

extension RunReport {
    /// Adds what the stages found, with the paths that the user typed in place of the relative ones.
    mutating func add(_ found: [Diagnostic], _ inputs: [InputFile]) {
        guard !found.isEmpty else { return }
        let shown = Dictionary(inputs.map { ($0.path.text, $0.shownPath) }) { first, _ in first }
        for var diagnostic in found {
            if let file = diagnostic.range?.file { diagnostic.range?.file = shown[file] ?? file }
            for index in diagnostic.notes.indices {
                guard let file = diagnostic.notes[index].range?.file else { continue }
                diagnostic.notes[index].range?.file = shown[file] ?? file
            }
            diagnostics.append(diagnostic)
        }
        let known = Set(sources.map(\.path))
        sources += inputs.filter { !known.contains($0.shownPath) }
            .map { SourceFile(path: $0.shownPath, bytes: $0.bytes) }
        if found.contains(where: { $0.severity == .error }), exit == .success { exit = .findings }
    }
}

extension Diagnostic {
    static let nothingRendered = Diagnostic(
        id: "nothing-rendered", "rendering ended without files and without saying why", at: nil,
        hint: "this is a defect of \(Generator.name); please report it with the specs")
}
