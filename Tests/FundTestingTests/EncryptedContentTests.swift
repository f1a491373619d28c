import FundAPI
import FundRuntime
import FundTesting
import Synchronization
import Testing

/// Contents that only the app and the platform can read, in both versions of the gateway.
@Suite struct EncryptedContentTests {
    /// Keeps what went over the wire.
    private final class Wire: Transport {
        let gateway: TestGateway
        let bodies = Mutex<[String]>([])

        init(_ gateway: TestGateway) { self.gateway = gateway }

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            let reply = try await gateway.send(request)
            bodies.withLock { $0 += [request.body, reply.body].map { String(decoding: $0, as: UTF8.self) } }
            return reply
        }
    }

    private static func gateway(_ signatures: GatewayOptions.Signatures) throws -> TestGateway {
        var options = GatewayOptions()
        (options.signatures, options.encryptsContents) = (signatures, true)
        return try TestGateway(model: TestModels.fund(), options: options)
    }

    private static func client(
        _ channel: ChannelKind, _ configuration: GatewayConfiguration, _ transport: any Transport
    ) -> Client {
        channel == .gateway
            ? Client(gateway: configuration, transport: transport)
            : Client(gatewayV3: configuration, transport: transport)
    }

    @Test(
        "a payment and its refusal cross the wire unreadable",
        arguments: [ChannelKind.gateway, .gatewayV3],
        [GatewayOptions.Signatures.publicKeys, .certificates, .unproven])
    func nothingIsReadable(channel: ChannelKind, signatures: GatewayOptions.Signatures) async throws {
        let gateway = try Self.gateway(signatures)
        let wire = Wire(gateway)
        let client = Self.client(channel, try gateway.gatewayConfiguration(), wire)
        let paid = try #require(await client.fund.b2cRedPacket.send(try FundGatewayTests.request()).reply)
        #expect(paid.state == .succeeded && paid.response.outBizNo == "N1")
        gateway.fund(try Money("1.00", currency: "CNY", scale: 2))
        let refused = await client.fund.b2cRedPacket.send(try FundGatewayTests.request("N2"))
        #expect(refused.rejection?.next == .topUpAndResend)
        #expect(gateway.ledger["N1"]?.amount?.minorUnits == 100)
        let bodies = wire.bodies.withLock { $0 }
        #expect(bodies.count == 4)
        for body in bodies {
            // Long enough that base64 does not happen to have them.
            for word in ["out_biz_no", "trans_amount", "2088000000000001", "SUCCESS", "PAYER_BALANCE"] {
                #expect(!body.contains(word))
            }
        }
    }

    @Test("a forged or unsigned encrypted reply is not accepted", arguments: [ChannelKind.gateway, .gatewayV3])
    func forged(channel: ChannelKind) async throws {
        for fault in [GatewayFault.forge, .unsign, .truncate(bytes: 20)] {
            let gateway = try Self.gateway(.publicKeys)
            try gateway.script(fault)
            let packets = try gateway.client(channel).fund.b2cRedPacket
            let unresolved = try #require(await packets.send(try FundGatewayTests.request()).unresolved)
            #expect(await packets.settle(unresolved).state == .succeeded)
        }
    }

    @Test("another key is refused, and what is not encrypted is taken", arguments: [ChannelKind.gateway, .gatewayV3])
    func keys(channel: ChannelKind) async throws {
        let gateway = try Self.gateway(.publicKeys)
        func send(_ cipher: AESContentCipher?) async throws -> Outcome<Fund.B2cRedPacket.Send> {
            let configuration = try GatewayConfiguration(
                environment: .sandbox, appID: gateway.options.appID,
                signer: RSA2Signer(privateKey: gateway.keys.applicationPrivateKey),
                verifier: RSA2Verifier(publicKey: gateway.keys.alipayPublicKey), contentCipher: cipher)
            return await Self.client(channel, configuration, gateway).fund.b2cRedPacket
                .send(try FundGatewayTests.request())
        }
        #expect(try await send(AESContentCipher(key: "AAAAAAAAAAAAAAAAAAAAAA==")).reply == nil)
        #expect(gateway.ledger.entries.isEmpty)
        #expect(gateway.records.last?.answer == "40002 isv.decryption-error-not-valid-encrypt-key")
        #expect(try await send(nil).reply?.state == .succeeded)
        #expect(try await send(AESContentCipher(key: gateway.keys.contentKey)).reply?.state == .succeeded)
        #expect(gateway.ledger.payments(of: "N1") == 1)
    }
}
