/// The signature of a space: HMAC-MD5 with the client secret over the sorted fields, in lower-case hexadecimal.
package enum SpaceSignature {
    /// The signature of the fields; empty ones take no part.
    package static func text(
        _ fields: [(name: String, value: String)], secret: String
    ) throws(UnavailableAlgorithm) -> String {
        LowercaseHex.text(try Digests.hmacMD5(of: signedText(fields).bytes, key: Array(secret.utf8)))
    }

    /// The text that is signed.
    static func signedText(_ fields: [(name: String, value: String)]) -> SignedText {
        SignedText(
            parameters: fields.filter { !$0.value.isEmpty }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
}
