import FundRuntime
import GatewayFixture
import Testing

/// Amounts of structures that go both ways, beside the content, and in a currency that another field names.
@Suite struct AmountDirectionTests {
    typealias Price = Fund.RedPacketAmount

    /// In the shape of generated code: limits hold for what is sent, and a reply may be about any sum.
    struct Goods: RequestBody, ResponseBody {
        let price: Money?
        let bids: [Money]?

        init(price: Price?, bids: [Price]? = nil) {
            self.price = price?.money
            self.bids = bids?.map(\.money)
        }
        func write(to writer: inout RequestWriter) {
            writer.amount("price", writer.bounded("price", price, as: Price.self))
            writer.list(
                "bids", writer.bounded("bids", bids, as: Price.self)?.map(\.money),
                of: .money(currency: "CNY", scale: 2))
        }
        init(from reader: inout ResponseReader) {
            let currency = reader.object["currency"] == nil ? "CNY" : reader.currency("other", "currency")
            price = reader.moneyIfPresent("price", currency: currency, scale: 2)
            bids = reader.listIfPresent("bids", of: .money(currency: currency, scale: 2))
        }
    }

    private func written(_ goods: Goods) throws -> String { try RequestWriter.content(of: goods, for: .gateway) }
    private func received(_ members: String) throws -> Goods { try Goods(from: JSONObject(parsing: "{\(members)}")) }

    @Test func whatIsGivenIsSentAsItIs() throws {
        let goods = Goods(price: try Price("0.5"), bids: [try Price("1"), try Price("1.10")])
        #expect(try written(goods) == #"{"price":"0.5","bids":["1","1.10"]}"#)
        #expect(try written(Goods(price: nil)) == "{}")
    }

    @Test(arguments: [("1", "1"), (#""1.6""#, "1.6"), (#""1.680""#, "1.68"), ("1.68", "1.68")])
    func whatCameIsSentBackWithinTheLimits(_ json: String, _ text: String) throws {
        #expect(try written(received(#""price":\#(json)"#)) == #"{"price":"\#(text)"}"#)
    }

    @Test(arguments: EchoChannel.allCases, [#""price":0"#, #""price":"100000000.01""#, #""price":1,"currency":"USD""#])
    func whatCameOutsideOfThemIsNot(_ channel: EchoChannel, _ members: String) async throws {
        let goods = try received(members)
        #expect(goods.price != nil)
        let outcome = try await channel.client(answering: "").call(Sell.self, goods, CallOptions())
        guard case .invalidRequest(let invalid)? = outcome.notSent?.reason else { return #expect(Bool(false)) }
        #expect(invalid.violations.map(\.fields) == [["price"]] && invalid.violations.map(\.rule) == ["amount"])
    }

    @Test func aCurrencyIsReadWhereItIsNamed() throws {
        #expect(try received(#""price":1,"currency":"USD""#).price?.description == "1 USD")
        #expect(
            try received(#""bids":["1","2"],"other":"JPY","currency":"x""#).bids?.map(\.currency) == ["JPY", "JPY"])
        // An amount of which nobody knows the currency is none.
        #expect(throws: ResponseError("price", .expected("an amount with a currency beside it"))) {
            try received(#""price":1,"currency":"""#)
        }
    }

    @Test func theCurrencyBesideAnAmountIsItsOwn() throws {
        for (currency, isRight) in [(String?.none, true), ("CNY", true), ("USD", false), ("cny", false), ("", false)] {
            var check = RequestCheck("test")
            check.currency("price", Price.limits, currency)
            #expect(((try? check.finish()) != nil) == isRight)
        }
    }

    struct Beside: RequestBody {
        func write(to writer: inout RequestWriter) {
            writer.parameter(
                "total", try? Money("1.50", currency: "CNY", scale: 2), as: .money(currency: "CNY", scale: 2))
            writer.parameter(
                "fee", try? Money("1.50", currency: "CNY", scale: 2), as: .minorUnitsNumber(currency: "CNY", scale: 2))
            writer.parameter("count", 7, as: .integer)
            writer.parameter("gift", true, as: .boolean, space: "isGift")
            writer.parameter("none", Int?.none, as: .integer)
        }
    }

    @Test func singleValuesTravelBesideTheContent() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","msg":"Success","total":"1.5"}"#) }
        let outcome = await bench.client.call(Pay.self, Beside(), CallOptions())
        #expect(outcome.reply != nil)
        let call = try #require(bench.gateway.calls.first)
        #expect(
            ["total", "fee", "count", "gift", "none"].map { call.parameters[$0] } == ["1.50", "150", "7", "true", nil])
        #expect(call.bizContent == "{}" && bench.gateway.faults.isEmpty)
        #expect(
            try RequestWriter.content(of: Beside(), for: .space)
                == #"{"total":"1.50","fee":150,"count":7,"isGift":true}"#)
    }

    @Test func anAmountBesideTheContentIsComparedToo() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","msg":"Success","total":"15"}"#) }
        let outcome = await bench.client.call(Pay.self, Beside(), CallOptions())
        #expect(outcome.unresolved?.cause == .echoMismatch(field: "total"))
    }

    nonisolated enum Sell: CloudOperation {
        typealias ErrorCode = UnlistedErrorCode
        typealias Request = Goods
        typealias Response = GenericExecute.Response
        static var contract: OperationContract {
            OperationContract(id: "test.sell", method: "alipay.test.sell", effect: .reads, errors: [])
        }
    }

    nonisolated enum Pay: CloudOperation {
        typealias ErrorCode = UnlistedErrorCode
        typealias Request = Beside
        typealias Response = GenericExecute.Response
        static var contract: OperationContract {
            OperationContract(
                id: "test.pay", method: "alipay.test.pay", effect: .changes,
                echo: [Echo(amount: "total", returned: ["total"])], errors: [])
        }
    }
}
