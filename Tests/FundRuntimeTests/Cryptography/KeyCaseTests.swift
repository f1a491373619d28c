import FundRuntime
import Testing

/// Which keys and signatures are accepted, whichever library is behind: the table of `scripts/key-cases`.
@Suite struct KeyCaseTests {
    private let message = Array("message".utf8)

    @Test func keysOfEveryKind() async throws {
        let cases = try await KeyCases.made.value
        #expect(cases.keys.count > 150, "of \(cases.keys.count) keys")
        for key in cases.keys {
            let comment: Comment = "\(key.name), seed \(KeyCases.seed)"
            do throws(KeyError) {
                if key.isPrivate {
                    let signer = try RSA2Signer(privateKey: Array(key.der))
                    let isRight = (try? signer.signature(for: message)).map { isValid($0, key) } ?? false
                    #expect(key.isAccepted && isRight, comment)
                } else {
                    _ = try RSA2Verifier(publicKey: Array(key.der))
                    #expect(key.isAccepted, comment)
                }
            } catch {
                #expect(!key.isAccepted, comment)
                if let word = key.error { #expect(Self.error(word) == error, comment) }
            }
        }
    }

    private func isValid(_ signature: [UInt8], _ key: KeyCases.Key) -> Bool {
        (try? RSA2Verifier(publicKey: Array(key.publicKey)))?.isValidSignature(signature, for: message) ?? false
    }

    private static func error(_ word: String) -> KeyError? {
        let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
        return switch parts[0] {
        case "tooShort": Int(parts[1]).map { .tooShort(bits: $0) }
        case "otherAlgorithm": .otherAlgorithm(parts[1])
        case "severalKeys": .severalKeys
        case "notAPrivateKey": .notAPrivateKey
        case "privateKeyInPlaceOfPublic": .privateKeyInPlaceOfPublic
        case "unusable": .unusable
        default: nil
        }
    }

    @Test func signaturesOfEveryKind() async throws {
        let cases = try await KeyCases.made.value
        let key = try RSAPublicNumbers(Array(cases.publicKey))
        let verifier = try RSA2Verifier(publicKey: Array(cases.publicKey))
        #expect(cases.signatures.count > 25)
        for one in cases.signatures {
            let digest = try #require(DigestAlgorithm(rawValue: one.digest))
            let (signature, message) = (Array(one.signature), Array(one.message))
            let comment: Comment = "\(one.name), seed \(KeyCases.seed)"
            for library in Libraries.verifying(key) {
                #expect(library.isValidSignature(signature, for: message, digest) == one.isValid, comment)
            }
            if digest == .sha256 {
                #expect(verifier.isValidSignature(signature, for: message) == one.isValid, comment)
            }
        }
    }
}
