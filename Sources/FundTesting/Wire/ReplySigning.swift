import Foundation
import FundRuntime

/// Who vouches for replies and requests.
enum ReplySigning: Sendable {
    /// How a reply is signed.
    enum Signature: Sendable {
        case valid
        /// By somebody whom nobody trusts.
        case forged
        case none
    }

    /// Keys that are known to both sides, or certificates.
    case keys(TestKeys, isInCertificateMode: Bool)
    /// Signatures that cost nothing and prove nothing.
    case unproven

    /// The certificates, in certificate mode.
    var certificates: GatewayCertificates? {
        guard case .keys(let keys, isInCertificateMode: true) = self else { return nil }
        return keys.certificates
    }

    /// The signature of a reply, in base64; nil for none.
    func signature(of bytes: [UInt8], _ signature: Signature) -> String? {
        let signed: [UInt8]?
        switch (self, signature) {
        case (_, .none): return nil
        case (.keys(let keys, _), .valid): signed = try? keys.alipaySigner.signature(for: bytes)
        case (.keys(let keys, _), .forged): signed = try? keys.forger.signature(for: bytes)
        case (.unproven, .valid): return Self.unprovenText
        case (.unproven, .forged): return Self.otherText
        }
        return signed.map { Data($0).base64EncodedString() }
    }

    /// Whether the app signed a request; what it must have signed is asked for only where it matters.
    func isValidSignature(_ text: String, for bytes: @autoclosure () -> [UInt8]) -> Bool {
        guard case .keys(let keys, _) = self else { return true }
        guard let signature = Data(base64Encoded: text) else { return false }
        return keys.applicationVerifier.isValidSignature(Array(signature), for: bytes())
    }

    /// What the gateway signs with where nothing is proven.
    static let unprovenSignature = [UInt8](repeating: 3, count: 256)
    private static let unprovenText = Data(unprovenSignature).base64EncodedString()
    private static let otherText = Data([UInt8](repeating: 9, count: 256)).base64EncodedString()
}
