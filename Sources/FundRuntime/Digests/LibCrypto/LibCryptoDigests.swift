#if canImport(CLibCrypto)
    import CLibCrypto

    /// The digests of the system's libcrypto, as far as its configuration leaves them.
    package enum LibCryptoDigests: DigestBackEnd {
        package static func digest(
            _ algorithm: DigestAlgorithm, of bytes: [UInt8]
        ) throws(UnavailableAlgorithm) -> [UInt8] {
            let digest = LibCrypto.use { library -> [UInt8] in
                guard let type = library.digest(algorithm) else { return [] }
                return [UInt8](unsafeUninitializedCapacity: Int(EVP_MD_get_size(type))) { buffer, count in
                    let isDone = EVP_Digest(bytes, bytes.count, buffer.baseAddress, nil, type, nil) == 1
                    count = isDone ? buffer.count : 0
                }
            }
            guard !digest.isEmpty else { throw UnavailableAlgorithm(algorithm) }
            return digest
        }

        package static func hmacMD5(of bytes: [UInt8], key: [UInt8]) throws(UnavailableAlgorithm) -> [UInt8] {
            let code = LibCrypto.use { library in
                guard let hmac = library.hmac, let context = EVP_MAC_CTX_new(hmac) else { return [UInt8]() }
                defer { EVP_MAC_CTX_free(context) }
                // An empty key may have no address, which would mean that there is none; a longer one of zeros is the same.
                let key = key.isEmpty ? [0] : key
                guard start(context, key), EVP_MAC_update(context, bytes, bytes.count) == 1 else { return [] }
                return [UInt8](unsafeUninitializedCapacity: EVP_MAC_CTX_get_mac_size(context)) { buffer, count in
                    if EVP_MAC_final(context, buffer.baseAddress, &count, buffer.count) != 1 { count = 0 }
                }
            }
            guard !code.isEmpty else { throw UnavailableAlgorithm("HMAC-MD5") }
            return code
        }

        private static func start(_ context: OpaquePointer, _ key: [UInt8]) -> Bool {
            var name = Array("MD5".utf8CString)
            return name.withUnsafeMutableBufferPointer { name in
                let parameters = [
                    OSSL_PARAM_construct_utf8_string("digest", name.baseAddress, 0), OSSL_PARAM_construct_end(),
                ]
                return EVP_MAC_init(context, key, key.count, parameters) == 1
            }
        }
    }
#endif
