#if SwiftCrypto
    import Crypto
    import _CryptoExtras

    /// An AES key of swift-crypto; immutable, though only swift-crypto 4 says that it may be shared.
    package struct SwiftCryptoContentKey: ContentKey, @unchecked Sendable {
        private let key: SymmetricKey

        package init?(_ bytes: [UInt8]) {
            guard [16, 24, 32].contains(bytes.count) else { return nil }
            key = SymmetricKey(data: bytes)
        }

        package func encrypt(_ bytes: [UInt8]) throws -> [UInt8] {
            Array(try AES._CBC.encrypt(bytes, using: key, iv: try Self.zeros()))
        }

        package func decrypt(_ bytes: [UInt8]) throws(UndecryptableText) -> [UInt8] {
            guard let iv = try? Self.zeros(), let clear = try? AES._CBC.decrypt(bytes, using: key, iv: iv) else {
                throw UndecryptableText()
            }
            return Array(clear)
        }

        private static func zeros() throws -> AES._CBC.IV {
            try AES._CBC.IV(ivBytes: [UInt8](repeating: 0, count: 16))
        }
    }
#endif
