import Foundation
import PackagePlugin

/// Gives a target the Swift that its `fundgen.yaml` and its specs make, each time it is built.
///
/// Nothing is read here: SwiftPM wants the names of the outputs before the tool runs, so they come from the names of
/// the YAML files alone, and the tool writes every one of them, an empty one for a file that turns out to be no spec.
@main
struct FundgenPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard target.recursiveTargetDependencies.contains(where: { $0.name == "FundRuntime" }) else {
            Diagnostics.error(
                "the target '\(target.name)' uses FundgenPlugin and does not depend on FundRuntime, which the generated code imports; add '.product(name: \"FundRuntime\", package: \"fundgen\")' to its dependencies"
            )
            return []
        }
        return commands(
            target: target.name, folder: target.directoryURL, output: context.pluginWorkDirectoryURL,
            tool: try context.tool(named: "fundgen-build-module").url)
    }

    /// The one command of a target whose specs are in a folder, or none and an error where that has no `fundgen.yaml`.
    func commands(target: String, folder: URL, output: URL, tool: URL) -> [Command] {
        let manifest = folder.appending(path: "fundgen.yaml")
        guard FileManager.default.fileExists(atPath: manifest.path(percentEncoded: false)) else {
            Diagnostics.error(
                "\(manifest.path(percentEncoded: false)):1:1: error: the target '\(target)' uses FundgenPlugin and has no fundgen.yaml; begin one with 'fundgenModule: 1'"
            )
            return []
        }
        let paths = files(below: folder)
        let specs = paths.filter { $0 != "fundgen.yaml" && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }
        let templates = paths.filter { $0.hasSuffix(".mustache") }
        let names = Set(specs.map(outputName) + ["Services.fundgen.swift"])
        return [
            .buildCommand(
                displayName: "Generating Swift for \(target)",
                executable: tool,
                arguments: [manifest.path(percentEncoded: false), output.path(percentEncoded: false)] + specs,
                inputFiles: [manifest] + (specs + templates).map { folder.appending(path: $0) },
                outputFiles: names.sorted().map { output.appending(path: $0) })
        ]
    }

    /// The regular files below a folder, without hidden ones, by their paths from there.
    private func files(below folder: URL) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false)) else { return [] }
        var paths: [String] = []
        while let path = walk.nextObject() as? String {
            let isHidden = path.split(separator: "/").last?.hasPrefix(".") ?? true
            if isHidden { walk.skipDescendants() }
            let isFile = walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular
            if isFile && !isHidden { paths.append(path) }
        }
        return paths.sorted()
    }

    /// `outputPath(forSpec:)` of the tool, in words that a plugin can have: `fund/order.yaml` as `Fund+Order`.
    private func outputName(_ path: String) -> String {
        let suffix = [".yaml", ".yml"].first { path.hasSuffix($0) } ?? ""
        let names = path.dropLast(suffix.count).split(separator: "/").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return names.joined(separator: "+") + ".fundgen.swift"
    }
}
