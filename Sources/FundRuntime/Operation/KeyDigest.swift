/// What logs and metrics call a payment by, so that a line can be matched to it without showing its number.
enum KeyDigest {
    /// 16 digits of the SHA-256 of the operation's ID and the key.
    ///
    /// Empty where the host takes SHA-256 away; then there is no client either.
    static func of(_ key: String, operation id: String) -> String {
        LowercaseHex.text((try? Digests.digest(.sha256, of: Array("\(id)\n\(key)".utf8)))?.prefix(8) ?? [])
    }
}

extension CloudOperation {
    /// What `CallSummary.keyDigest` is for a call with this idempotency key: look for it in the logs of a payment.
    ///
    /// The same for every call with the key, resends included, in every process. The key cannot be read from it, but
    /// whoever guesses a key can check the guess: a number that counts up hides nothing.
    public static func keyDigest(_ key: String) -> String { KeyDigest.of(key, operation: contract.id) }
}
