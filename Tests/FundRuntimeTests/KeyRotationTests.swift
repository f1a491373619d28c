import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Keys that are replaced in a running client: every call is signed by the one or the other, and every reply is read.
@Suite struct KeyRotationTests {
    /// The app's second key is that of `attacker`, and Alipay's second that of `app`: what counts is that they are others.
    private static func configuration(
        _ url: URL, isSecond: Bool, appID: String = Bench.appID
    ) throws -> GatewayConfiguration {
        try GatewayConfiguration(
            environment: .custom(url), appID: appID,
            privateKey: Vectors.key(isSecond ? "attacker_pkcs1.b64" : "app_pkcs1.b64"),
            alipayPublicKey: Vectors.key(isSecond ? "app_public.b64" : "alipay_public.b64"), timeout: .seconds(60))
    }

    private static func reply(_ number: String, isSecond: Bool) -> GatewayAnswer {
        var shaped = ShapedReply(Bench.success(number))
        if isSecond { shaped.key = try? Vectors.key("app_pkcs1.b64") }
        return .shaped(shaped)
    }

    private static func gateway(_ handler: @escaping SigningGateway.Handler) throws -> SigningGateway {
        let gateway = try SigningGateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64"), handler)
        try gateway.accept(appPublicKey: Vectors.key("attacker_public.b64"))
        return gateway
    }

    /// The platform changes its key when it likes: here every other reply is signed with the second one.
    @Test(
        "none of a thousand running calls fails", arguments: [ChannelKind.gateway, .gatewayV3], [false, true])
    func rotation(channel: ChannelKind, inCertificateMode: Bool) async throws {
        let bench = try RotationBench(channel, inCertificateMode: inCertificateMode)
        let client = bench.client
        let failures = try await withThrowingTaskGroup(of: String?.self) { group in
            var results: [String] = []
            for number in 0..<1000 {
                if number >= 16, let result = try await group.next() { result.map { results.append($0) } }
                if number == 500 { try bench.rotate() }
                group.addTask {
                    let outcome = await client.fund.b2cRedPacket.send(try Bench.request("N\(number)"))
                    return outcome.reply == nil ? "\(outcome)" : nil
                }
            }
            for try await result in group { result.map { results.append($0) } }
            return results
        }
        let report = bench.report()
        #expect(failures == [] && report.faults == [] && report.downloads == [] && report.calls == 1000)
    }

    @Test func copiesAndNoticesHaveTheNewKeysAndForgetTheOld() async throws {
        let gateway = try Self.gateway { call in
            Self.reply(Bench.orderNumber, isSecond: call.parameters["app_auth_token"] == "second")
        }
        let client = Client(gateway: try Self.configuration(gateway.url, isSecond: false), clock: Bench.clock)
        let copy = client.with(tags: ["a": "b"])
        /// Whether the replies of the first and of the second key are taken.
        func taken(_ client: Client) async throws -> [Bool] {
            var taken: [Bool] = []
            for token in ["first", "second"] {
                let outcome = await client.fund.b2cRedPacket.send(try Bench.request(), appAuthToken: token)
                taken.append(outcome.reply != nil)
            }
            return taken
        }
        #expect(try await taken(copy) == [true, false])
        try client.rotate(to: Self.configuration(gateway.url, isSecond: true))
        #expect(try await taken(copy) == [true, true])
        let strict = Client(gateway: try Self.configuration(gateway.url, isSecond: false), clock: Bench.clock)
        try strict.rotate(to: Self.configuration(gateway.url, isSecond: true), acceptingFormer: .zero)
        #expect(try await taken(strict) == [false, true])
        let notice = Array("app_id=\(Bench.appID)&a=1".utf8)
        for (key, isTaken) in [("app_pkcs1.b64", true), ("alipay_pkcs1.b64", false)] {
            let sign = try RSA2Signer(privateKey: Vectors.key(key)).signature(
                for: Array("a=1&app_id=\(Bench.appID)".utf8))
            var body = notice + Array("&sign_type=RSA2&sign=".utf8)
            FormEncoding.append(Data(sign).base64EncodedString(), to: &body)
            let read = try? await strict.notification(body)
            #expect((read != nil) == isTaken)
        }
    }

    @Test func anotherAppAddressOrChannelIsRefused() async throws {
        let gateway = try Self.gateway { _ in Self.reply(Bench.orderNumber, isSecond: false) }
        let client = Client(gateway: try Self.configuration(gateway.url, isSecond: false), clock: Bench.clock)
        let elsewhere = try #require(URL(string: "https://example.com/gateway.do"))
        #expect(throws: ConfigurationError.otherApp) {
            try client.rotate(to: Self.configuration(gateway.url, isSecond: true, appID: "1"))
        }
        #expect(throws: ConfigurationError.otherEndpoint) {
            try client.rotate(to: Self.configuration(elsewhere, isSecond: true))
        }
        let space = try EchoChannel.space.client(answering: "")
        #expect(throws: ConfigurationError.noGateway) {
            try space.rotate(to: Self.configuration(gateway.url, isSecond: true))
        }
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).reply != nil)
    }
}
