public import Foundation

/// Keeps what is stored secret, and shows whether it was altered: an authenticated cipher with a key of your own, such as
/// AES-GCM.
///
/// The fingerprint of a `StoredCall` shows accidents and edits by hand, not a forger, who can make another. What this seals
/// shows both.
public protocol StorageCipher: Sendable {
    /// The bytes, encrypted and authenticated.
    func seal(_ bytes: Data) throws -> Data
    /// The bytes in the clear; throws for what was not sealed with this key, or was altered since.
    func open(_ bytes: Data) throws -> Data
}

extension StorageCipher {
    /// A stored call or an outcome, encoded as JSON and sealed.
    public func seal(_ value: some Encodable) throws -> Data { try seal(JSONEncoder().encode(value)) }

    /// A stored call or an outcome that was sealed with the same key.
    public func open<Value: Decodable>(_ type: Value.Type, from bytes: Data) throws -> Value {
        try JSONDecoder().decode(type, from: open(bytes))
    }
}
