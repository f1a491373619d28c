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

    func generation(watcher: @escaping StepWatcher = { (_) throws(FileProblem) in }) -> Generation {
        let request = GenerationRequest(
            schemas: folder("schemas"), output: folder("Generated"), templates: templates, options: options,
            force: force, dryRun: dryRun)
        return Generation(request, stages: .copying, watcher: watcher)
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

    static let copying = Stages(builtInTemplates: builtIn, check: findings) { specs, templates, options in
        let found = findings(specs)
        guard found.isEmpty else { return Rendering(files: nil, diagnostics: found) }
        let tail =
            templates.map { String(decoding: $0.bytes, as: UTF8.self) }
            + options.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
        let files = specs.map { spec in
            let text = String(decoding: spec.bytes, as: UTF8.self)
            let wish = text.split(separator: "\n").first { $0.hasPrefix("!path ") }.map { String($0.dropFirst(6)) }
            let path = wish ?? spec.path.split(separator: ".").dropLast().joined(separator: ".") + ".swift"
            return GeneratedFile(path: path, bytes: Array("// \(spec.path)\n\(text)\(tail.joined())".utf8))
        }
        return Rendering(files: files, diagnostics: [])
    }

    @Sendable private static func findings(_ specs: [SourceFile]) -> [Diagnostic] {
        specs.filter { String(decoding: $0.bytes, as: UTF8.self).contains("!error") }.map { spec in
            let place = SourcePosition(line: 1, column: 1)
            let end = SourcePosition(line: 1, column: 7)
            let range = SourceRange(file: spec.path, start: place, end: end)
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
