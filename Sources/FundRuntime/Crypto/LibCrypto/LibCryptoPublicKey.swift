#if canImport(CLibCrypto)
    import CLibCrypto

    /// A public key of the system's libcrypto.
    package struct LibCryptoPublicKey: RSAVerifyingKey {
        private let key: LibCryptoKey

        package init?(_ numbers: RSAPublicNumbers) {
            let key = LibCrypto.use { library -> LibCryptoKey? in
                guard let n = BigNumber(numbers.modulus), let e = BigNumber(numbers.exponent) else { return nil }
                return LibCryptoKey([("n", n), ("e", e)], for: .verifying, library)
            }
            guard let key else { return nil }
            self.key = key
        }

        package func isValidSignature(_ signature: [UInt8], for bytes: [UInt8], _ digest: DigestAlgorithm) -> Bool {
            guard digest != .md5, let hash = try? LibCryptoDigests.digest(digest, of: bytes) else { return false }
            let result = LibCrypto.use { library in
                key.withContext { context in
                    guard digest == .sha256 || EVP_PKEY_CTX_set_signature_md(context, library.digest(digest)) == 1
                    else {
                        return false
                    }
                    // Whatever else it says, a number below zero as well, the signature is none.
                    return EVP_PKEY_verify(context, signature, signature.count, hash, hash.count) == 1
                }
            }
            return result ?? false
        }

        package var unavailable: UnavailableAlgorithm? {
            key.isUsable ? nil : UnavailableAlgorithm("RSA signatures with SHA-256")
        }
    }
#endif
