#if canImport(CLibCrypto)
    import CLibCrypto

    /// An RSA key of libcrypto, made of numbers, and what is prepared for its use.
    ///
    /// Neither changes after it was made, so that threads may share them; each use has a context of its own, which is
    /// copied from the prepared one. libcrypto wipes the private numbers when the key is freed.
    final class LibCryptoKey: @unchecked Sendable {
        enum Use {
            case signing, verifying
        }

        private let key: OpaquePointer?
        /// For PKCS#1 v1.5 with SHA-256; nil where the host takes that away.
        private let prepared: OpaquePointer?
        /// How many bytes a signature has.
        let size: Int

        /// Takes the numbers by the names of libcrypto's parameters.
        init(_ numbers: [(name: StaticString, number: BigNumber)], for use: Use, _ library: LibCrypto) {
            key = Self.key(numbers, Int32(use == .signing ? CLIBCRYPTO_KEY_PAIR : CLIBCRYPTO_PUBLIC_KEY))
            size = key.map { Int(EVP_PKEY_get_size($0)) } ?? 0
            prepared = Self.context(key, use, library)
        }

        deinit {
            EVP_PKEY_CTX_free(prepared)
            EVP_PKEY_free(key)
        }

        /// Uses a context of its own; nil where the host takes RSA away.
        func withContext<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
            guard let prepared, let context = EVP_PKEY_CTX_dup(prepared) else { return nil }
            defer { EVP_PKEY_CTX_free(context) }
            return body(context)
        }

        /// Whether the host leaves the use of RSA.
        var isUsable: Bool { prepared != nil }

        private static func context(_ key: OpaquePointer?, _ use: Use, _ library: LibCrypto) -> OpaquePointer? {
            guard let key, let digest = library.sha256, let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else {
                return nil
            }
            let isStarted = use == .signing ? EVP_PKEY_sign_init(context) : EVP_PKEY_verify_init(context)
            guard isStarted == 1, EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
                EVP_PKEY_CTX_set_signature_md(context, digest) == 1
            else {
                EVP_PKEY_CTX_free(context)
                return nil
            }
            return context
        }

        /// The key of numbers, handed over in bytes that are wiped after it.
        private static func key(
            _ numbers: [(name: StaticString, number: BigNumber)], _ selection: Int32
        ) -> OpaquePointer? {
            guard let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil) else { return nil }
            defer { EVP_PKEY_CTX_free(context) }
            var digits = SecretBytes(count: numbers.reduce(0) { $0 + $1.number.size })
            return digits.withMutableBytes { digits in
                var parameters: [OSSL_PARAM] = []
                var rest = digits[...]
                for (name, number) in numbers {
                    let place = UnsafeMutableBufferPointer(rebasing: rest.prefix(number.size)).baseAddress
                    let size = Int32(number.size)
                    guard BN_bn2nativepad(number.pointer, place, size) == size else { return nil }
                    let name = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
                    parameters.append(OSSL_PARAM_construct_BN(name, place, number.size))
                    rest = rest.dropFirst(number.size)
                }
                parameters.append(OSSL_PARAM_construct_end())
                var key: OpaquePointer?
                guard EVP_PKEY_fromdata_init(context) == 1,
                    EVP_PKEY_fromdata(context, &key, selection, &parameters) == 1
                else { return nil }
                return key
            }
        }
    }
#endif
