#if SwiftCrypto
    import Crypto
    import _CryptoExtras

    /// A private key of swift-crypto, which checks by itself that the numbers belong together.
    package struct SwiftCryptoPrivateKey: RSASigningKey {
        private let key: _RSA.Signing.PrivateKey

        package init?(_ numbers: RSAPrivateNumbers) {
            guard let key = try? _RSA.Signing.PrivateKey(derRepresentation: numbers.pkcs1) else { return nil }
            self.key = key
        }

        package func signature(for bytes: [UInt8]) throws -> [UInt8] {
            Array(try key.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5).rawRepresentation)
        }
    }
#endif
