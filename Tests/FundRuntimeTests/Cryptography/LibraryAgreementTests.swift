import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Random keys, texts and damaged ones, on which the libraries of this build must agree.
@Suite struct LibraryAgreementTests {
    private func bytes(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    @Test func newKeysSignAlike() throws {
        var generator = SeededGenerator()
        for _ in 0..<4 {
            let key = try FixtureKey()
            let numbers = try RSAPrivateNumbers(key.pkcs1)
            let spki = try #require(Data(base64Encoded: key.publicKey))
            let verifiers = Libraries.verifying(try RSAPublicNumbers(Array(spki)))
            for length in [0, 1, 63, 64, 65, 700, 10_000] {
                let text = bytes(length, &generator)
                let signature = try key.signature(of: text)
                for signer in Libraries.signing(numbers) {
                    #expect(try #require(signer).signature(for: text) == signature, "\(generator)")
                }
                for verifier in verifiers {
                    #expect(verifier.isValidSignature(signature, for: text, .sha256))
                    for digest in DigestAlgorithm.allCases where digest != .sha256 {
                        #expect(!verifier.isValidSignature(signature, for: text, digest), "\(digest)")
                    }
                }
            }
            for digest in [FixtureAuthority.Digest.sha1, .sha384, .sha512] {
                let signature = try key.signature(of: [1, 2, 3], digest)
                let algorithm: DigestAlgorithm = digest == .sha1 ? .sha1 : digest == .sha384 ? .sha384 : .sha512
                for verifier in verifiers {
                    #expect(verifier.isValidSignature(signature, for: [1, 2, 3], algorithm), "\(digest)")
                }
            }
        }
    }

    @Test func damagedSignaturesAreInvalid() throws {
        var generator = SeededGenerator()
        let key = try FixtureKey()
        let spki = try #require(Data(base64Encoded: key.publicKey))
        let verifiers = Libraries.verifying(try RSAPublicNumbers(Array(spki)))
        let text = bytes(300, &generator)
        let right = try key.signature(of: text)
        for _ in 0..<500 {
            var signature = right
            switch Int.random(in: 0...3, using: &generator) {
            case 0:
                signature[Int.random(in: 0..<256, using: &generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 1: signature = bytes(256, &generator)
            case 2: signature = bytes(Int.random(in: 0...600, using: &generator), &generator)
            default: signature.remove(at: Int.random(in: 0..<256, using: &generator))
            }
            for verifier in verifiers {
                #expect(
                    verifier.isValidSignature(signature, for: text, .sha256) == (signature == right), "\(generator)")
            }
        }
        // The failures before left nothing behind that would change this.
        for verifier in verifiers { #expect(verifier.isValidSignature(right, for: text, .sha256)) }
    }

    /// Numbers that were changed and are still DER: each library's arithmetic must find it.
    @Test func damagedKeysAreRefusedAlike() throws {
        var generator = SeededGenerator()
        let der = try FixtureKey().pkcs1
        var read = 0
        for _ in 0..<600 {
            var damaged = der
            let place = Int.random(in: 4..<damaged.count, using: &generator)
            switch Int.random(in: 0...3, using: &generator) {
            case 0: damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 1: damaged[place] = UInt8.random(in: 0...255, using: &generator)
            case 2: damaged.remove(at: place)
            default: damaged.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            }
            guard let numbers = try? RSAPrivateNumbers(damaged) else { continue }
            read += 1
            let accepted = Libraries.signing(numbers).map { $0 != nil }
            #expect(Set(accepted).count == 1, "\(generator)")
            #expect(accepted[0] == (damaged == der), "\(generator)")
        }
        #expect(read > 100, "only \(read) were read at all; \(generator)")
    }

    /// Public keys with other numbers in them are keys, too, as long as they are within the limits.
    @Test func damagedPublicKeysVerifyAlike() throws {
        var generator = SeededGenerator()
        let key = try FixtureKey()
        let der = Array(try #require(Data(base64Encoded: key.publicKey)))
        let signature = try key.signature(of: [1])
        for _ in 0..<600 {
            var damaged = der
            damaged[Int.random(in: damaged.indices, using: &generator)] ^=
                1 << UInt8.random(in: 0...7, using: &generator)
            guard let numbers = try? RSAPublicNumbers(damaged) else { continue }
            let verifiers = Libraries.verifying(numbers)
            #expect(verifiers.count == Libraries.digests.count, "\(generator)")
            for verifier in verifiers {
                #expect(verifier.isValidSignature(signature, for: [1], .sha256) == (damaged == der), "\(generator)")
            }
        }
    }

    @Test func digestsOfRandomTexts() throws {
        var generator = SeededGenerator()
        for _ in 0..<300 {
            let text = bytes(Int.random(in: 0...500, using: &generator), &generator)
            let key = bytes(Int.random(in: 0...200, using: &generator), &generator)
            for algorithm in DigestAlgorithm.allCases {
                let digests = try Libraries.digests.map { try $0.digest(algorithm, of: text) }
                #expect(Set(digests).count == 1, "\(algorithm), \(generator)")
            }
            #expect(Set(try Libraries.digests.map { try $0.hmacMD5(of: text, key: key) }).count == 1, "\(generator)")
        }
    }

    /// One key in many threads at once: each has a context of its own.
    @Test func manyThreadsShareAKey() async throws {
        let key = try FixtureKey()
        let numbers = try RSAPrivateNumbers(key.pkcs1)
        let spki = try #require(Data(base64Encoded: key.publicKey))
        let verifiers = Libraries.verifying(try RSAPublicNumbers(Array(spki)))
        let signers = Libraries.signing(numbers).compactMap(\.self)
        #expect(signers.count == verifiers.count)
        let wrong = await withTaskGroup(of: Int.self) { group in
            for task in 0..<16 {
                group.addTask {
                    var wrong = 0
                    for round in 0..<40 {
                        let text = Array("\(task) \(round)".utf8)
                        for (signer, verifier) in zip(signers, verifiers) {
                            let signature = (try? signer.signature(for: text)) ?? []
                            if !verifier.isValidSignature(signature, for: text, .sha256) { wrong += 1 }
                            if verifier.isValidSignature(signature, for: text + [0], .sha256) { wrong += 1 }
                        }
                    }
                    return wrong
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }
}
