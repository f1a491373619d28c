import FundRuntime

/// Accepts the signature of `OfflineReply.signed` and no other, at no cost.
struct UncheckedSignatures: ResponseVerifier {
    func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool { signature.first == 0 }
}
