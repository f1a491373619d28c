#if os(Linux) || os(macOS)
    import Foundation
    import FundRuntime
    import HTTPTypes
    import Testing

    /// A server whose certificate nobody issued, made by `openssl` for this one test.
    @Suite struct UnknownIssuerTests {
        private static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }

        @Test(.enabled(if: openssl != nil, "needs openssl"), .timeLimit(.minutes(2)))
        func isRefusedBeforeAnythingIsSent() async throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "fund-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
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
            let port = Int.random(in: 20_000...59_999)
            let log = folder.appending(path: "log")
            try Data().write(to: log)
            let server = try process(
                ["s_server", "-accept", "127.0.0.1:\(port)", "-key", "key.pem", "-cert", "certificate.pem", "-quiet"],
                in: folder, output: FileHandle(forWritingTo: log))
            try server.run()
            defer { server.terminate() }
            try await Task.sleep(for: .seconds(1))
            try #require(server.isRunning)
            let client = Client(
                gateway: try GatewayConfiguration(
                    environment: .custom(#require(URL(string: "https://localhost:\(port)/gateway.do"))),
                    appID: Bench.appID, signer: Vectors.signer(), verifier: Vectors.verifier(), timeout: .seconds(10)))
            let outcome = await client.fund.b2cRedPacket.send(try Bench.request())
            guard case .connectionLost(let code) = outcome.unresolved?.cause else {
                return #expect(Bool(false), "\(outcome)")
            }
            #expect(code != 0)
            // What the server prints is what it could decrypt.
            #expect(try !String(decoding: Data(contentsOf: log), as: UTF8.self).contains("biz_content"))
        }

        private func process(
            _ arguments: [String], in folder: URL, output: FileHandle = .nullDevice
        ) throws -> Process {
            let process = Process()
            process.executableURL = URL(filePath: try #require(Self.openssl))
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.standardInput = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            return process
        }
    }
#endif
