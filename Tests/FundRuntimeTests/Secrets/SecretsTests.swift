import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// No description, dump, interpolation or error of any type that can hold a secret shows it.
@Suite struct SecretsTests {
    static let secret = Planted.secret

    private func renderings(_ value: some Any) -> [String] { Planted.renderings(value) }

    private func expectHidden(_ value: some Any, _ location: SourceLocation = #_sourceLocation) throws {
        try Planted.expectHidden(value, location)
    }

    @Test func values() throws {
        let object = try JSONObject(parsing: #"{"name":"PLANTED","list":["PLANTED",{"x":"PLANTED"}]}"#)
        try expectHidden(Redacted(Self.secret))
        try expectHidden(object)
        try expectHidden(JSONValue.object(object))
        try expectHidden(JSONValue.string(Self.secret))
        try expectHidden(JSONObject.Member("name", .string(Self.secret)))
        try expectHidden(try Fund.PayeeInfo.userID(Self.secret, name: Self.secret))
        let number = try #require(JSONNumber("620012345678901234"))
        #expect(renderings(number).allSatisfy { !$0.contains("6200") })
        #expect(renderings(JSONValue.number(number)).allSatisfy { !$0.contains("6200") })
    }

    @Test func keysAndConfigurations() throws {
        let gateway = try GatewayConfiguration(
            environment: .production, appID: Bench.appID, privateKey: Vectors.key("app_pkcs1.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"))
        let space = try SpaceConfiguration(
            endpoint: #require(URL(string: "https://api.bspapp.com")), spaceID: "space", clientSecret: Self.secret,
            appID: Bench.appID, signIn: .authorized { Self.secret })
        try expectHidden(Vectors.signer())
        try expectHidden(Vectors.verifier())
        try expectHidden(gateway)
        try expectHidden(space)
        try expectHidden(Client(gateway: gateway))
        try expectHidden(Client(space: space))
    }

    @Test func certificatesCiphersAndNotices() async throws {
        let aes = try Vectors.key("aes_key.b64")
        let cipher = try AESContentCipher(key: aes)
        let authorities = try TestAuthorities()
        let certificates = try authorities.certificates()
        let configuration = try GatewayConfiguration(
            environment: .production, appID: Bench.appID, privateKey: Vectors.key("app_pkcs1.b64"),
            certificates: certificates, contentCipher: cipher)
        let content = "app_id=\(Bench.appID)&biz_content={\"name\":\"PLANTED\"}"
        let signer = try RSA2Signer(privateKey: Vectors.key("alipay_pkcs1.b64"))
        var body = Array("\(content)&sign=".utf8)
        FormEncoding.append(Data(try signer.signature(for: Array(content.utf8))).base64EncodedString(), to: &body)
        let notice = try GatewayNotification(verifying: body, appID: Bench.appID, by: Vectors.verifier())
        #expect(try notice.content()?["name"] == .string(Self.secret))
        let values: [any Sendable] = [
            cipher, certificates, try Certificate(authorities.application), configuration,
            Client(gateway: configuration), Client(gatewayV3: configuration), notice, NonceSource { Self.secret },
        ]
        for value in values {
            try expectHidden(value)
            #expect(renderings(value).allSatisfy { !$0.contains(aes) && !$0.contains("2088-app") })
        }
        try expectHidden(notice.parameters)
        do { _ = try AESContentCipher(key: Self.secret) } catch { try expectHidden(error) }
        do { _ = try GatewayCertificates(application: Self.secret, alipay: "", root: "") } catch {
            try expectHidden(error)
        }
        do { _ = try GatewayNotification(verifying: Array("PLANTED=1".utf8), appID: "", by: Vectors.verifier()) } catch
        {
            try expectHidden(error)
        }
    }

    @Test func outcomesOfTheThirdVersion() async throws {
        let refusal = #"{"code":"PAYEE_NOT_EXIST","message":"PLANTED"}"#
        var unsigned = V3Answer(refusal, status: 400)
        unsigned.isSigned = false
        let named = V3Bench.success().dropLast() + #","name":"PLANTED"}"#
        for answer in [V3Answer(refusal, status: 400), unsigned, V3Answer(String(named)), V3Answer("{}", status: 202)] {
            let bench = try V3Bench { _ in answer }
            let request = try Fund.B2cRedPacket.Send.Request(
                outBizNo: Bench.orderNumber, transAmount: Fund.RedPacketAmount("1.68"),
                payee: Fund.PayeeInfo.userID(Self.secret, name: Self.secret), orderTitle: Self.secret)
            try expectHidden(await bench.client.fund.b2cRedPacket.send(request, appAuthToken: Self.secret))
        }
    }

    @Test func callsAndMessages() throws {
        var options = CallOptions()
        options.set("app_auth_token", path: ["appAuthToken"], Self.secret, maximumLength: 3)
        try expectHidden(options)
        let head = HTTPRequest(
            method: .post, scheme: "https", authority: "example.com", path: "/?sign=PLANTED",
            headerFields: [.authorization: Self.secret])
        let body = Array(Self.secret.utf8)
        try expectHidden(TransportRequest(head: head, body: body, timeout: .seconds(1), maximumResponseSize: 1))
        try expectHidden(
            TransportResponse(head: HTTPResponse(status: .ok, headerFields: [.setCookie: Self.secret]), body: body))
    }

    @Test func outcomes() async throws {
        let refusal = #"{"code":"40004","msg":"PLANTED","sub_code":"PAYEE_NOT_EXIST","sub_msg":"PLANTED"}"#
        let answers: [GatewayAnswer] = [
            .node(refusal), .shaped(ShapedReply(refusal, signature: .absent)),
            .node(refusal.replacing("PAYEE_NOT_EXIST", with: "SYSTEM_ERROR")), .fault(.reset),
            .node(Bench.success(more: #","name":"PLANTED""#)),
            .node(Bench.success(more: #","PLANTED":1,"PLANTED":2"#)),
            .node(Bench.success().replacing("2019-08-21 00:00:00", with: "PLANTED")),
        ]
        for answer in answers {
            let bench = try Bench { _ in answer }
            let request = try Fund.B2cRedPacket.Send.Request(
                outBizNo: Bench.orderNumber, transAmount: Fund.RedPacketAmount("1.68"),
                payee: Fund.PayeeInfo.userID(Self.secret, name: Self.secret), orderTitle: Self.secret)
            let outcome = await bench.client.fund.b2cRedPacket.send(request, appAuthToken: Self.secret)
            try expectHidden(outcome)
            if let unresolved = outcome.unresolved {
                try expectHidden(unresolved)
                try expectHidden(unresolved.call)
                #expect(unresolved.call.content.reveal().contains(Self.secret))
            }
        }
    }

    @Test func transportErrorsDoNotRepeatTheAddress() async throws {
        let request = TransportRequest(
            head: HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:1", path: "/?sign=PLANTED"),
            body: [], timeout: .seconds(2), maximumResponseSize: 10)
        do {
            _ = try await URLSessionTransport().send(request)
            #expect(Bool(false))
        } catch {
            try expectHidden(error)
        }
    }

    @Test func requestErrorsDoNotEchoValues() throws {
        let long = String(repeating: Self.secret, count: 100)
        var check = RequestCheck("Request")
        check.length("a", long, 1, 3)
        check.byteLength("b", long, 1, 3)
        check.pattern("c", long, "[0-9]+")
        let error = try #require(#expect(throws: InvalidRequest.self) { try check.finish() })
        #expect(error.violations.count == 3)
        try expectHidden(error)
        #expect(throws: (any Error).self) { try self.expectHidden(Money(Self.secret, currency: "CNY", scale: 2)) }
        do { _ = try RSA2Signer(privateKey: Self.secret) } catch { try expectHidden(error) }
        do { _ = try JSONObject(parsing: Self.secret) } catch { try expectHidden(error) }
    }

    @Test func refusedSpaceTokensAreHidden() async throws {
        let space = try SpaceFixture(
            spaceID: "s", clientSecret: "k", signInAnswer: { .data(#"{"accessToken":"PLANTED"}"#) }
        ) {
            _ in .data(Bench.success())
        }
        let client = Client(
            space: try SpaceConfiguration(endpoint: space.url, spaceID: "s", clientSecret: "k", appID: Bench.appID))
        try expectHidden(await client.fund.b2cRedPacket.send(Bench.request()))
    }

    @Test func codesFromTheWireCannotBreakALog() async throws {
        let bench = try Bench { _ in .shaped(ShapedReply(#"{"code":"4\n0\u001b[31m","msg":"m"}"#, signature: .absent)) }
        let cause = try #require(try await bench.send().unresolved).cause
        guard case .unverifiedRefusal(let error) = cause else { return #expect(Bool(false)) }
        #expect(error.description == "4?0?[31m")
    }
}
