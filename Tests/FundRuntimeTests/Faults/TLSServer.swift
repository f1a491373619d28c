#if os(Linux) || os(macOS)
    import Foundation
    import Testing

    /// `openssl s_server` with a certificate for `localhost` that it issued itself.
    struct TLSServer: Sendable {
        static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }

        /// The port it listens on.
        let port: Int
        /// Its certificate, as PEM.
        let certificate: String
        private let log: URL

        /// What the server has printed: everything that it could decrypt is in there.
        var printed: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

        /// Runs a server, and stops it afterwards; with `answers` it answers every request with a page.
        static func with<Value>(answers: Bool = false, _ body: (TLSServer) async throws -> Value) async throws -> Value
        {
            let folder = FileManager.default.temporaryDirectory.appending(path: "fund-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let log = folder.appending(path: "log")
            try Data().write(to: log)
            try await makeCertificate(in: folder)
            let server = try process(
                ["s_server", "-accept", "127.0.0.1:0", "-key", "key.pem", "-cert", "certificate.pem"]
                    + (answers ? ["-www"] : []), in: folder, output: FileHandle(forWritingTo: log))
            try server.run()
            defer { server.terminate() }
            // It says where it listens, once it does; the suite's limit bounds this.
            var port: Int?
            while port == nil {
                try #require(server.isRunning)
                try await Task.sleep(for: .milliseconds(20))
                let lines = try String(contentsOf: log, encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false)
                // The last line may be in the making.
                let line = lines.dropLast().first { $0.hasPrefix("ACCEPT ") }
                port = line?.split(separator: ":").last.flatMap { Int($0) }
            }
            let certificate = try String(contentsOf: folder.appending(path: "certificate.pem"), encoding: .utf8)
            return try await body(TLSServer(port: #require(port), certificate: certificate, log: log))
        }

        private static func makeCertificate(in folder: URL) async throws {
            let maker = try process(
                [
                    "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem",
                    "-days", "1", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                ], in: folder)
            // Not `waitUntilExit`, which blocks a thread that the other tests need.
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                maker.terminationHandler = { _ in continuation.resume() }
                do { try maker.run() } catch { continuation.resume(throwing: error) }
            }
        }

        private static func process(
            _ arguments: [String], in folder: URL, output: FileHandle = .nullDevice
        ) throws -> Process {
            let process = Process()
            process.executableURL = URL(filePath: try #require(openssl))
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.standardInput = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            return process
        }
    }
#endif
