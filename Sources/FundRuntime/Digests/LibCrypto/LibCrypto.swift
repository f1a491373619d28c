#if canImport(CLibCrypto)
    import CLibCrypto

    /// The system's libcrypto: started once, its algorithms looked up once.
    ///
    /// The host's configuration decides what there is; what it takes away is nil here. The pointers are never freed, and
    /// the objects behind them never change.
    struct LibCrypto: @unchecked Sendable {
        /// The library, started by whoever asks first.
        static let shared = LibCrypto()

        let md5: OpaquePointer?
        let sha1: OpaquePointer?
        let sha256: OpaquePointer?
        let sha384: OpaquePointer?
        let sha512: OpaquePointer?
        let hmac: OpaquePointer?
        /// AES in CBC mode, by the size of the key in bytes.
        let aesCBC: [Int: OpaquePointer]

        private init() {
            // First of all, since only the first start decides: its clean-up at the end of a process frees what other
            // threads still use.
            OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            md5 = EVP_MD_fetch(nil, "MD5", nil)
            sha1 = EVP_MD_fetch(nil, "SHA1", nil)
            sha256 = EVP_MD_fetch(nil, "SHA256", nil)
            sha384 = EVP_MD_fetch(nil, "SHA384", nil)
            sha512 = EVP_MD_fetch(nil, "SHA512", nil)
            hmac = EVP_MAC_fetch(nil, "HMAC", nil)
            aesCBC = [16, 24, 32].reduce(into: [:]) { $0[$1] = EVP_CIPHER_fetch(nil, "AES-\($1 * 8)-CBC", nil) }
        }

        func digest(_ algorithm: DigestAlgorithm) -> OpaquePointer? {
            switch algorithm {
            case .md5: md5
            case .sha1: sha1
            case .sha256: sha256
            case .sha384: sha384
            case .sha512: sha512
            }
        }

        /// Uses the library, and leaves the thread's queue of errors as it was: others in the process read it.
        static func use<Result, Failure: Error>(_ body: (LibCrypto) throws(Failure) -> Result) throws(Failure) -> Result
        {
            let library = shared
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            return try body(library)
        }
    }
#endif
