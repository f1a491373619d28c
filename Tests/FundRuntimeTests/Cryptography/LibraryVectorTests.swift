import FundRuntime
import Testing

/// Digests, message codes and ciphers of each library beside published values.
@Suite struct LibraryVectorTests {
    @Test func digestsOfPublishedTexts() throws {
        let vectors: [(DigestAlgorithm, String, String)] = [
            (.md5, "", "d41d8cd98f00b204e9800998ecf8427e"), (.md5, "abc", "900150983cd24fb0d6963f7d28e17f72"),
            (.sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (.sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (.sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                .sha384, "abc",
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                    + "8086072ba1e7cc2358baeca134c825a7"
            ),
            (
                .sha512, "abc",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
        ]
        for library in Libraries.digests {
            for (algorithm, text, digest) in vectors {
                let made = LowercaseHex.text(try library.digest(algorithm, of: Array(text.utf8)))
                #expect(made == digest, "\(algorithm) of '\(text)' by \(library)")
            }
        }
    }

    /// RFC 2202, and a key without bytes, whose address libcrypto would take for none.
    @Test func messageCodesOfPublishedKeys() throws {
        let vectors: [([UInt8], String, String)] = [
            ([UInt8](repeating: 0x0B, count: 16), "Hi There", "9294727a3638bb1c13f48ef8158bfc9d"),
            (Array("Jefe".utf8), "what do ya want for nothing?", "750c783e6ab0b503eaa86e310a5db738"),
            (
                [UInt8](repeating: 0xAA, count: 80), "Test Using Larger Than Block-Size Key - Hash Key First",
                "6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd"
            ),
            ([], "", "74e6f7298a9c2d168935f58c001bad88"),
        ]
        for library in Libraries.digests {
            for (key, text, code) in vectors {
                let made = LowercaseHex.text(try library.hmacMD5(of: Array(text.utf8), key: key))
                #expect(made == code, "'\(text)' by \(library)")
            }
        }
    }

    @Test func cipherTextsComeBackAndDamagedOnesDoNot() throws {
        var generator = SeededGenerator()
        for size in [16, 24, 32] {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let keys = try Libraries.contentKeys(bytes).map { try #require($0) }
            for length in [0, 1, 15, 16, 17, 31, 32, 1000] {
                let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
                let cipherTexts = try keys.map { try $0.encrypt(text) }
                #expect(Set(cipherTexts).count == 1, "the libraries agree; \(generator)")
                #expect(cipherTexts[0].count == length + 16 - length % 16)
                for key in keys {
                    #expect(try key.decrypt(cipherTexts[0]) == text, "\(generator)")
                    #expect(throws: UndecryptableText.self) { try key.decrypt(Array(cipherTexts[0].dropLast())) }
                    #expect(throws: UndecryptableText.self) { try key.decrypt([]) }
                }
                var damaged = cipherTexts[0]
                damaged[Int.random(in: damaged.indices, using: &generator)] ^= 1
                let read = keys.map { try? $0.decrypt(damaged) }
                #expect(Set(read).count == 1, "the libraries agree on a damaged text; \(generator)")
            }
        }
        for size in [0, 1, 15, 17, 31, 33, 64] {
            #expect(Libraries.contentKeys([UInt8](repeating: 1, count: size)).allSatisfy { $0 == nil })
        }
    }

    /// FIPS 197's key, and the block of NIST SP 800-38A encrypted by `openssl enc -aes-128-cbc -iv 0`.
    @Test func aPublishedBlock() throws {
        let key: [UInt8] = [
            0x2B, 0x7E, 0x15, 0x16, 0x28, 0xAE, 0xD2, 0xA6, 0xAB, 0xF7, 0x15, 0x88, 0x09, 0xCF, 0x4F, 0x3C,
        ]
        let block: [UInt8] = [
            0x6B, 0xC1, 0xBE, 0xE2, 0x2E, 0x40, 0x9F, 0x96, 0xE9, 0x3D, 0x7E, 0x11, 0x73, 0x93, 0x17, 0x2A,
        ]
        for library in Libraries.contentKeys(key) {
            let cipherText = try #require(library).encrypt(block)
            // The first block of ECB in SP 800-38A: with zeros in front CBC is the same.
            #expect(LowercaseHex.text(cipherText.prefix(16)) == "3ad77bb40d7a3660a89ecaf32466ef97")
        }
    }
}
