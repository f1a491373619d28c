import Foundation
import FundRuntime
import GatewayFixture
import Testing

@Suite struct SpaceCallTests {
    struct SpaceBench {
        let space: SpaceFixture
        let client: Client

        init(
            signIn: SpaceSignIn = .anonymous, signInDelay: Duration = .zero, options: CallOptions = CallOptions(),
            timeout: Duration = .seconds(120), clock: WallClock = Bench.clock,
            signInAnswer: (@Sendable () -> SpaceAnswer?)? = nil, _ handler: @escaping SpaceFixture.Handler
        ) throws {
            space = try SpaceFixture(
                spaceID: "space-0001", clientSecret: "secret-0001", signInDelay: signInDelay,
                signInAnswer: signInAnswer,
                handler)
            client = Client(
                space: try SpaceConfiguration(
                    endpoint: space.url, spaceID: "space-0001", clientSecret: "secret-0001", appID: Bench.appID,
                    signIn: signIn, options: options, timeout: timeout), clock: clock)
        }

        func send(_ number: String = Bench.orderNumber) async throws -> Outcome<Fund.B2cRedPacket.Send> {
            await client.fund.b2cRedPacket.send(try Bench.request(number))
        }
    }

    @Test func requestIsExactlyAsWritten() async throws {
        let bench = try SpaceBench { _ in .data(Bench.success()) }
        let outcome = try await bench.client.fund.b2cRedPacket.send(
            Bench.request(title: "测试/商品"), appAuthToken: "t", notifyURL: "https://example.com/n?a=1")
        #expect(outcome.reply?.requestID == "request-1")
        #expect(bench.space.faults == [])
        #expect(bench.space.signIns == [#"{"clientIdentifier":"2021000000000001"}"#])
        #expect(
            bench.space.calls.first?.paramsText
                == #"{"functionTarget":"alipay-openapi","functionArgs":{"method":"alipay.fund.trans.uni.transfer","#
                + #""params":{"$config":{"appAuthToken":"t","notify":{"url":"https://example.com/n?a=1"}},"#
                + #""out_biz_no":"201806300001","trans_amount":"1.68","payee":{"identity":"2088123412341234","#
                + #""identity_type":"ALIPAY_USER_ID","name":"张三"},"order_title":"测试/商品","product_code":"#
                + #""STD_RED_PACKET","business_params":"{\"sub_biz_scene\":\"REDPACKET\"}"}}}"#)
    }

    @Test(arguments: [
        Bench.success(),
        #"{"code":"10000","msg":"Success","outBizNo":"201806300001","orderId":"2019","status":"SUCCESS"}"#,
        #"{"requestId":"r","success":true,"result":\#(Bench.success())}"#,
    ]) func bothFormsAndBothCasings(data: String) async throws {
        let bench = try SpaceBench { _ in .data(data) }
        let reply = try #require(try await bench.send().reply)
        #expect(reply.state == .succeeded && reply.response.orderId == "2019")
    }

    @Test(arguments: [
        #"{"code":"40004","msg":"m","subCode":"PAYEE_NOT_EXIST","subMsg":"s"}"#,
        #"{"code":40004,"msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#,
    ])
    func refusalsInBothCasings(data: String) async throws {
        let bench = try SpaceBench { _ in .data(data) }
        #expect(try await bench.send().rejection?.subCode == .payeeNotExist)
    }

    @Test func fiftyCallsShareOneToken() async throws {
        let bench = try SpaceBench(signInDelay: .milliseconds(100)) { call in
            .data(Bench.success(call.params["out_biz_no"]?.text ?? ""))
        }
        let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<50 { group.addTask { try await bench.send("order\(number)").reply != nil } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 50)
        #expect(bench.space.signIns.count == 1)
        #expect(Set(bench.space.calls.map(\.token)) == ["token-1"])
    }

    @Test func expiredTokenIsRenewedOnceForAll() async throws {
        let bench = try SpaceBench { call in .data(Bench.success(call.params["out_biz_no"]?.text ?? "")) }
        #expect(try await bench.send().reply != nil)
        bench.space.expireTokens()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<20 { group.addTask { _ = try? await bench.send("order\(number)") } }
        }
        #expect(bench.space.signIns.count == 2)
        #expect(bench.space.calls.count == 21)
    }

    @Test func tokenRefusedTwiceIsNotSent() async throws {
        let bench = try SpaceBench { _ in .data(Bench.success()) }
        bench.space.expireTokens(forGood: true)
        let outcome = try await bench.send()
        guard case .authentication = outcome.notSent?.reason else { return #expect(Bool(false), "\(outcome)") }
        #expect(bench.space.signIns.count == 2 && bench.space.calls.isEmpty)
    }

    @Test func signInThatFailsSendsNothingAndIsTriedAgainLater() async throws {
        let count = Counter()
        let answers: [SpaceAnswer?] = [
            .error(code: "InvalidParameter", message: "no"), .data("{}"), .data(#"{"accessToken":"a\r\nb"}"#),
            .fault(.reset), .fault(.reply(status: 500, body: [])), nil,
        ]
        let bench = try SpaceBench(signInAnswer: { answers[min(count.next(), answers.count) - 1] }) { _ in
            .data(Bench.success())
        }
        for _ in 1..<answers.count { #expect(try await bench.send().notSent != nil) }
        #expect(bench.space.calls.isEmpty)
        #expect(try await bench.send().reply != nil)
    }

    @Test func authorisedSignInAsksForACodeEachTime() async throws {
        let codes = Counter()
        let bench = try SpaceBench(signIn: .authorized { "code-\(codes.next())" }) { _ in .data(Bench.success()) }
        _ = try await bench.send()
        bench.space.expireTokens()
        #expect(try await bench.send().reply != nil)
        #expect(
            bench.space.signIns
                == (1...2).map {
                    #"{"authProvider":"alipay_openapi","clientIdentifier":"2021000000000001","authCode":"code-\#($0)"}"#
                })
        struct NoCode: Error {}
        let without = try SpaceBench(signIn: .authorized { throw NoCode() }) { _ in .data(Bench.success()) }
        guard case .authorizationCode = try await without.send().notSent?.reason else { return #expect(Bool(false)) }
    }

    static let faults: [(SpaceAnswer, UnknownCause?)] = [
        (.error(code: "FunctionTimeout", message: "secret text"), nil),
        (.data("null"), .unexpectedResponse), (.data("[]"), .unexpectedResponse),
        (.data(#""text""#), .unexpectedResponse),
        (.data(#"{"requestId":"r","success":false,"result":\#(Bench.success())}"#), .unexpectedResponse),
        (.data(Bench.success("999")), .echoMismatch(field: "out_biz_no")),
        (.data(Bench.success(status: "LATER")), .unrecognisedStatus("LATER")),
        (.fault(.text(#"{"success":true}"#)), .unexpectedResponse),
        (.fault(.text(#"{"success":"true","data":\#(Bench.success())}"#)), .unexpectedResponse),
        (.fault(.text(#"{"success":true,"success":true,"data":{}}"#)), nil),
        (.fault(.reply(status: 502, body: [])), .httpStatus(502)),
    ]

    @Test(arguments: faults.indices) func faultIsUnknownAndSentOnce(index: Int) async throws {
        let (answer, cause) = Self.faults[index]
        let bench = try SpaceBench { _ in answer }
        let unresolved = try #require(try await bench.send().unresolved)
        if let cause { #expect(unresolved.cause == cause) }
        #expect(bench.space.calls.count == 1 && bench.space.signIns.count == 1)
    }

    @Test func optionsCannotBeSmuggledIntoTheParameters() async throws {
        let bench = try SpaceBench { _ in .data(Bench.success()) }
        let params = try JSONObject(parsing: #"{"$config":{"env":"x"}}"#)
        let outcome = await bench.client.call(
            GenericExecute.self, GenericExecute.Request(method: "a.b", params: params), CallOptions())
        guard case .invalidRequest = outcome.notSent?.reason else { return #expect(Bool(false), "\(outcome)") }
        #expect(bench.space.signIns.isEmpty)
    }

    @Test func storedCallOfTheOtherChannelIsNotResentAndStaysOpen() async throws {
        let gateway = try Bench { _ in .fault(.close) }
        let bench = try SpaceBench { _ in .data(Bench.success()) }
        let unresolved = try #require(try await gateway.send().unresolved)
        let again = await bench.client.resend(unresolved)
        #expect(again.unresolved?.cause == .notResent(reason: "otherChannel"))
        #expect(await bench.client.fund.b2cRedPacket.settle(unresolved).settled?.state == .succeeded)
    }
}
