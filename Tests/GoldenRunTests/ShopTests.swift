import FundRuntime
import GatewayFixture
import GoldenShop
import Testing

/// The output of the golden case `shop`, which moves money, carried out against a gateway on this machine.
@Suite struct ShopTests {
    private typealias Pay = Shop.Orders.Pay

    private func pay(_ answer: GatewayAnswer) async throws -> (outcome: Outcome<Pay>, calls: [GatewayCall]) {
        let bench = try Bench { _ in answer }
        let request = try Pay.Request(number: "N1", sum: Shop.PayAmount("1.50"), kind: .second)
        let outcome = await bench.client.shop.orders.pay(request, token: "T1")
        #expect(bench.gateway.faults.isEmpty)
        return (outcome, bench.gateway.calls)
    }

    @Test(arguments: [
        (#""status":"DONE""#, BusinessState.succeeded), (#""status":"OPEN""#, .processing),
        (#""status":"DONE","sub_status":"GIVEN_BACK""#, .refunded),
        (#""status":"DONE","subStatus":"TAKEN""#, .succeeded),
    ])
    func acceptedPayments(status: String, state: BusinessState) async throws {
        let (outcome, calls) = try await pay(.node(#"{"code":"10000","order_no":"N1","paid_amount":1.5,\#(status)}"#))
        guard case .accepted(let reply) = outcome else { throw Unexpected(outcome) }
        #expect(reply.state == state && reply.response.paid?.minorUnits == 150)
        #expect(calls.map(\.method) == ["example.order.pay"] && calls.first?.parameters["app_auth_token"] == "T1")
        #expect(calls.first?.bizContent == #"{"order_no":"N1","total_amount":"1.50","kind":"SECOND"}"#)
    }

    /// Another order's reply, another amount's, one without a status, with an unheard-of one, or with a code that no table
    /// has: nobody knows whether money moved.
    @Test(arguments: [
        #""code":"10000","order_no":"N2","status":"DONE""#, #""code":"10000","status":"DONE""#,
        #""code":"10000","order_no":"N1","status":"DONE","paid_amount":1.51"#, #""code":"10000","order_no":"N1""#,
        #""code":"10000","order_no":"N1","status":"GONE""#, #""code":"40004","sub_code":"ELSE""#,
        #""code":"20000","sub_code":"isp.unknow-error""#,
    ])
    func repliesThatProveNothing(members: String) async throws {
        let (outcome, calls) = try await pay(.node("{\(members)}"))
        guard case .unknown = outcome else { throw Unexpected(outcome) }
        #expect(calls.count == 1)
    }

    @Test func aLostReplyIsUnknownAndSentOnce() async throws {
        let (outcome, calls) = try await pay(.fault(.reset))
        guard case .unknown = outcome else { throw Unexpected(outcome) }
        #expect(calls.count == 1)
    }

    @Test func aRefusalHasItsTypedCode() async throws {
        let (outcome, _) = try await pay(.refusal(subCode: "NO_MONEY"))
        guard case .rejected(let rejection) = outcome else { throw Unexpected(outcome) }
        #expect(rejection.subCode == .noMoney && rejection.next == .topUpAndResend)
    }

    @Test(arguments: ["0", "0.001", "500.01", "1e2", ""])
    func amountsOutsideTheirLimitsAreNotSent(text: String) {
        #expect(throws: InvalidRequest.self) { try Shop.PayAmount(text) }
    }

    @Test func aQuestion() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","status":"OPEN","paidAmount":"2.00"}"#) }
        let outcome = await bench.client.shop.orders.ask(try Shop.Orders.Ask.Request(number: "N1"))
        guard case .accepted(let reply) = outcome else { throw Unexpected(outcome) }
        #expect(reply.state == .processing && reply.response.paid?.text == "2.00")
    }
}

/// An outcome that a test did not expect.
struct Unexpected: Error {
    let outcome: String

    init(_ outcome: some Any) { self.outcome = "\(outcome)" }
}
