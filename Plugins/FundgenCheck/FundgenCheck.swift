import Foundation
import PackagePlugin

/// `swift package fundgen-check [check|validate|model|vendor <folder> --verify]`: what only reads, without the permission to
/// write.
@main
struct FundgenCheck: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let arguments = arguments.first.map { $0.hasPrefix("-") } ?? true ? ["check"] + arguments : arguments
        guard let command = arguments.first,
            ["check", "model", "validate"].contains(command) || (command == "vendor" && arguments.contains("--verify"))
        else {
            Diagnostics.error("fundgen-check only checks, validates and verifies; `swift package fundgen` can write")
            return
        }
        let process = Process()
        process.executableURL = try context.tool(named: "fundgen").url
        process.currentDirectoryURL = context.package.directoryURL
        process.arguments = arguments
        // What the tool advises is to be typed as it is.
        process.environment = ProcessInfo.processInfo.environment.merging(["FUNDGEN_COMMAND": "swift package fundgen"])
        { $1 }
        try process.run()
        process.waitUntilExit()
        if process.terminationReason != .exit || process.terminationStatus != 0 {
            // The tool has said what is wrong; this only makes SwiftPM fail as well.
            Diagnostics.error("fundgen \(command) ended with status \(process.terminationStatus)")
        }
    }
}
