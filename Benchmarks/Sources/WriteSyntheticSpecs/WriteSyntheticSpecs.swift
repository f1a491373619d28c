import Foundation
import SyntheticAPI

/// Writes the specs of a made-up service into a folder: `WriteSyntheticSpecs OPERATIONS SEED FOLDER [OPERATIONS-PER-FILE]`.
@main
struct WriteSyntheticSpecs {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard (4...5).contains(arguments.count), let operations = Int(arguments[1]), let seed = UInt64(arguments[2]),
            let operationsPerFile = arguments.count == 5 ? Int(arguments[4]) : 10
        else {
            print("usage: WriteSyntheticSpecs OPERATIONS SEED FOLDER [OPERATIONS-PER-FILE]")
            exit(64)
        }
        let folder = URL(filePath: arguments[3], directoryHint: .isDirectory)
        let service = SyntheticAPI(operations: operations, seed: seed, operationsPerFile: operationsPerFile)
        try service.writeSpecs { name, text in
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }
}
