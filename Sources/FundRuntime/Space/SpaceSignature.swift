import Crypto
import Foundation

/// The signature of a space: HMAC-MD5 with the client secret over the sorted fields, in lower-case hexadecimal.
package enum SpaceSignature {
    /// The signature of the fields; empty ones take no part.
    package static func text(_ fields: [(name: String, value: String)], secret: String) -> String {
        let content = signedText(fields).bytes
        let key = SymmetricKey(data: Data(secret.utf8))
        return LowercaseHex.text(HMAC<Insecure.MD5>.authenticationCode(for: Data(content), using: key))
    }

    /// The text that is signed.
    static func signedText(_ fields: [(name: String, value: String)]) -> SignedText {
        SignedText(
            parameters: fields.filter { !$0.value.isEmpty }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
}
