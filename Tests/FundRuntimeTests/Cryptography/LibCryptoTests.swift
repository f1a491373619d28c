#if canImport(CLibCrypto)
    import CLibCrypto
    import FundRuntime
    import GatewayFixture
    import Testing

    /// What is particular to the system's libcrypto.
    @Suite struct LibCryptoTests {
        /// With both traits on, as in the union of a graph.
        @Test func itIsUsedWhereverItIs() {
            #expect(Digests.self == LibCryptoDigests.self)
        }

        /// Others in the process read the thread's queue of errors.
        @Test func theQueueOfErrorsStaysAsItWas() throws {
            let key = try FixtureKey()
            let numbers = try RSAPrivateNumbers(key.pkcs1)
            let signer = try #require(LibCryptoPrivateKey(numbers))
            let verifier = try #require(LibCryptoPublicKey(numbers.open))
            let cipher = try #require(LibCryptoContentKey([UInt8](repeating: 1, count: 16)))
            var damaged = key.pkcs1
            damaged[damaged.count - 1] ^= 1
            let damagedNumbers = try RSAPrivateNumbers(damaged)
            func fail() throws {
                for _ in 0..<40 {
                    #expect(!verifier.isValidSignature([UInt8](repeating: 1, count: 256), for: [1], .sha256))
                    #expect(throws: UndecryptableText.self) { try cipher.decrypt([UInt8](repeating: 1, count: 32)) }
                    #expect(LibCryptoPrivateKey(damagedNumbers) == nil)
                }
                _ = try signer.signature(for: [1])
            }
            ERR_clear_error()
            try fail()
            #expect(ERR_peek_error() == 0)
            #expect(EVP_MD_fetch(nil, "no such digest", nil) == nil)
            let (first, last) = (ERR_peek_error(), ERR_peek_last_error())
            #expect(first != 0)
            try fail()
            #expect(ERR_peek_error() == first && ERR_peek_last_error() == last)
            ERR_clear_error()
        }
    }
#endif
