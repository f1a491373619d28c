import Foundation

/// An RSA private key of the fixture's own, with which it signs as the platform does.
///
/// It is of swift-crypto wherever that is there: so the fixture is a witness beside the runtime where that uses libcrypto.
package struct FixtureKey: Sendable {
    let library: FixtureLibraryKey

    /// A new key of 2048 bits.
    package init() throws { library = try FixtureLibraryKey(bits: 2048) }

    /// The key of bare base64 of PKCS#1 or PKCS#8.
    package init(_ text: String) throws {
        library = try FixtureLibraryKey(der: Array(Data(base64Encoded: text) ?? Data()))
    }

    /// The key as bare base64 of PKCS#1.
    package var privateKey: String { Data(library.pkcs1).base64EncodedString() }

    /// The key as DER of PKCS#1.
    package var pkcs1: [UInt8] { library.pkcs1 }

    /// The public key as bare base64 of SPKI.
    package var publicKey: String { Data(library.spki).base64EncodedString() }

    /// The key as PEM of PKCS#8.
    package var pem: String {
        let rsa = FixtureDER.sequence(FixtureDER.node(6, FixtureDER.rsaEncryption) + [5, 0])
        let pkcs8 = FixtureDER.sequence([2, 1, 0] + rsa + FixtureDER.node(4, library.pkcs1))
        let body = Data(pkcs8).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return "-----BEGIN PRIVATE KEY-----\n\(body)\n-----END PRIVATE KEY-----\n"
    }

    /// The signature of the bytes, of PKCS#1 v1.5.
    package func signature(
        of bytes: [UInt8], _ digest: FixtureAuthority.Digest = .sha256
    ) throws -> [UInt8] { try library.signature(of: bytes, digest) }

    /// The signature of a text, in base64.
    func signature(of text: String) throws -> String {
        Data(try signature(of: Array(text.utf8))).base64EncodedString()
    }
}

/// An RSA public key, with which the fixture checks what an app signed.
struct FixturePublicKey: Sendable {
    private let library: FixtureLibraryPublicKey

    /// The key of bare base64 of SPKI.
    init(_ text: String) throws {
        library = try FixtureLibraryPublicKey(spki: Array(Data(base64Encoded: text) ?? Data()))
    }

    /// Whether the signature is of the text, with SHA-256.
    func isValidSignature(_ signature: Data, of text: String) -> Bool {
        library.isValidSignature(Array(signature), of: Array(text.utf8))
    }
}

/// A key for content, with which the fixture encrypts as the platform does.
struct FixtureContentKey: Sendable {
    private let key: [UInt8]

    /// The key of base64.
    init?(_ text: String) {
        guard let key = Data(base64Encoded: text) else { return nil }
        self.key = Array(key)
    }

    /// The cipher text of a text, in base64.
    func encrypt(_ text: String) -> String? {
        (try? FixtureLibrary.aesCBC(Array(text.utf8), key, isEncrypting: true)).map { Data($0).base64EncodedString() }
    }

    /// The text of a cipher text in base64.
    func decrypt(_ text: String) -> String? {
        guard let bytes = Data(base64Encoded: text),
            let clear = try? FixtureLibrary.aesCBC(Array(bytes), key, isEncrypting: false)
        else { return nil }
        return String(validating: clear, as: UTF8.self)
    }
}
