#if canImport(XcodeProjectPlugin)
    import Foundation
    import PackagePlugin
    import XcodeProjectPlugin

    /// The same for a target of an Xcode project, which has no folder of its own: its specs are beside its `fundgen.yaml`.
    ///
    /// Type-checked against a stand-in of the documented declarations (`XcodePluginTests`); it was never run in Xcode.
    extension FundgenPlugin: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            let manifests = target.inputFiles.map(\.url).filter { $0.lastPathComponent == "fundgen.yaml" }
            guard let manifest = manifests.first, manifests.count == 1 else {
                let seen = manifests.isEmpty ? "no" : "\(manifests.count) files named"
                Diagnostics.error(
                    "the target '\(target.displayName)' uses FundgenPlugin and has \(seen) fundgen.yaml among its files; add the one beside its specs to the target, in Xcode's File inspector under Target Membership"
                )
                return []
            }
            return commands(
                target: target.displayName, folder: manifest.deletingLastPathComponent(),
                output: context.pluginWorkDirectoryURL, tool: try context.tool(named: "fundgen-build-module").url)
        }
    }
#endif
