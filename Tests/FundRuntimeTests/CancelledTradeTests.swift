import FundRuntime
import GatewayFixture
import Testing

/// Cancelling a trade: settled by a question about the trade, and harmless when repeated although there is no key.
@Suite struct CancelledTradeTests {
    static let trade = #""out_trade_no":"T1""#

    /// What the trade's statuses mean to the cancellation.
    static let settlement = SettlementContract(
        status: StatusTable(
            field: ["trade_status"], "WAIT processing\nCLOSED succeeded\nPAID notStated",
            afterSuccess: ["detail"], states: "GIVEN_BACK succeeded", absent: .processing, mayReverse: []))

    @Test(
        "a trade that is paid is a payment that succeeded, and no cancellation",
        arguments: EchoChannel.allCases,
        [
            (#""trade_status":"PAID""#, nil), (#""trade_status":"CLOSED""#, .succeeded),
            (#""trade_status":"CLOSED","detail":"GIVEN_BACK""#, .succeeded), (#""trade_status":"WAIT""#, .processing),
            (#""x":1"#, .processing), (#""trade_status":"LATER""#, nil), (#""trade_status":"""#, nil),
        ] as [(String, BusinessState?)])
    func statesAreThoseOfTheCancellation(
        _ channel: EchoChannel, _ example: (answer: String, state: BusinessState?)
    ) async throws {
        let client = try channel.client(answering: "\(Self.trade),\(example.answer)")
        let call = try client.prepare(Cancel.self, try AnyRequest(Self.trade), CallOptions()).call
        let settlement = await client.settle(
            try Unresolved<Cancel>(call, cause: .timedOut), by: AskTrade.self, Self.settlement
        ) { sent throws(InvalidRequest) in try AnyRequest(#""out_trade_no":"\#(sent.text("out_trade_no"))""#) }
        #expect(settlement.settled?.state == example.state && (settlement.unsettled == nil) == (example.state != nil))
        // The payment's own question tells the payment's own state.
        if example.answer.contains("PAID") {
            let asked = await client.call(AskTrade.self, try AnyRequest(Self.trade), CallOptions())
            #expect(asked.reply?.state == .succeeded)
        }
    }

    @Test func whatIsHarmlessIsSentAgain() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","msg":"Success","out_trade_no":"T1"}"#) }
        let call = try bench.client.prepare(Cancel.self, try AnyRequest(Self.trade), CallOptions()).call
        let again = await bench.client.resend(try Unresolved<Cancel>(call, cause: .timedOut))
        #expect(again.reply?.state == .succeeded && bench.gateway.calls.map(\.bizContent) == ["{\(Self.trade)}"])
    }

    @Test func whatIsNotSaidToBeHarmlessIsNot() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","msg":"Success"}"#) }
        let call = try bench.client.prepare(Close.self, try AnyRequest(Self.trade), CallOptions()).call
        let again = await bench.client.resend(try Unresolved<Close>(call, cause: .timedOut))
        #expect(again.unresolved?.cause == .notResent(reason: "notRepeatable") && bench.gateway.calls.isEmpty)
    }

    @Test(
        "of a call without tables the gateway's own refusals are known, and no others",
        arguments: EchoChannel.allCases,
        [
            ("40002", "isv.invalid-signature", NextStep?.some(.fixSetup)), ("40005", "isv.app-call-limited", .slowDown),
            ("40006", "isv.insufficient-isv-permissions", .fixSetup), ("20000", "isp.unknow-error", nil),
            ("40004", "TRADE_HAS_CLOSED", nil),
        ])
    func refusals(_ channel: EchoChannel, _ example: (code: String, subCode: String, next: NextStep?)) async throws {
        let outcome = try await channel.client(refusing: example.subCode, code: example.code).call(
            Close.self, try AnyRequest(Self.trade), CallOptions())
        #expect(outcome.rejection?.next == example.next && (outcome.unresolved == nil) == (example.next != nil))
    }
}

/// In the shape of generated code.
nonisolated enum Cancel: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.cancel", method: "alipay.test.cancel", effect: .movesMoney, isIdempotent: true,
            echo: [Echo(sent: "out_trade_no", returned: ["out_trade_no"])], status: .byCode, errors: [])
    }
}

/// The question what became of a trade.
nonisolated enum AskTrade: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.askTrade", method: "alipay.test.query", effect: .reads,
            echo: [Echo(sent: "out_trade_no", returned: ["out_trade_no"])],
            status: StatusTable(
                field: ["trade_status"], "WAIT processing\nCLOSED failed\nPAID succeeded", mayReverse: ["PAID"]),
            errors: [])
    }
}

/// A call that changes something, without a key or a table.
nonisolated enum Close: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(id: "test.close", method: "alipay.test.close", effect: .changes, errors: [])
    }
}
