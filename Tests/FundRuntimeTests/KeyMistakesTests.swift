import Foundation
import FundRuntime
import GatewayFixture
import Testing

#if SwiftCrypto
    import Crypto
#endif

/// What is not the key it should be is named by what was seen.
@Suite struct KeyMistakesTests {
    private func bare(_ der: [UInt8]) -> String { Data(der).base64EncodedString() }

    private func expectBoth(_ text: String, _ error: KeyError, _ comment: Comment? = nil) {
        #expect(throws: error, comment) { try RSA2Signer(privateKey: text) }
        #expect(throws: error, comment) { try RSA2Verifier(publicKey: text) }
    }

    /// An SPKI of an algorithm; its parameters are names, too.
    private func spki(_ names: [[UInt8]]) -> [UInt8] {
        let algorithm = FixtureDER.sequence(names.flatMap { FixtureDER.node(0x06, $0) })
        return FixtureDER.sequence(algorithm + FixtureDER.node(0x03, [0, 4, 1, 2, 3]))
    }

    private func pkcs8(_ names: [[UInt8]]) -> [UInt8] {
        let algorithm = FixtureDER.sequence(names.flatMap { FixtureDER.node(0x06, $0) })
        return FixtureDER.sequence([2, 1, 0] + algorithm + FixtureDER.node(0x04, [4, 1, 2]))
    }

    @Test func keysOfOtherAlgorithms() throws {
        let curve: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
        let names: [([[UInt8]], String)] = [
            ([curve, [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]], "elliptic curves"),
            ([curve, [0x2A, 0x81, 0x1C, 0xCF, 0x55, 0x01, 0x82, 0x2D]], "SM2"),
            ([[0x2B, 0x65, 0x70]], "EdDSA (Ed25519, Ed448)"),
            ([[0x2B, 0x65, 0x6E]], "key exchange (X25519, X448)"),
            ([[0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x01]], "DSA"),
            ([[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0A]], "RSASSA-PSS"),
            ([[0x2A, 0x03]], "another algorithm"),
        ]
        for (algorithm, name) in names {
            #expect(throws: KeyError.otherAlgorithm(name)) { try RSA2Verifier(publicKey: bare(spki(algorithm))) }
            #expect(throws: KeyError.otherAlgorithm(name)) { try RSA2Signer(privateKey: bare(pkcs8(algorithm))) }
            #expect(throws: KeyError.notAPrivateKey) { try RSA2Signer(privateKey: bare(spki(algorithm))) }
        }
        let sec1 = FixtureDER.sequence([2, 1, 1] + FixtureDER.node(0x04, [UInt8](repeating: 1, count: 32)))
        #expect(throws: KeyError.otherAlgorithm("elliptic curves")) { try RSA2Signer(privateKey: bare(sec1)) }
        let dsa = FixtureDER.sequence((0..<6).flatMap { FixtureDER.node(2, [$0]) })
        #expect(throws: KeyError.otherAlgorithm("DSA")) { try RSA2Signer(privateKey: bare(dsa)) }
    }

    #if SwiftCrypto
        @Test func aRealKeyOfEllipticCurves() {
            let key = P256.Signing.PrivateKey()
            #expect(throws: KeyError.otherAlgorithm("elliptic curves")) {
                try RSA2Signer(privateKey: key.pemRepresentation)
            }
            #expect(throws: KeyError.otherAlgorithm("elliptic curves")) {
                try RSA2Verifier(publicKey: key.publicKey.pemRepresentation)
            }
        }
    #endif

    @Test(arguments: [512, 1024, 2040]) func shortKeys(bits: Int) {
        let modulus = FixtureDER.node(2, [0] + [UInt8](repeating: 0xFF, count: bits / 8))
        let open = FixtureDER.sequence(modulus + FixtureDER.node(2, [1, 0, 1]))
        let secret = FixtureDER.sequence([2, 1, 0] + modulus + (0..<7).flatMap { FixtureDER.node(2, [$0]) })
        let rsa = FixtureDER.sequence(FixtureDER.node(6, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1]) + [5, 0])
        for der in [open, FixtureDER.sequence(rsa + FixtureDER.node(3, [0] + open))] {
            #expect(throws: KeyError.tooShort(bits: bits)) { try RSA2Verifier(publicKey: bare(der)) }
        }
        for der in [secret, FixtureDER.sequence([2, 1, 0] + rsa + FixtureDER.node(4, secret))] {
            #expect(throws: KeyError.tooShort(bits: bits)) { try RSA2Signer(privateKey: bare(der)) }
        }
    }

    @Test func whatIsCutOffOrTooMuch() throws {
        let (secret, own) = (try KeyFormsTests.privateKey.get(), try KeyFormsTests.publicKey.get())
        let armoured = KeyFormsTests.pem(secret, "PRIVATE KEY")
        for length in [40, 41, 100, 399] {
            #expect(throws: KeyError.cutOff) { try RSA2Signer(privateKey: String(secret.prefix(length))) }
            #expect(throws: KeyError.cutOff) { try RSA2Verifier(publicKey: String(own.prefix(length / 2))) }
            #expect(throws: KeyError.cutOff) { try RSA2Signer(privateKey: String(armoured.prefix(length))) }
        }
        #expect(throws: KeyError.severalKeys) { try RSA2Verifier(publicKey: own + own) }
        let padded = Data((try #require(Data(base64Encoded: own))) + [0]).base64EncodedString()
        #expect(throws: KeyError.severalKeys) { try RSA2Verifier(publicKey: padded) }
        let other = try FixtureKey()
        #expect(throws: KeyError.severalKeys) { try RSA2Signer(privateKey: armoured + other.pem) }
    }

    @Test func otherThingsThanKeys() throws {
        let certificate = try TestAuthorities().alipay
        expectBoth(FixtureAuthority.pem([certificate]), .certificate)
        expectBoth(bare(certificate), .certificate)
        #expect(throws: KeyError.certificate) { try RSA2Signer(privateKey: certificate) }
        let subject = FixtureDER.name([("CN", "x")])
        let request = FixtureDER.sequence(
            FixtureDER.sequence([2, 1, 0] + subject + spki([[0x2A, 0x03]]))
                + FixtureDER.sequence(FixtureDER.node(6, [0x2A, 0x03])) + FixtureDER.node(3, [0, 1]))
        expectBoth(bare(request), .certificateRequest)
        expectBoth(KeyFormsTests.pem(bare(request), "CERTIFICATE REQUEST"), .certificateRequest)
        let encrypted = FixtureDER.sequence(
            FixtureDER.sequence(FixtureDER.node(6, [0x2A, 0x03])) + FixtureDER.node(4, [1, 2, 3]))
        expectBoth(bare(encrypted), .encrypted)
        let old = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n"
        #expect(throws: KeyError.encrypted) { try RSA2Signer(privateKey: old + "-----END RSA PRIVATE KEY-----") }
        let container = FixtureDER.sequence([2, 1, 3] + FixtureDER.sequence([5, 0]) + FixtureDER.sequence([5, 0]))
        expectBoth(bare(container), .otherFormat("a PKCS#12 container"))
        #expect(throws: KeyError.otherFormat("a Java key store")) {
            try RSA2Signer(privateKey: [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2])
        }
        expectBoth("ssh-rsa AAAAB3NzaC1yc2E= me@example", .otherFormat("an OpenSSH key"))
        #expect(throws: KeyError.otherFormat("an OpenSSH key")) {
            try RSA2Signer(privateKey: KeyFormsTests.pem("AAAA", "OPENSSH PRIVATE KEY"))
        }
        expectBoth(#"{"kty":"RSA","n":"AQAB"}"#, .otherFormat("a JSON Web Key"))
        expectBoth("<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>", .otherFormat("an XML key"))
    }

    @Test(arguments: [
        "/etc/keys/app", "keys/app_private_key.pem", "~/app.key", "./alipay.txt", "file:///x/y", #"C:\keys\app.pem"#,
        "alipayCertPublicKey_RSA2.crt",
    ]) func namesOfFiles(text: String) { expectBoth(text, .path) }

    @Test(arguments: ["$ALIPAY_KEY", "${ALIPAY_KEY}", "<your private key>", "{{ alipay.key }}"])
    func placeholders(text: String) { expectBoth(text, .placeholder) }

    /// Each of them is of use: another sentence for each, none of which repeats the text.
    @Test func whatIsSaid() throws {
        let errors: [KeyError] = [
            .empty, .notBase64(character: 7), .path, .placeholder, .cutOff, .severalKeys, .encrypted, .notAPrivateKey,
            .privateKeyInPlaceOfPublic, .certificate, .certificateRequest, .otherAlgorithm("SM2"),
            .tooShort(bits: 1024),
            .otherFormat("a JSON Web Key"), .notAContentKey, .unusable,
        ]
        #expect(Set(errors.map(\.description)).count == errors.count)
        let planted = "PLANTED-not-a-key!"
        #expect(throws: KeyError.notBase64(character: 18)) { try RSA2Signer(privateKey: planted) }
        do { _ = try RSA2Signer(privateKey: planted) } catch { #expect(!"\(error)".contains("PLANTED")) }
    }

    /// Whatever is changed in a key, there is an answer.
    @Test func damagedKeysNeverCrash() throws {
        var generator = SeededGenerator()
        let secret = Array(KeyFormsTests.pem(try KeyFormsTests.privateKey.get(), "PRIVATE KEY").utf8)
        let der = Array(try #require(Data(base64Encoded: try KeyFormsTests.privateKey.get())))
        for original in [secret, der] {
            for _ in 0..<30 {
                var damaged = original
                for _ in 0...Int.random(in: 0...3, using: &generator) {
                    damaged[Int.random(in: damaged.indices, using: &generator)] = .random(
                        in: 0...255, using: &generator)
                }
                _ = try? RSA2Signer(privateKey: Array(damaged.dropLast(Int.random(in: 0...20, using: &generator))))
                _ = try? RSA2Verifier(publicKey: damaged)
            }
        }
    }
}
