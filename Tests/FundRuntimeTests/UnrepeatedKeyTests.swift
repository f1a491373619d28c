import FundRuntime
import GatewayFixture
import Testing

/// Refunds, whose replies repeat the trade and not the number of the refund.
@Suite struct UnrepeatedKeyTests {
    static let byNumber = #""out_trade_no":"T1","out_request_no":"R1""#

    /// What was sent, what came back, and why that leaves the outcome open; nil where it does not.
    static let replies: [EchoTests.Case] = [
        .init(byNumber, #""out_trade_no":"T1","trade_no":"9","fund_change":"Y""#, nil),
        .init(#""trade_no":"9","out_request_no":"R1""#, #""out_trade_no":"T1","trade_no":"9","fund_change":"Y""#, nil),
        // The genuine reply about another trade.
        .init(byNumber, #""out_trade_no":"T2","fund_change":"Y""#, .echoMismatch(field: "out_trade_no")),
        .init(byNumber, #""trade_no":"9","fund_change":"Y""#, .echoMissing(field: "out_trade_no")),
        // A reply that repeats the key all the same repeats ours.
        .init(byNumber, #""out_trade_no":"T1","out_request_no":"R1","fund_change":"Y""#, nil),
        .init(byNumber, #""out_trade_no":"T1","out_request_no":"","fund_change":"Y""#, nil),
        .init(
            byNumber, #""out_trade_no":"T1","out_request_no":"R2","fund_change":"Y""#,
            .echoMismatch(field: "out_request_no")),
        .init(
            byNumber, #""out_trade_no":"T1","outRequestNo":"R2","fund_change":"Y""#,
            .echoMismatch(field: "out_request_no")),
        .init(byNumber, #""out_trade_no":"T1","OutRequestNo":"R1","fund_change":"Y""#, nil),
        // The key alone ties nothing: no rule keeps a contract written by hand from sending neither number.
        .init(#""out_request_no":"R1""#, #""out_trade_no":"T1","fund_change":"Y""#, .echoNotCompared),
        .init(byNumber, #""out_trade_no":"T1""#, .statusMissing),
    ]

    @Test(arguments: EchoChannel.allCases, replies)
    func repliesAreTiedByTheTrade(_ channel: EchoChannel, _ example: EchoTests.Case) async throws {
        let client = try channel.client(answering: example.returned)
        let outcome = await client.call(Refund.self, try AnyRequest(example.sent), CallOptions())
        #expect(outcome.unresolved?.cause == example.cause && (outcome.reply == nil) == (example.cause != nil))
        if example.cause == nil { #expect(outcome.reply?.state == .succeeded) }
    }

    @Test(arguments: EchoChannel.allCases)
    func moneyThatDidNotMoveNowIsNoSuccess(_ channel: EchoChannel) async throws {
        let client = try channel.client(answering: #""out_trade_no":"T1","fund_change":"N""#)
        let outcome = await client.call(Refund.self, try AnyRequest(Self.byNumber), CallOptions())
        #expect(outcome.reply?.state == .notStated)
    }

    /// The answers to the question what became of refund R1 of trade T1.
    static let answers: [EchoTests.Case] = [
        .init(byNumber, #""out_trade_no":"T1","out_request_no":"R1","fund_change":"Y""#, nil),
        // Another refund of the same trade, and an answer that does not say which.
        .init(
            byNumber, #""out_trade_no":"T1","out_request_no":"R2","fund_change":"Y""#,
            .echoMismatch(field: "out_request_no")),
        .init(byNumber, #""out_trade_no":"T1","fund_change":"Y""#, .echoMissing(field: "out_request_no")),
        .init(
            #""trade_no":"9","out_request_no":"R1""#, #""trade_no":"9","out_request_no":"R1","fund_change":"Y""#, nil),
    ]

    @Test(arguments: EchoChannel.allCases, answers)
    func theQuestionIsAboutTheRefund(_ channel: EchoChannel, _ example: EchoTests.Case) async throws {
        let client = try channel.client(answering: example.returned)
        let call = try client.prepare(Refund.self, try AnyRequest(example.sent)).call
        let settlement = await client.settle(try Unresolved<Refund>(call, cause: .interrupted), by: AskRefund.self) {
            sent throws(InvalidRequest) in
            let trade = sent.textIfSent("out_trade_no").map { #""out_trade_no":"\#($0)""# }
            let number = try sent.text("out_request_no")
            return try AnyRequest(#"\#(trade ?? #""trade_no":"9""#),"out_request_no":"\#(number)""#)
        }
        #expect(settlement.cause == example.cause && (settlement.unsettled == nil) == (example.cause == nil))
    }

    @Test func aResendHasTheSameNumber() async throws {
        let seen = Counter()
        let bench = try Bench { call in
            if call.bizContent == "{\(Self.byNumber)}" { seen.next() }
            return .node(#"{"code":"10000","msg":"Success","out_trade_no":"T1","fund_change":"N"}"#)
        }
        let call = try bench.client.prepare(Refund.self, try AnyRequest(Self.byNumber)).call
        let outcome = await bench.client.resend(try Unresolved<Refund>(call, cause: .interrupted))
        #expect(outcome.reply?.state == .notStated && seen.value == 1)
    }

    @Test func whatWasNotSentOrSaysNothingIsNil() async throws {
        let call = try EchoChannel.gateway.client(answering: "").prepare(
            Refund.self, try AnyRequest(#""a":"","b":null,"c":7"#)
        ).call
        #expect(call.textIfSent("a") == nil && call.textIfSent("b") == nil && call.textIfSent("x") == nil)
        #expect(call.textIfSent("c") == "7" && call.textIfSent("x", "c") == "7")
    }
}

/// In the shape of generated code.
nonisolated enum Refund: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.refund", method: "alipay.test.refund", effect: .movesMoney, idempotencyKey: "out_request_no",
            echo: [
                Echo(sent: "out_trade_no", returned: ["out_trade_no"]), Echo(sent: "trade_no", returned: ["trade_no"]),
            ], status: StatusTable(field: ["fund_change"], "Y succeeded\nN notStated", mayReverse: []),
            errors: [ErrorTable("40004 NO none fixRequest")])
    }
}

/// The question what became of one.
nonisolated enum AskRefund: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.askRefund", method: "alipay.test.refund.query", effect: .reads,
            echo: [
                Echo(sent: "out_request_no", returned: ["out_request_no"]),
                Echo(sent: "out_trade_no", returned: ["out_trade_no"]),
                Echo(sent: "trade_no", returned: ["trade_no"]),
            ], status: StatusTable(field: ["fund_change"], "Y succeeded\nN notStated", mayReverse: []), errors: [])
    }
}
