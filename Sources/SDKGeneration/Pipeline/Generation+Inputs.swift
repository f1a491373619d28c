internal import CodeTemplates
internal import SpecDiagnostics
internal import SpecLanguage
package import SwiftRendering

extension Generation {
    /// The options that were said, and for the others those that the lock file records.
    package func options(_ report: inout RunReport) throws(FileProblem) -> PlanOptions {
        let said =
            PlanOptions(
                access: request.access ?? .public, prefix: request.prefix ?? "", only: request.only,
                isEquatable: request.isEquatable ?? false) ?? PlanOptions()
        guard let output = try OutputFolder.existing(request.output), let lock = try output.lockFile() else {
            return said
        }
        // To these specs alone, the runtime's files in a copy are files that are no longer made.
        if lock.isOfCopy { throw .isCopy(request.output) }
        if lock.isOfTests { throw .holdsTests(request.output) }
        let recorded = PlanOptions(recorded: lock.options)
        try output.require(recorded.recorded, recordedIn: lock)
        let options = PlanOptions(
            access: request.access ?? recorded.access, prefix: request.prefix ?? recorded.prefix,
            only: request.only.isEmpty ? recorded.only : request.only,
            isEquatable: request.isEquatable ?? recorded.isEquatable)
        guard let options else { return said }
        for (old, new) in zip(recorded.flags, options.flags) where old.words != new.words {
            report.diagnostics.append(.otherOption(request.output, old.name, old.words, new.words))
        }
        return options
    }

    /// Refuses an output folder in which the inputs are: they would be taken for files that nobody made.
    package func requireOutputBesideInputs() throws(FileProblem) {
        for input in [request.schemas, request.templates].compactMap(\.self)
        where try FileAttributes.isFolder(input, in: request.output) {
            throw .outputHoldsInputs(request.output, input)
        }
    }

    /// Reads the specs; nil when the run is over.
    func discoverSpecs(_ report: inout RunReport) -> [InputFile]? {
        let specs = Inputs.discoverSpecs(request.schemas, &report.diagnostics)
        report.specCount = specs?.count ?? 0
        if specs == nil { report.exit = .failure }
        return specs
    }

    /// Reads specs and templates; nil when the run is over.
    package func discover(_ report: inout RunReport) -> Inputs? {
        let templates = Inputs.discoverTemplates(request.templates, &report.diagnostics)
        if templates == nil { report.exit = .failure }
        guard let specs = discoverSpecs(&report), let templates else { return nil }
        report.add(Inputs.unknownTemplates(templates, known: templateNames.map { $0 + ".mustache" }), about: templates)
        return Inputs(specs: specs, templates: templates)
    }

    /// Goes the way of `Pipeline.swift`; nil when there is an error.
    package func render(_ inputs: Inputs, _ options: PlanOptions, _ report: inout RunReport) -> [GeneratedFile]? {
        render(inputs, options, testing: nil, &report)?.files
    }

    /// The same, with tests of the code in a module.
    func render(
        _ inputs: Inputs, _ options: PlanOptions, testing module: TestedModule?, _ report: inout RunReport
    ) -> (files: [GeneratedFile], tests: [GeneratedFile])? {
        var found: [Diagnostic] = []
        let templates = inputs.templates.map { file in
            TemplateSource(
                name: String(file.path.text.dropLast(".mustache".count)), file: file.path.text, text: file.bytes)
        }
        let code = generatedCode(
            of: inputs.specs.map(\.source), templates: templates, options: options, testing: module,
            diagnostics: &found)
        report.add(found, about: inputs.specs + inputs.templates)
        return report.exit == .success ? code : nil
    }
}

extension RunReport {
    /// Places rendered files in an output; nil when one of them cannot be, which ends the run.
    package mutating func placed(
        _ files: [GeneratedFile], from inputs: Inputs, options: [String: String]
    ) -> OutputSet? {
        let set = OutputSet(files, from: inputs, options: options, diagnostics: &diagnostics)
        renderedCount = set?.files.count ?? 0
        if set == nil { exit = .findings }
        return set
    }
}

extension PlanOptions {
    /// The flags that say them, in full.
    fileprivate var flags: [(name: String, words: [String])] {
        [
            ("--access", [access.rawValue]), ("--prefix", [prefix]), ("--equatable", [isEquatable ? "on" : "off"]),
            ("--only", only.isEmpty ? [CallName.all] : only),
        ]
    }
}

extension Diagnostic {
    fileprivate static func otherOption(
        _ output: String, _ flag: String, _ old: [String], _ new: [String]
    ) -> Diagnostic {
        let (old, new) = (GenerationRequest.quoted(old), GenerationRequest.quoted(new))
        return Diagnostic(
            .warning, id: "other-option", "'\(output)' was made with \(flag) \(old), and this run has \(flag) \(new)",
            at: nil, hint: "leave \(flag) out to keep what the lock file records")
    }
}

extension FileProblem {
    fileprivate static func outputHoldsInputs(_ output: String, _ input: String) -> FileProblem {
        FileProblem(
            id: "output-holds-inputs", "the output '\(output)' is, or holds, the folder '\(input)' that is read",
            hint: "name a folder for the output alone")
    }

    fileprivate static func holdsTests(_ folder: String) -> FileProblem {
        FileProblem(
            id: "is-tests", "'\(folder)' holds tests that \(Generator.name) made, which would be removed",
            hint: "name it with --tests, and another folder with --output")
    }

    fileprivate static func isCopy(_ folder: String) -> FileProblem {
        let command = "\(Generator.command) vendor \(folder)"
        return FileProblem(
            id: "is-copy",
            "'\(folder)' is a copy that \(Generator.name) vendor made: it holds the runtime as well, which would be removed",
            hint: "refresh it with: \(command) --update; compare it with: \(command) --verify; "
                + "or name another folder with --output")
    }
}
