#if SwiftCrypto
    import Crypto
    import Foundation
    import _CryptoExtras

    /// A private key of swift-crypto.
    struct FixtureLibraryKey: Sendable {
        private let key: _RSA.Signing.PrivateKey

        init(bits: Int) throws { key = try _RSA.Signing.PrivateKey(keySize: .init(bitCount: bits)) }
        init(der: [UInt8]) throws { key = try _RSA.Signing.PrivateKey(derRepresentation: der) }

        var pkcs1: [UInt8] { Array(key.derRepresentation) }
        var spki: [UInt8] { Array(key.publicKey.derRepresentation) }

        func signature(of bytes: [UInt8], _ digest: FixtureAuthority.Digest) throws -> [UInt8] {
            func signature(_ digest: some Crypto.Digest) throws -> [UInt8] {
                Array(try key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation)
            }
            return switch digest {
            case .sha1: try signature(Insecure.SHA1.hash(data: bytes))
            case .sha256: try signature(SHA256.hash(data: bytes))
            case .sha384: try signature(SHA384.hash(data: bytes))
            case .sha512: try signature(SHA512.hash(data: bytes))
            }
        }
    }

    /// A public key of swift-crypto.
    struct FixtureLibraryPublicKey: Sendable {
        private let key: _RSA.Signing.PublicKey

        init(spki: [UInt8]) throws { key = try _RSA.Signing.PublicKey(derRepresentation: spki) }

        func isValidSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
            key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: bytes),
                padding: .insecurePKCS1v1_5)
        }
    }

    /// What else the fixture needs of swift-crypto.
    enum FixtureLibrary {
        static func aesCBC(_ bytes: [UInt8], _ key: [UInt8], isEncrypting: Bool) throws -> [UInt8] {
            let iv = try AES._CBC.IV(ivBytes: [UInt8](repeating: 0, count: 16))
            let key = SymmetricKey(data: key)
            return Array(
                isEncrypting
                    ? try AES._CBC.encrypt(bytes, using: key, iv: iv) : try AES._CBC.decrypt(bytes, using: key, iv: iv))
        }

        static func hmacMD5(_ text: String, key: String) -> [UInt8] {
            let key = SymmetricKey(data: Data(key.utf8))
            return Array(HMAC<Insecure.MD5>.authenticationCode(for: Data(text.utf8), using: key))
        }
    }
#endif
