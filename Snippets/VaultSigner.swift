// A key that never leaves its vault.
import FundRuntime

struct VaultSigner: AsyncRequestSigner {
    /// Asks the vault; its errors go nowhere, so they need not be free of secrets.
    let sign: @Sendable ([UInt8]) async throws -> [UInt8]

    func signature(for bytes: [UInt8]) async throws -> [UInt8] { try await sign(bytes) }
}

func makeClient(vault: VaultSigner, alipayPublicKey: String) async throws -> Client {
    Client(
        gateway: try await GatewayConfiguration(
            environment: .sandbox, appID: "2021000000000001", remoteSigner: vault,
            verifier: try RSA2Verifier(publicKey: alipayPublicKey)))
}
