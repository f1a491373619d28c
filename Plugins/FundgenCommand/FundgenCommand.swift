import Foundation
import PackagePlugin

/// `swift package fundgen generate|check|validate|vendor`: the tool, run in the package's folder with its own flags.
@main
struct FundgenCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "fundgen").url
        process.currentDirectoryURL = context.package.directoryURL
        process.arguments = arguments + (arguments.first == "vendor" ? checkout(context.package) : [])
        // What the tool advises is to be typed as it is.
        process.environment = ProcessInfo.processInfo.environment.merging(["FUNDGEN_COMMAND": "swift package fundgen"])
        { $1 }
        try process.run()
        process.waitUntilExit()
        if process.terminationReason != .exit || process.terminationStatus != 0 {
            // The tool has said what is wrong; this only makes SwiftPM fail as well.
            Diagnostics.error("fundgen \(arguments.first ?? "") ended with status \(process.terminationStatus)")
        }
    }

    /// Where the runtime's sources are for a copy: in the package that this plugin came with.
    private func checkout(_ package: Package) -> [String] {
        for folder in [package.directoryURL] + package.dependencies.map(\.package.directoryURL) {
            let path = folder.path(percentEncoded: false)
            if FileManager.default.fileExists(atPath: path + "/Sources/FundRuntime") { return ["--package", path] }
        }
        return []
    }
}
