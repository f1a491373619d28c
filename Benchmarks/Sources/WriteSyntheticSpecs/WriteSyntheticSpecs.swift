import Foundation
import SyntheticAPI

/// Writes the specs of a made-up service into a folder: `WriteSyntheticSpecs OPERATIONS SEED FOLDER [OPERATIONS-PER-FILE]`,
/// or with `platform` in the last place one of the proportions of the whole Open Platform.
@main
struct WriteSyntheticSpecs {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard (4...5).contains(arguments.count), let operations = Int(arguments[1]), let seed = UInt64(arguments[2]),
            let operationsPerFile = arguments.count == 5 && arguments[4] != "platform" ? Int(arguments[4]) : 10
        else {
            print("usage: WriteSyntheticSpecs OPERATIONS SEED FOLDER [OPERATIONS-PER-FILE|platform]")
            exit(64)
        }
        let folder = URL(filePath: arguments[3], directoryHint: .isDirectory)
        func write(_ name: String, _ text: String) throws {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        if arguments.last == "platform" {
            try PlatformAPI(operations: operations, seed: seed).writeSpecs(write)
        } else {
            try SyntheticAPI(operations: operations, seed: seed, operationsPerFile: operationsPerFile)
                .writeSpecs(write)
        }
    }
}
