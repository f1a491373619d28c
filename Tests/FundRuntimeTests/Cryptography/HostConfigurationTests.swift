#if SwiftCrypto && canImport(CLibCrypto)
    import Foundation
    import FundRuntime
    import GatewayFixture
    import Testing

    private let host = ProcessInfo.processInfo.environment["FUND_TEST_HOST"]

    /// Hosts whose OpenSSL configuration takes something away.
    ///
    /// `scripts/test-host-configurations` runs each in a process of its own, since a configuration is read once. The
    /// fixtures are of swift-crypto, which does not read it.
    @Suite(.enabled(if: host != nil, "scripts/test-host-configurations says what the host lacks"))
    struct HostConfigurationTests {
        private let (app, alipay): (FixtureKey, FixtureKey)

        init() throws { (app, alipay) = (try FixtureKey(), try FixtureKey()) }

        private func publicKeyMode() throws -> GatewayConfiguration {
            try GatewayConfiguration(
                environment: .sandbox, appID: "1", privateKey: app.pem, alipayPublicKey: alipay.publicKey)
        }

        private func certificates() throws -> GatewayCertificates {
            var profile = FixtureAuthority.Profile("Root")
            profile.isAuthority = true
            let root = try FixtureAuthority(profile, key: FixtureAuthority.newKey())
            return try GatewayCertificates(
                application: FixtureAuthority.pem([root.issue(.init("App", serial: [2]), for: app.privateKey)]),
                alipay: FixtureAuthority.pem([root.issue(.init("Alipay", serial: [3]), for: alipay.privateKey)]),
                root: FixtureAuthority.pem([root.certificate]))
        }

        private func space() throws -> SpaceConfiguration {
            try SpaceConfiguration(
                endpoint: #require(URL(string: "https://api.example.com")), spaceID: "s", clientSecret: "c", appID: "1")
        }

        @Test(.enabled(if: host == "everything")) func aUsualHostLacksNothing() throws {
            _ = (try publicKeyMode(), try certificates(), try space())
        }

        /// As FIPS mode does.
        @Test(.enabled(if: host == "no MD5")) func withoutMD5PublicKeysStillWork() throws {
            _ = try publicKeyMode()
            let signature = try RSA2Signer(privateKey: app.pem).signature(for: [1])
            #expect(try signature == app.signature(of: [1]))
            #expect(try RSA2Verifier(publicKey: app.publicKey).isValidSignature(signature, for: [1]))
            let cipher = try AESContentCipher(key: Data(1...32).base64EncodedString())
            #expect(try cipher.decrypt(cipher.encrypt([1, 2])) == [1, 2])
            #expect(throws: ConfigurationError.unavailableAlgorithm("MD5")) { try certificates() }
            #expect(throws: ConfigurationError.unavailableAlgorithm("HMAC-MD5")) { try space() }
        }

        /// Keys are still read; the one signature that is made at the start tells.
        @Test(.enabled(if: host == "no RSA")) func withoutSigningThereIsNoClient() throws {
            let signer = try RSA2Signer(privateKey: app.pem)
            #expect(throws: UnavailableAlgorithm.self) { try signer.signature(for: [1]) }
            #expect(throws: ConfigurationError.unavailableAlgorithm("RSA signatures with SHA-256")) {
                try publicKeyMode()
            }
            _ = try space()
        }

        @Test(.enabled(if: host == "nothing")) func withoutAnythingThereIsNoClient() throws {
            #expect(throws: ConfigurationError.unavailableAlgorithm("SHA-256")) { try publicKeyMode() }
            #expect(throws: ConfigurationError.unavailableAlgorithm("SHA-256")) { try certificates() }
            #expect(throws: ConfigurationError.unavailableAlgorithm("SHA-256")) { try space() }
            let verifier = try RSA2Verifier(publicKey: app.publicKey)
            #expect(!verifier.isValidSignature(try app.signature(of: [1]), for: [1]))
        }
    }
#endif
