#if SwiftCrypto
    import Crypto

    /// The digests of swift-crypto, which never miss.
    package enum SwiftCryptoDigests: DigestBackEnd {
        package static func digest(
            _ algorithm: DigestAlgorithm, of bytes: [UInt8]
        ) throws(UnavailableAlgorithm) -> [UInt8] {
            switch algorithm {
            case .md5: Array(Insecure.MD5.hash(data: bytes))
            case .sha1: Array(Insecure.SHA1.hash(data: bytes))
            case .sha256: Array(SHA256.hash(data: bytes))
            case .sha384: Array(SHA384.hash(data: bytes))
            case .sha512: Array(SHA512.hash(data: bytes))
            }
        }

        package static func hmacMD5(of bytes: [UInt8], key: [UInt8]) throws(UnavailableAlgorithm) -> [UInt8] {
            Array(HMAC<Insecure.MD5>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
        }
    }
#endif
