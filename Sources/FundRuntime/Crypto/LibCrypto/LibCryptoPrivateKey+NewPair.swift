#if canImport(CLibCrypto)
    import CLibCrypto

    extension LibCryptoPrivateKey {
        /// A new key, in DER; throws `UnavailableAlgorithm` where the host takes RSA away.
        static func newPair(bits: Int) throws(UnavailableAlgorithm) -> (pkcs1: [UInt8], spki: [UInt8]) {
            let pair = LibCrypto.use { _ -> (pkcs1: [UInt8], spki: [UInt8])? in
                guard let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil) else { return nil }
                defer { EVP_PKEY_CTX_free(context) }
                var key: OpaquePointer?
                guard EVP_PKEY_keygen_init(context) == 1,
                    EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(bits)) == 1,
                    EVP_PKEY_generate(context, &key) == 1
                else { return nil }
                defer { EVP_PKEY_free(key) }
                return (written { i2d_PrivateKey(key, $0) }, written { i2d_PUBKEY(key, $0) })
            }
            guard let pair, !pair.pkcs1.isEmpty, !pair.spki.isEmpty else { throw UnavailableAlgorithm("RSA keys") }
            return pair
        }

        /// What one of libcrypto's encoders writes, which tells the size when it is given no place.
        private static func written(
            _ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
        ) -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: Int(max(write(nil), 0))) { buffer, count in
                var place = buffer.baseAddress
                count = Int(max(write(&place), 0))
            }
        }
    }
#endif
