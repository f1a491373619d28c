#if os(Linux)
    import Foundation
    import FundRuntime
    import Testing

    /// Each test has a process of its own, and searches its memory for the complement of what it is given.
    @Suite struct SecretBytesTests {
        @Test func theyAreWiped() async {
            let complement = (0..<48).map { _ in UInt8.random(in: 1...0xFE) }
            await #expect(processExitsWith: .success) { [complement = complement as [UInt8]] in
                // Its end: the allocator writes into the first 16 bytes of what is freed.
                let search = MemorySearch(for: complement.dropFirst(16).lazy.map { ~$0 })
                func places(with secret: borrowing SecretBytes) throws -> Int { try search.places() }
                let before = try places(with: SecretBytes(complement.lazy.map { ~$0 }))
                let after = try search.places()
                #expect(before == 1, "the search finds nothing")
                #expect(after == 0)
            }
        }

        /// Of the reader alone: what a library of cryptography copies is its own to wipe.
        @Test(
            "nothing is left of the file that a key was read from",
            arguments: ["pem", "bare base64", "base64 of base64", "hexadecimal", "escaped", "percent-encoded"])
        func nothingIsLeft(_ form: String) async throws {
            let file = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: file) }
            let key = try RSAKeyPair().privateKey
            let text = Self.text(of: key, form)
            try Data(text.utf8).write(to: file)
            let der = try #require(Data(base64Encoded: key))
            let complements = [Array(text.utf8.dropFirst(300).prefix(60)), Array(der[300..<360])].map { $0.map { ~$0 } }
            await #expect(processExitsWith: .success) {
                [complements = complements as [[UInt8]], path = file.path as String] in
                let searches = complements.map { complement in MemorySearch(for: complement.lazy.map { ~$0 }) }
                let signer = try await KeyFiles(
                    privateKey: URL(filePath: path), alipayPublicKey: URL(filePath: path)
                ).requestSigner()
                for search in searches { #expect(try search.places() == 0) }
                _ = try await signer.signature(for: [1])
            }
        }

        /// Without the dashes behind it a label has no end before the key has one.
        @Test func nothingIsLeftOfWhatIsRefused() async throws {
            let file = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: file) }
            let text = "-----BEGIN RSA PRIVATE KEY\n\(try RSAKeyPair().privateKey)\n-----END RSA PRIVATE KEY-----\n"
            try Data(text.utf8).write(to: file)
            let complement = text.utf8.dropFirst(300).prefix(60).map { ~$0 }
            await #expect(processExitsWith: .success) {
                [complement = complement as [UInt8], path = file.path as String] in
                let search = MemorySearch(for: complement.lazy.map { ~$0 })
                let file = URL(filePath: path)
                await #expect(throws: ConfigurationError.privateKey(.cutOff)) {
                    try await KeyFiles(privateKey: file, alipayPublicKey: file).requestSigner()
                }
                let places = try search.places()
                #expect(places == 0)
            }
        }

        private static func text(of key: String, _ form: String) -> String {
            let pem = "-----BEGIN RSA PRIVATE KEY-----\n\(key)\n-----END RSA PRIVATE KEY-----\n"
            return switch form {
            case "pem": pem
            case "bare base64": key
            case "base64 of base64": Data(pem.utf8).base64EncodedString()
            case "hexadecimal": Data(base64Encoded: key).map { $0.map { String(format: "%02x", $0) }.joined() } ?? ""
            case "escaped": pem.replacing("\n", with: "\\n")
            default: pem.replacing("\n", with: "%0A")
            }
        }
    }
#endif
