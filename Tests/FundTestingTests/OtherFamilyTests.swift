import FundRuntime
import FundTesting
import GoldenShop
import Testing

/// Families that are not the fund's: what the gateway does comes from the model alone.
@Suite struct OtherFamilyTests {
    @Test func aShopPaysAndIsAsked() async throws {
        let gateway = try TestGateway(model: TestModels.golden("shop"))
        try gateway.course([.now(.processing), .after(.seconds(10), .succeeded)])
        try gateway.script(.loseReply, for: "shop.orders.pay")
        let orders = try gateway.client().shop.orders
        let request = try Shop.Orders.Pay.Request(number: "N1", sum: Shop.PayAmount("1.50"))
        let unresolved = try #require(await orders.pay(request).unresolved)
        #expect(await orders.settle(unresolved).state == .processing)
        gateway.clock.advance(by: .seconds(10))
        let answer = try #require(await orders.ask(try .init(number: "N1")).reply)
        #expect(answer.state == .succeeded && answer.response.paid?.text == "1.50")
        #expect(await orders.settle(unresolved).state == .succeeded)
        #expect(gateway.move("N1", to: .refunded))
        // The shop has no status of its own for what came back: a second one says it.
        #expect(await orders.pay(try .init(number: "N2", sum: Shop.PayAmount("1"))).reply?.state == .processing)
    }

    @Test func whatTheShopHasNoMoneyFor() async throws {
        let gateway = try TestGateway(model: TestModels.golden("shop"))
        gateway.fund(try Money("1", currency: "CNY", scale: 2))
        let request = try Shop.Orders.Pay.Request(number: "N1", sum: Shop.PayAmount("2"))
        let refused = await (try gateway.client()).shop.orders.pay(request)
        #expect(refused.rejection?.subCode == .noMoney)
    }

    @Test func aTradeIsCancelledAndClosedAsItsSettlementSays() async throws {
        let gateway = try TestGateway(model: TestModels.golden("settling-states-of-the-call"))
        try gateway.course([.now(.processing)])
        func pay(_ number: String) async throws -> String {
            try await gateway.code("example.trade.pay", #"{"out_trade_no":"\#(number)","total_amount":"1.00"}"#)
        }
        for number in ["T1", "T2"] { #expect(try await pay(number) == "10000") }
        #expect(try await gateway.code("example.trade.close", #"{"out_trade_no":"T1"}"#) == "10000")
        #expect(gateway.ledger["T1"]?.state == .failed)
        #expect(try await gateway.code("example.trade.close", #"{"out_trade_no":"T1"}"#) == "10000", "closed already")
        // What is paid cannot be closed, and can be cancelled.
        gateway.move("T2", to: .succeeded)
        #expect(try await gateway.code("example.trade.close", #"{"out_trade_no":"T2"}"#).hasPrefix("40004"))
        #expect(try await gateway.code("example.trade.cancel", #"{"out_trade_no":"T2"}"#) == "10000")
        #expect(gateway.ledger["T2"]?.state == .failed)
        #expect(try await gateway.code("example.trade.cancel", #"{"out_trade_no":"T3"}"#).hasPrefix("40004"))
        #expect(try await gateway.code("example.trade.query", "{}") == "40002 isv.invalid-parameter")
    }

    @Test func refundsAreNoMoreThanWasPaid() async throws {
        let gateway = try TestGateway(model: TestModels.refunds())
        gateway.fund(try Money("10", currency: "CNY", scale: 2))
        func refund(_ number: String, _ amount: String) async throws -> String {
            try await gateway.code(
                "x.refund", #"{"refund_no":"\#(number)","trade_no":"T1","amount":"\#(amount)"}"#)
        }
        #expect(try await gateway.code("x.pay", #"{"trade_no":"T1","total":"1000"}"#) == "10000")
        #expect(gateway.ledger["T1"]?.amount?.text == "10.00" && gateway.balance()?.minorUnits == 0)
        for _ in 0..<2 { #expect(try await refund("R1", "4.00") == "10000") }
        #expect(gateway.ledger["T1"]?.refunded?.text == "4.00" && gateway.balance()?.text == "4.00")
        #expect(try await refund("R2", "6.01") == "40004 T.AMOUNT_OVER_LIMIT")
        #expect(try await refund("R2", "6.00") == "10000")
        #expect(gateway.ledger["T1"]?.state == .refunded && gateway.balance()?.text == "10.00")
        #expect(try await refund("R3", "0.01") == "40004 T.STATUS_ERROR")
        let unknown = #"{"refund_no":"R4","trade_no":"T9","amount":"1.00"}"#
        #expect(try await gateway.code("x.refund", unknown).hasPrefix("40004"))
        #expect(gateway.ledger["R4"] == nil, "what was not paid is not paid back")
        #expect(try await gateway.code("x.pay", #"{"trade_no":"T2","total":"50001"}"#) == "40004 T.AMOUNT_OVER_LIMIT")
        #expect(try await gateway.code("x.gone", "{}") == "40002 isv.invalid-method")
    }
}
