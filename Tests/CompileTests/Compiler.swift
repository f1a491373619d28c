import Foundation
import FundAPI

/// Type-checks files against the modules that this test run was built with.
enum Compiler {
    struct Result: Sendable {
        let status: Int32
        let output: String
    }

    struct NotFound: Error {
        let what: String
    }

    static func check(_ files: [URL], flags: [String] = []) async throws -> Result {
        try await run(
            ["-typecheck", "-swift-version", "6", "-I", try modules().path, "-package-name", "adopter"] + flags
                + files.map(\.path))
    }

    /// As many compilers at a time as there are processors, on threads that the other tests don't need.
    private static let queue: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
        return queue
    }()

    /// Runs the compiler with these arguments alone.
    static func run(_ arguments: [String]) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Swift.Result { try result(of: arguments) }) }
        }
    }

    private static func result(of arguments: [String]) throws -> Result {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swiftc"] + arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
    }

    /// The Swift files of each golden case that has any.
    static let goldenOutputs: [[URL]] = {
        let cases = repository.appending(path: "Tests/GoldenTests/Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.sorted().map { name in
            let folder = cases.appending(path: name).appending(path: "expected")
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return files.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
        }.filter { !$0.isEmpty }
    }()

    /// The folder of the package.
    static var repository: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Everything in `Generated/`, as an adopter who vendors it would compile it.
    static func generatedFiles() throws -> [URL] {
        let folder = repository.appending(path: "Generated")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
            .sorted().map { folder.appending(path: $0) }
    }

    /// The folder of swiftmodules beside the test bundle.
    static func modules() throws -> URL {
        var folder = URL(filePath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let modules = folder.appending(path: "Modules")
            if FileManager.default.fileExists(atPath: modules.appending(path: "FundRuntime.swiftmodule").path) {
                return modules
            }
        }
        throw NotFound(what: "FundRuntime.swiftmodule")
    }
}
