import CodeTemplates
import Foundation
import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

/// A folder of `Cases`: `specs/` and perhaps `templates/`, and what is recorded to come out of them.
struct GoldenCase: CustomTestStringConvertible, Sendable {
    let name: String
    let folder: URL

    var testDescription: String { name }

    static let all: [GoldenCase] = {
        let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.sorted().map { GoldenCase(name: $0, folder: cases.appending(path: $0)) }
    }()

    /// Runs the pipeline in memory: `plan.yaml` and Swift files where there is no error, `diagnostics.txt` where anything
    /// was found.
    func outputs(shuffled: Bool = false) throws -> [String: String] {
        let sources = try files(in: "specs", endingWith: ".yaml").sorted { $0.key < $1.key }.map {
            SourceFile(path: $0.key, bytes: [UInt8]($0.value))
        }
        let overrides = try files(in: "templates", endingWith: ".mustache").sorted { $0.key < $1.key }.map {
            TemplateSource(
                name: String($0.key.dropLast(".mustache".count)), file: $0.key, text: [UInt8]($0.value))
        }
        let order = shuffled ? sources.reversed() : sources
        var diagnostics: [Diagnostic] = []
        var outputs: [String: String] = [:]
        let rendered = generatedFiles(
            of: order, templates: overrides, options: PlanOptions(), diagnostics: &diagnostics)
        if let rendered {
            for file in rendered { outputs[file.path] = String(decoding: file.bytes, as: UTF8.self) }
            var found: [Diagnostic] = []
            let plans = checkedModel(of: order, diagnostics: &found).flatMap { plan($0, diagnostics: &found) }
            outputs["plan.yaml"] = plans.map(PlanText.text)
        }
        if !diagnostics.isEmpty {
            outputs["diagnostics.txt"] = text(of: diagnostics, sources, overrides)
        }
        return outputs
    }

    private func text(of diagnostics: [Diagnostic], _ specs: [SourceFile], _ overrides: [TemplateSource]) -> String {
        var bytes = Dictionary(uniqueKeysWithValues: specs.map { ($0.path, $0.bytes) })
        for override in overrides { bytes[override.file] = override.text }
        return TextFormatter { bytes[$0] }.format(diagnostics)
    }

    func expected() throws -> [String: String] {
        try files(in: "expected", endingWith: "").mapValues { String(decoding: $0, as: UTF8.self) }
    }

    func record(_ outputs: [String: String]) throws {
        let target = folder.appending(path: "expected")
        try? FileManager.default.removeItem(at: target)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        for (name, text) in outputs {
            try Data(text.utf8).write(to: target.appending(path: name))
        }
    }

    private func files(in subfolder: String, endingWith suffix: String) throws -> [String: Data] {
        let place = folder.appending(path: subfolder)
        let paths = FileManager.default.subpaths(atPath: place.path) ?? []
        var found: [String: Data] = [:]
        for path in paths where path.hasSuffix(suffix) {
            var isFolder: ObjCBool = false
            let file = place.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            found[path] = try Data(contentsOf: file)
        }
        return found
    }
}
