import SDKGeneration
import SpecDiagnostics
import SpecSyntax
import SwiftRendering

/// A folder with specs and output, and stages that copy: each spec `a/b.yaml` becomes `a/b.swift`.
///
/// A spec can ask for trouble: a line `!error` is a finding, `!path P` renders to the path `P`.
struct Project {
    let folder: TemporaryFolder
    var templates: String?
    var options = GenerationOptions()
    var force = false
    var dryRun = false

    init(_ specs: [String: String] = ["fund/a.yaml": "a\n", "b.yml": "b\n"]) throws {
        folder = try TemporaryFolder()
        for (name, text) in specs { try folder.write("schemas/" + name, text) }
    }

    var request: GenerationRequest {
        GenerationRequest(
            schemas: folder("schemas"), output: folder("Generated"), templates: templates, options: options,
            force: force, dryRun: dryRun)
    }

    func generation(watcher: @escaping StepWatcher = { (_) throws(FileProblem) in }) -> Generation {
        Generation(request, stages: .copying, watcher: watcher)
    }

    func generate() -> RunReport { generation().generate() }
    func check() -> RunReport { generation().check() }
    func output() throws -> [String: String] { try folder.files("Generated") }
}

extension Stages {
    static let builtIn = [
        SourceFile(path: "File.mustache", bytes: Array("file".utf8)),
        SourceFile(path: "Type.mustache", bytes: Array("type".utf8)),
    ]

    static let copying = Stages(builtInTemplates: builtIn, check: { specs, _ in findings(specs) }) { work in
        let found = findings(work.specs)
        guard found.isEmpty else { return Rendering(files: nil, diagnostics: found) }
        let tail =
            work.templates.map { String(decoding: $0.bytes, as: UTF8.self) }
            + work.options.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
        let files = work.specs.map { spec in
            let text = String(decoding: spec.bytes, as: UTF8.self)
            let wish = text.split(separator: "\n").first { $0.hasPrefix("!path ") }.map { String($0.dropFirst(6)) }
            let path = wish ?? spec.path.text.split(separator: ".").dropLast().joined(separator: ".") + ".swift"
            let bytes = Array("// \(spec.path.text)\n\(text)\(tail.joined())".utf8)
            let hash = work.hashes?.specs[spec.path]
            let isCurrent = hash.map { work.isCurrent(path, $0) } ?? false
            return Result(path: path, bytes: isCurrent ? nil : bytes, ingredients: hash)
        }
        return Rendering(files: files, diagnostics: work.specs.compactMap(warning))
    }

    private static func warning(_ spec: InputFile) -> Diagnostic? {
        guard String(decoding: spec.bytes, as: UTF8.self).contains("!warning") else { return nil }
        return Diagnostic(.warning, id: "doubtful-spec", "doubtful", at: SourceRange(file: spec.path.text))
    }

    @Sendable private static func findings(_ specs: [InputFile]) -> [Diagnostic] {
        specs.filter { String(decoding: $0.bytes, as: UTF8.self).contains("!error") }.map { spec in
            let place = SourcePosition(line: 1, column: 1)
            let end = SourcePosition(line: 1, column: 7)
            let range = SourceRange(file: spec.path.text, start: place, end: end)
            return Diagnostic(
                id: "bad-spec", "bad", at: range, notes: [.init(message: "here too", range: range)])
        }
    }
}

extension RunReport {
    var ids: [String] { diagnostics.map(\.id) }
    func status(_ path: String) -> FileStatus? { files.first { $0.path == path }?.status }
    func action(_ path: String) -> File.Action? { files.first { $0.path == path }?.action }
    func why(_ path: String) -> [String] { files.first { $0.path == path }?.reasons.map(\.description) ?? [] }
}
