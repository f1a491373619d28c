import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

/// A key that is asked for its signatures, and may be slow, deaf to cancellation, or broken.
@Suite struct RemoteSignerTests {
    /// A vault; its behaviour begins with the second signature, after the one that proves the key.
    private struct Vault: AsyncRequestSigner {
        struct Sealed: Error {}
        enum Mood: Sendable { case willing, broken, slow, deaf }

        let key: RSA2Signer
        let mood: Mood
        let uses = Counter()

        func signature(for bytes: [UInt8]) async throws -> [UInt8] {
            guard uses.next() > 1 else { return try key.signature(for: bytes) }
            switch mood {
            case .willing: await Task.yield()
            case .broken: throw Sealed()
            case .slow: try await Task.sleep(for: .seconds(600))
            case .deaf:
                // Heeds no cancellation; the test is over long before it is.
                await Task.detached { try? await Task.sleep(for: .seconds(600)) }.value
            }
            return try key.signature(for: bytes)
        }
    }

    private func client(
        _ mood: Vault.Mood, _ transport: any Transport, timeout: Duration, v3: Bool = false
    ) async throws -> Client {
        let configuration = try await GatewayConfiguration(
            environment: .production, appID: "1", remoteSigner: Vault(key: Vectors.signer(), mood: mood),
            verifier: Vectors.verifier(), timeout: timeout)
        return v3
            ? Client(gatewayV3: configuration, transport: transport)
            : Client(gateway: configuration, transport: transport)
    }

    @Test(arguments: [false, true]) func aSlowVaultShortensTheTimeForSending(v3: Bool) async throws {
        let timeouts = Mutex<[Duration]>([])
        let transport = ClosureTransport { request throws(TransportError) in
            timeouts.withLock { $0.append(request.timeout) }
            throw .timedOut
        }
        let patient = try await client(.willing, transport, timeout: .seconds(300), v3: v3)
        #expect(await patient.fund.b2cRedPacket.send(try Bench.request()).unresolved?.cause == .timedOut)
        let left = try #require(timeouts.withLock { $0.first })
        #expect(left < .seconds(300) && left > .zero)
    }

    @Test(arguments: [false, true]) func withoutASignatureNothingIsSent(v3: Bool) async throws {
        let sendings = Counter()
        let transport = ClosureTransport { _ throws(TransportError) in
            sendings.next()
            throw .timedOut
        }
        for (mood, timeout, reason) in [
            (Vault.Mood.broken, Duration.seconds(500), "signing"), (.slow, .milliseconds(200), "signingTimedOut"),
            (.deaf, .milliseconds(200), "signingTimedOut"),
        ] {
            let client = try await client(mood, transport, timeout: timeout, v3: v3)
            #expect(await client.fund.b2cRedPacket.send(try Bench.request()).notSent?.name == reason)
        }
        #expect(sendings.value == 0)
    }

    @Test func aCancelledCallDoesNotWaitForTheVault() async throws {
        let client = try await client(
            .deaf, ClosureTransport { _ throws(TransportError) in throw .timedOut }, timeout: .seconds(500))
        let call = Task { await client.fund.b2cRedPacket.send(try Bench.request()) }
        await Task.yield()
        call.cancel()
        #expect(try await call.value.notSent?.name == "cancelledBeforeSending")
    }

    @Test func theProofOfAKeyIsMadeOfRemoteOnesToo() async throws {
        struct Sealed: AsyncRequestSigner {
            struct Failure: Error {}
            func signature(for bytes: [UInt8]) async throws -> [UInt8] { throw Failure() }
        }
        await #expect(throws: ConfigurationError.signer) {
            try await GatewayConfiguration(
                environment: .sandbox, appID: "1", remoteSigner: Sealed(), verifier: Vectors.verifier())
        }
        let own = try RSA2Verifier(publicKey: Vectors.key("app_public.b64"))
        await #expect(throws: ConfigurationError.alipayKeyIsOwnPublicKey) {
            try await GatewayConfiguration(
                environment: .sandbox, appID: "1", remoteSigner: Vault(key: Vectors.signer(), mood: .willing),
                verifier: own)
        }
    }
}
