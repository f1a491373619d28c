#if !SwiftCrypto
    import CLibCrypto

    /// A key of libcrypto, read and written by its own decoders and encoders, which the runtime does not use.
    final class FixtureLibraryKey: @unchecked Sendable {
        fileprivate struct Failure: Error {}

        fileprivate let key: OpaquePointer

        init(bits: Int) throws {
            var made: OpaquePointer?
            let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil)
            defer { EVP_PKEY_CTX_free(context) }
            EVP_PKEY_keygen_init(context)
            EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(bits))
            guard EVP_PKEY_generate(context, &made) == 1, let made else { throw Failure() }
            key = made
        }

        init(der: [UInt8]) throws {
            let read = der.withUnsafeBufferPointer { buffer in
                var place = buffer.baseAddress
                return d2i_AutoPrivateKey(nil, &place, buffer.count)
            }
            guard let read else { throw Failure() }
            key = read
        }

        deinit { EVP_PKEY_free(key) }

        var pkcs1: [UInt8] { Self.written { i2d_PrivateKey(key, $0) } }
        var spki: [UInt8] { Self.written { i2d_PUBKEY(key, $0) } }

        private static func written(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8]
        {
            [UInt8](unsafeUninitializedCapacity: Int(max(write(nil), 0))) { buffer, count in
                var place = buffer.baseAddress
                count = Int(max(write(&place), 0))
            }
        }

        func signature(of bytes: [UInt8], _ digest: FixtureAuthority.Digest) throws -> [UInt8] {
            let context = EVP_MD_CTX_new()
            defer { EVP_MD_CTX_free(context) }
            var signature = [UInt8](repeating: 0, count: Int(EVP_PKEY_get_size(key)))
            var size = signature.count
            let name = "\(digest)"
            guard EVP_DigestSignInit_ex(context, nil, name, nil, nil, key, nil) == 1,
                EVP_DigestSign(context, &signature, &size, bytes, bytes.count) == 1
            else { throw Failure() }
            return signature
        }
    }

    /// A public key of libcrypto.
    final class FixtureLibraryPublicKey: @unchecked Sendable {
        private let key: OpaquePointer

        init(spki: [UInt8]) throws {
            let read = spki.withUnsafeBufferPointer { buffer in
                var place = buffer.baseAddress
                return d2i_PUBKEY(nil, &place, buffer.count)
            }
            guard let read else { throw FixtureLibraryKey.Failure() }
            key = read
        }

        deinit { EVP_PKEY_free(key) }

        func isValidSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
            let context = EVP_MD_CTX_new()
            defer { EVP_MD_CTX_free(context) }
            return EVP_DigestVerifyInit_ex(context, nil, "SHA256", nil, nil, key, nil) == 1
                && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
        }
    }

    /// What else the fixture needs of libcrypto.
    enum FixtureLibrary {
        static func aesCBC(_ bytes: [UInt8], _ key: [UInt8], isEncrypting: Bool) throws -> [UInt8] {
            let context = EVP_CIPHER_CTX_new()
            let cipher = EVP_CIPHER_fetch(nil, "AES-\(key.count * 8)-CBC", nil)
            defer {
                EVP_CIPHER_CTX_free(context)
                EVP_CIPHER_free(cipher)
            }
            var output = [UInt8](repeating: 0, count: bytes.count + 16)
            var last = [UInt8](repeating: 0, count: 16)
            var (first, end): (Int32, Int32) = (0, 0)
            let iv = [UInt8](repeating: 0, count: 16)
            guard EVP_CipherInit_ex2(context, cipher, key, iv, isEncrypting ? 1 : 0, nil) == 1,
                EVP_CipherUpdate(context, &output, &first, bytes, Int32(bytes.count)) == 1,
                EVP_CipherFinal_ex(context, &last, &end) == 1
            else { throw FixtureLibraryKey.Failure() }
            return Array(output.prefix(Int(first)) + last.prefix(Int(end)))
        }

        /// By its definition, from MD5 alone: the runtime's own uses libcrypto's.
        static func hmacMD5(_ text: String, key: String) -> [UInt8] {
            var block = key.utf8.count > 64 ? md5(Array(key.utf8)) : Array(key.utf8)
            block += [UInt8](repeating: 0, count: 64 - block.count)
            return md5(block.map { $0 ^ 0x5C } + md5(block.map { $0 ^ 0x36 } + Array(text.utf8)))
        }

        private static func md5(_ bytes: [UInt8]) -> [UInt8] {
            var digest = [UInt8](repeating: 0, count: 16)
            EVP_Digest(bytes, bytes.count, &digest, nil, EVP_md5(), nil)
            return digest
        }
    }
#endif
