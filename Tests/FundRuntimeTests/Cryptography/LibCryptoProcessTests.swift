#if canImport(CLibCrypto)
    import CLibCrypto
    import Foundation
    import FundRuntime
    import Testing

    /// What libcrypto does to a whole process; each test has one of its own.
    @Suite struct LibCryptoProcessTests {
        /// libcrypto's clean-up frees what other threads still use; a handler of that clean-up tells whether there is one.
        @Test func theEndOfTheProcessIsLeftAlone() async {
            await #expect(processExitsWith: .exitCode(0)) {
                _ = try LibCryptoDigests.digest(.sha256, of: [1])
                OPENSSL_atexit { _exit(42) }
                exit(0)
            }
        }

        /// A prime as libcrypto keeps it: its digits are in the other order than in the DER that was read.
        @Test func numbersAreWipedWithTheirKey() async {
            await #expect(processExitsWith: .success) {
                let der = try #require(Data(base64Encoded: RSAKeyPair().privateKey))
                let numbers = try RSAPrivateNumbers(Array(der))
                // Its highest digits, which are last: the allocator writes into the first 16 bytes of what is freed.
                let search = MemorySearch(forReversed: numbers.primes.0.prefix(64))
                var key = LibCryptoPrivateKey(numbers)
                #expect(try search.places() == 1, "in the key, and nowhere on the way to it")
                _ = try key?.signature(for: [1])
                key = nil
                #expect(try search.places() == 0)
            }
        }

        @Test func keysForContentAreWiped() async {
            await #expect(processExitsWith: .success) {
                // Made of its complement, so that the key itself is in one array alone.
                let complement = (0..<32).map { _ in UInt8.random(in: 1...0xFE) }
                // Its last 16 bytes: the allocator writes into the first 16 of what is freed.
                let search = MemorySearch(for: complement.suffix(16).lazy.map { ~$0 })
                var key: LibCryptoContentKey?
                do {
                    var bytes = complement.map { ~$0 }
                    key = LibCryptoContentKey(bytes)
                    for index in bytes.indices { bytes[index] = 0 }
                }
                _ = try key?.encrypt([1])
                #expect(try search.places() > 0, "the search finds nothing")
                key = nil
                #expect(try search.places() == 0)
            }
        }
    }
#endif
