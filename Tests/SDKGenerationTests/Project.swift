import SDKGeneration
import SpecDiagnostics
import SwiftRendering

/// A folder with specs and output, and a pipeline that copies: each spec `a/b.yaml` becomes `a/b.swift`.
///
/// A spec can ask for trouble: a line `!error` is a finding, `!warning` another, `!path P` renders to the path `P`.
struct Project {
    let folder: TemporaryFolder
    var request = GenerationRequest()

    init(_ specs: [String: String] = ["fund/a.yaml": "a\n", "b.yml": "b\n"]) throws {
        folder = try TemporaryFolder()
        request.schemas = folder("schemas")
        request.output = folder("Generated")
        for (name, text) in specs { try folder.write("schemas/" + name, text) }
    }

    func generate(faults: @escaping FaultInjector = noFaults) -> RunReport {
        RunReport.of(.generate, request) { report throws(FileProblem) in
            let generation = Generation(request, faults: faults)
            guard let set = try copies(generation, &report) else { return }
            try request.dryRun ? generation.preview(set, &report) : generation.update(set, &report)
        }
    }

    func check() -> RunReport {
        RunReport.of(.check, request) { report throws(FileProblem) in
            let generation = Generation(request)
            guard let set = try copies(generation, &report) else { return }
            try generation.compare(set, &report)
        }
    }

    func forced() -> Project {
        var project = self
        project.request.force = true
        return project
    }

    func output() throws -> [String: String] { try folder.files("Generated") }

    private func copies(_ generation: Generation, _ report: inout RunReport) throws(FileProblem) -> OutputSet? {
        let options = try generation.options(&report)
        guard let inputs = generation.discover(&report) else { return nil }
        report.add(inputs.specs.flatMap(findings), about: inputs.specs)
        guard report.exit == .success else { return nil }
        let tail =
            inputs.templates.map { String(decoding: $0.bytes, as: UTF8.self) }
            + options.recorded.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
        let files = inputs.specs.map { spec in
            let text = String(decoding: spec.bytes, as: UTF8.self)
            let wish = text.split(separator: "\n").first { $0.hasPrefix("!path ") }.map { String($0.dropFirst(6)) }
            let path = wish ?? spec.path.text.split(separator: ".").dropLast().joined(separator: ".") + ".swift"
            return GeneratedFile(path: path, bytes: Array("// \(spec.path.text)\n\(text)\(tail.joined())".utf8))
        }
        return report.placed(files, from: inputs, options: options.recorded)
    }

    private func findings(_ spec: InputFile) -> [Diagnostic] {
        let text = String(decoding: spec.bytes, as: UTF8.self)
        let range = SourceRange(
            file: spec.path.text, start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 7))
        if text.contains("!warning") { return [Diagnostic(.warning, id: "doubtful-spec", "doubtful", at: range)] }
        guard text.contains("!error") else { return [] }
        return [Diagnostic(id: "bad-spec", "bad", at: range, notes: [.init(message: "here too", range: range)])]
    }
}

extension RunReport {
    var ids: [String] { diagnostics.map(\.id) }
    func status(_ path: String) -> FileStatus? { files.first { $0.path == path }?.status }
    func action(_ path: String) -> File.Action? { files.first { $0.path == path }?.action }
    func why(_ path: String) -> [String] { files.first { $0.path == path }?.reasons.map(\.description) ?? [] }
}
