#if canImport(CLibCrypto)
    import CLibCrypto

    /// A private key of the system's libcrypto.
    package struct LibCryptoPrivateKey: RSASigningKey {
        private let key: LibCryptoKey

        package init?(_ numbers: RSAPrivateNumbers) {
            let key = LibCrypto.use { library -> LibCryptoKey? in
                guard numbers.areConsistent, let named = Self.named(numbers) else { return nil }
                return LibCryptoKey(named, for: .signing, library)
            }
            guard let key else { return nil }
            self.key = key
        }

        package func signature(for bytes: [UInt8]) throws -> [UInt8] {
            let digest = try LibCryptoDigests.digest(.sha256, of: bytes)
            let signature = LibCrypto.use { _ in
                key.withContext { context in
                    [UInt8](unsafeUninitializedCapacity: key.size) { buffer, count in
                        count = buffer.count
                        let isDone = EVP_PKEY_sign(context, buffer.baseAddress, &count, digest, digest.count) == 1
                        if !isDone { count = 0 }
                    }
                }
            }
            guard let signature, !signature.isEmpty else { throw UnavailableAlgorithm("RSA signatures with SHA-256") }
            return signature
        }

        /// The numbers under libcrypto's names for them.
        private static func named(_ numbers: RSAPrivateNumbers) -> [(name: StaticString, number: BigNumber)]? {
            let all: [(StaticString, ArraySlice<UInt8>)] = [
                ("n", numbers.open.modulus), ("e", numbers.open.exponent), ("d", numbers.exponent),
                ("rsa-factor1", numbers.primes.0), ("rsa-factor2", numbers.primes.1),
                ("rsa-exponent1", numbers.exponents.0), ("rsa-exponent2", numbers.exponents.1),
                ("rsa-coefficient1", numbers.coefficient),
            ]
            let named = all.compactMap { name, digits in BigNumber(digits).map { (name: name, number: $0) } }
            return named.count == all.count ? named : nil
        }
    }
#endif
