import Foundation
import SyntheticAPI

/// Writes a made-up service to a folder: `WriteSynthetic specs|onefile|openapi|structs OPERATIONS SEED FOLDER`.
@main
struct WriteSynthetic {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let operations = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
            print("usage: WriteSynthetic specs|onefile|openapi|structs OPERATIONS SEED FOLDER")
            exit(64)
        }
        let service = SyntheticAPI(operations: operations, seed: seed)
        let folder = URL(filePath: arguments[4], directoryHint: .isDirectory)
        func write(_ name: String, _ text: String) throws {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        switch arguments[1] {
        case "specs": try service.writeSpecs(write)
        case "onefile":
            try SyntheticAPI(operations: operations, seed: seed, operationsPerFile: operations).writeSpecs(write)
        case "structs": try service.writeBareSwift(write)
        case "openapi":
            var text = ""
            service.writeOpenAPI { text += $0 }
            try write("openapi.yaml", text)
        default:
            print("'\(arguments[1])' is none of specs, onefile, openapi, structs")
            exit(64)
        }
    }
}
