import Foundation
import SyntheticAPI

/// Runs `fundgen generate` on made-up specs of growing size and prints what each run cost.
///
/// Arguments: the path of the tool, then sizes (6 100 1000 3000 when none is given).
@main
struct GenerationScale {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let tool = arguments.first else {
            print("usage: GenerationScale TOOL [OPERATIONS …]")
            exit(64)
        }
        let given = arguments.dropFirst().compactMap { Int($0) }
        let sizes = given.isEmpty ? [6, 100, 1000, 3000] : given
        print("operations    spec MB  output MB     wall s      cpu s   peak MiB   cpu ms/operation")
        for operations in sizes {
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "fundgen-scale-\(operations)-\(getpid())")
            defer { try? FileManager.default.removeItem(at: folder) }
            let specs = try write(
                SyntheticAPI(operations: operations, seed: 1), to: folder.appending(path: "schemas"))
            let cost = try Cost.of(
                tool,
                [
                    "generate", "--schemas", folder.appending(path: "schemas").path, "--output",
                    folder.appending(path: "out").path,
                ])
            guard cost.status == 0 else {
                print("the tool ended with \(cost.status)")
                exit(70)
            }
            let output = try size(of: folder.appending(path: "out"))
            print(
                String(
                    format: "%10d %10.2f %10.2f %10.3f %10.3f %10.1f %18.3f", operations, Double(specs) / 1e6,
                    Double(output) / 1e6, cost.wall, cost.cpu, cost.peakMebibytes, cost.cpu * 1000 / Double(operations))
            )
        }
    }

    private static func write(_ service: SyntheticAPI, to folder: URL) throws -> Int {
        var total = 0
        try service.writeSpecs { name, text in
            total += text.utf8.count
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return total
    }

    private static func size(of folder: URL) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).reduce(0) { total, name in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
            return total + (attributes[.size] as? Int ?? 0)
        }
    }
}
