/// The signature of a space: HMAC-MD5 with the client secret over the sorted fields, in lower-case hexadecimal.
package enum SpaceSignature {
    /// The signature of the fields; empty ones take no part.
    package static func text(
        _ fields: [(name: String, value: String)], secret: String
    ) throws(UnavailableAlgorithm) -> String {
        let content = fields.filter { !$0.value.isEmpty }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .map { "\($0.name)=\($0.value)" }
            .joined(separator: "&")
        return LowercaseHex.text(try Digests.hmacMD5(of: Array(content.utf8), key: Array(secret.utf8)))
    }
}
