#if SwiftCrypto
    import _CryptoExtras

    extension SwiftCryptoPrivateKey {
        /// A new key, in DER.
        static func newPair(bits: Int) throws -> (pkcs1: [UInt8], spki: [UInt8]) {
            let key = try _RSA.Signing.PrivateKey(keySize: .init(bitCount: bits))
            return (Array(key.derRepresentation), Array(key.publicKey.derRepresentation))
        }
    }
#endif
