import Foundation
import PackagePlugin

// What Apple documents of Xcode's module of this name, which no other system has: the declarations alone, as far as the
// plugin uses them. https://developer.apple.com/documentation/xcodeprojectplugin

/// A build plugin for targets of projects.
public protocol XcodeBuildToolPlugin: BuildToolPlugin {
    /// The commands for a target.
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command]
}

/// Where a plugin runs.
public struct XcodePluginContext {
    /// The project.
    public let xcodeProject: XcodeProject
    /// The folder for outputs.
    public let pluginWorkDirectoryURL: URL
    /// A tool of the plugin's.
    public func tool(named name: String) throws -> PluginContext.Tool { throw CocoaError(.fileNoSuchFile) }
}

/// A project.
public struct XcodeProject {
    /// Its name.
    public let displayName: String
    /// Its folder.
    public let directoryURL: URL
    /// Its targets.
    public let targets: [XcodeTarget]
}

/// A target of a project.
public struct XcodeTarget {
    /// Its name.
    public let displayName: String
    /// Its files.
    public let inputFiles: FileList
}
