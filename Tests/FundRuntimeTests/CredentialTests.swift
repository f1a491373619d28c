import Foundation
import FundRuntime
import Testing

@Suite struct CredentialTests {
    private func withFiles(_ privateKey: String, _ publicKey: String, _ body: (KeyFiles) async throws -> Void)
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "fund-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(privateKey.utf8).write(to: folder.appending(path: "private"))
        try Data(publicKey.utf8).write(to: folder.appending(path: "public"))
        try await body(
            KeyFiles(privateKey: folder.appending(path: "private"), alipayPublicKey: folder.appending(path: "public")))
    }

    @Test func keysComeFromFiles() async throws {
        try await withFiles(Vectors.key("app_pkcs8.b64"), Vectors.key("alipay_public.b64") + "\n") { files in
            let configuration = try await GatewayConfiguration(
                environment: .sandbox, appID: "1", credentials: files)
            #expect(configuration.description.contains("sandbox"))
        }
    }

    @Test func mixedUpFilesAreNamed() async throws {
        try await withFiles(Vectors.key("alipay_public.b64"), "") { files in
            await #expect(throws: ConfigurationError.privateKey(.notAPrivateKey)) {
                try await GatewayConfiguration(environment: .sandbox, appID: "1", credentials: files)
            }
        }
    }

    @Test func missingFilesAreErrors() async throws {
        let nowhere = URL(filePath: "/nowhere/key")
        await #expect(throws: (any Error).self) {
            try await KeyFiles(privateKey: nowhere, alipayPublicKey: nowhere).requestSigner()
        }
    }
}
