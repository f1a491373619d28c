import CodeTemplates
import Foundation
import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

/// A folder of `Cases`: `specs/`, perhaps `templates/` and `options.txt`, and what is recorded to come out of them.
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
        let options = try options()
        let code = generatedCode(
            of: order, templates: overrides, options: options, testing: .imported(module), diagnostics: &diagnostics)
        if let code {
            for file in code.files { outputs[Self.code + file.path] = String(decoding: file.bytes, as: UTF8.self) }
            for file in code.tests { outputs[Self.tests + file.path] = String(decoding: file.bytes, as: UTF8.self) }
            var found: [Diagnostic] = []
            let plans = checkedModel(of: order, diagnostics: &found).flatMap {
                plan($0, options: options, diagnostics: &found)
            }
            outputs[Self.planFile] = plans.map(PlanText.text)
        }
        if !diagnostics.isEmpty {
            outputs[Self.findingsFile] = text(of: diagnostics, sources, overrides)
        }
        return outputs
    }

    /// The folder of the generated code, and that of its tests.
    private static let (code, tests) = ("expected/", "expected-tests/")
    static let (planFile, findingsFile) = (code + "plan.yaml", code + "diagnostics.txt")
    static let modelFile = code + "fundgen.model.json"

    /// The module of the generated code: that of a target of ours where there is one, whose tests are then run.
    private var module: String {
        ["shop": "GoldenShop", "files-that-are-uploaded": "GoldenDepot", "private-values-of-all-types": "GoldenDesk"][
            name] ?? "Golden"
    }

    /// What `options.txt` says, a line each, as a lock file records it.
    private func options() throws -> PlanOptions {
        let text = try files(in: "", endingWith: "options.txt").values.first.map { String(decoding: $0, as: UTF8.self) }
        let lines = (text ?? "").split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        return PlanOptions(recorded: Dictionary(lines.map { ($0[0], $0[1]) }) { first, _ in first })
    }

    private func text(of diagnostics: [Diagnostic], _ specs: [SourceFile], _ overrides: [TemplateSource]) -> String {
        var bytes = Dictionary(uniqueKeysWithValues: specs.map { ($0.path, $0.bytes) })
        for override in overrides { bytes[override.file] = override.text }
        return TextFormatter { bytes[$0] }.format(diagnostics)
    }

    func expected() throws -> [String: String] {
        var found: [String: String] = [:]
        for place in [Self.code, Self.tests] {
            for (path, data) in try files(in: place, endingWith: "") {
                found[place + path] = String(decoding: data, as: UTF8.self)
            }
        }
        return found
    }

    func record(_ outputs: [String: String]) throws {
        for place in [Self.code, Self.tests] { try? FileManager.default.removeItem(at: folder.appending(path: place)) }
        for (path, text) in outputs {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
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
