#if canImport(CLibCrypto)
    import CLibCrypto

    /// An AES key of the system's libcrypto, wiped when it is freed.
    package final class LibCryptoContentKey: ContentKey, @unchecked Sendable {
        private let key: SecretBytes

        package init?(_ bytes: [UInt8]) {
            guard [16, 24, 32].contains(bytes.count) else { return nil }
            key = SecretBytes(bytes)
        }

        package func encrypt(_ bytes: [UInt8]) throws -> [UInt8] {
            guard let cipherText = run(bytes, isEncrypting: true) else {
                throw UnavailableAlgorithm("AES-\(key.count * 8)-CBC")
            }
            return cipherText
        }

        package func decrypt(_ bytes: [UInt8]) throws(UndecryptableText) -> [UInt8] {
            guard let clear = run(bytes, isEncrypting: false) else { throw UndecryptableText() }
            return clear
        }

        /// Nothing is handed out before the end was found right: the bytes before it are out by then.
        private func run(_ bytes: [UInt8], isEncrypting: Bool) -> [UInt8]? {
            LibCrypto.use { library in
                guard bytes.count < Int(Int32.max) - 16, let cipher = library.aesCBC[key.count],
                    let context = EVP_CIPHER_CTX_new()
                else { return nil }
                defer { EVP_CIPHER_CTX_free(context) }
                let zeros = [UInt8](repeating: 0, count: 16)
                let isReady = key.withBytes { key in
                    EVP_CipherInit_ex2(context, cipher, key.baseAddress, zeros, isEncrypting ? 1 : 0, nil) == 1
                }
                guard isReady else { return nil }
                var isDone = false
                let output = [UInt8](unsafeUninitializedCapacity: bytes.count + 16) { buffer, count in
                    guard let start = buffer.baseAddress else { return }
                    var (first, last): (Int32, Int32) = (0, 0)
                    isDone =
                        EVP_CipherUpdate(context, start, &first, bytes, Int32(bytes.count)) == 1
                        && EVP_CipherFinal_ex(context, start + Int(first), &last) == 1
                    count = isDone ? Int(first) + Int(last) : 0
                }
                return isDone ? output : nil
            }
        }
    }
#endif
