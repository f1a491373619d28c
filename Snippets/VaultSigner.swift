// A key that never leaves its vault.
import FundRuntime

struct VaultSigner: RequestSigner {
    let sign: @Sendable ([UInt8]) throws -> [UInt8]

    func signature(for bytes: [UInt8]) throws -> [UInt8] { try sign(bytes) }
}
