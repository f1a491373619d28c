#if SwiftCrypto
    import Crypto
    import _CryptoExtras

    /// A public key of swift-crypto.
    package struct SwiftCryptoPublicKey: RSAVerifyingKey {
        private let key: _RSA.Signing.PublicKey

        package init?(_ numbers: RSAPublicNumbers) {
            guard let key = try? _RSA.Signing.PublicKey(n: numbers.modulus, e: numbers.exponent) else { return nil }
            self.key = key
        }

        package func isValidSignature(_ signature: [UInt8], for bytes: [UInt8], _ digest: DigestAlgorithm) -> Bool {
            let signature = _RSA.Signing.RSASignature(rawRepresentation: signature)
            func isValid(_ digest: some Digest) -> Bool {
                key.isValidSignature(signature, for: digest, padding: .insecurePKCS1v1_5)
            }
            // Named one by one: swift-crypto ends the process for a digest that it has no number of.
            switch digest {
            case .md5: return false
            case .sha1: return isValid(Insecure.SHA1.hash(data: bytes))
            case .sha256: return isValid(SHA256.hash(data: bytes))
            case .sha384: return isValid(SHA384.hash(data: bytes))
            case .sha512: return isValid(SHA512.hash(data: bytes))
            }
        }

        package var unavailable: UnavailableAlgorithm? { nil }
    }
#endif
