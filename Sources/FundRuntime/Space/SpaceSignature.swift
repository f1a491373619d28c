import Crypto
import Foundation

/// The signature of a space: HMAC-MD5 with the client secret over the sorted fields, in lower-case hexadecimal.
package enum SpaceSignature {
    /// The signature of the fields; empty ones take no part.
    package static func text(_ fields: [(name: String, value: String)], secret: String) -> String {
        let content = fields.filter { !$0.value.isEmpty }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .map { "\($0.name)=\($0.value)" }
            .joined(separator: "&")
        let key = SymmetricKey(data: Data(secret.utf8))
        return LowercaseHex.text(HMAC<Insecure.MD5>.authenticationCode(for: Data(content.utf8), using: key))
    }
}
