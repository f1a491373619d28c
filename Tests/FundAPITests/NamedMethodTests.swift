import Foundation
import FundAPI
import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// A method called by its name, of which the caller knows what a specification would say.
@Suite struct NamedMethodTests {
    static let transfer = MethodContract(
        method: "alipay.fund.trans.uni.transfer", effect: .movesMoney, idempotencyKey: "out_biz_no",
        echo: [Echo(sent: "out_biz_no", returned: ["out_biz_no"]), Echo(amount: "trans_amount", returned: ["amount"])],
        status: StatusTable(field: ["status"], "SUCCESS succeeded\nDEALING processing", mayReverse: []),
        errors: [ErrorTable("40004 PAYEE_NOT_EXIST none fixRequest")],
        settledBy: MethodSettlement(
            method: "alipay.fund.trans.common.query",
            members: ["out_biz_no": .sent("out_biz_no"), "product_code": .constant("STD_RED_PACKET")],
            echo: [
                Echo(sent: "out_biz_no", returned: ["out_biz_no"]),
                Echo(amount: "trans_amount", returned: ["trans_amount"]),
            ],
            status: StatusTable(field: ["status"], "SUCCESS succeeded\nFAIL failed", mayReverse: [])))

    private static func request(_ params: String = #"{"out_biz_no":"N1","trans_amount":"1","remark":"r"}"#) throws
        -> Util.Generic.Execute.Request
    {
        try Util.Generic.Execute.Request(
            method: "alipay.fund.trans.uni.transfer", params: JSONObject(parsing: params))
    }

    /// A gateway that answers in turn, the last answer for ever.
    private static func bench(_ answers: GatewayAnswer...) throws -> Bench {
        let rest = Mutex(answers)
        return try Bench { _ in rest.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }
    }

    /// The calls of a client that knows the method.
    private static func generic(_ bench: Bench) -> Util.Generic { bench.client.knowing(transfer).util.generic }

    @Test(
        "a reply is read as the contract says",
        arguments: [
            (#"{"code":"10000","out_biz_no":"N1","status":"SUCCESS"}"#, BusinessState?.some(.succeeded), nil),
            (#"{"code":"10000","out_biz_no":"N1","status":"DEALING","amount":"1.00"}"#, .processing, nil),
            (#"{"code":"10000","out_biz_no":"N2","status":"SUCCESS"}"#, nil, .echoMismatch(field: "out_biz_no")),
            (#"{"code":"10000","status":"SUCCESS"}"#, nil, .echoMissing(field: "out_biz_no")),
            (
                #"{"code":"10000","out_biz_no":"N1","status":"SUCCESS","amount":"2"}"#, nil,
                .echoMismatch(field: "trans_amount")
            ),
            (#"{"code":"10000","out_biz_no":"N1"}"#, nil, UnknownCause?.some(.statusMissing)),
        ])
    func replies(node: String, state: BusinessState?, cause: UnknownCause?) async throws {
        let bench = try Self.bench(.node(node))
        let outcome = await Self.generic(bench).execute(try Self.request())
        #expect(outcome.reply?.state == state)
        // The field is named as the answer names it.
        #expect(outcome.unresolved?.cause.name == cause?.name)
    }

    @Test func refusalsAreReadByTheTablesOfTheMethodAndOfTheGateway() async throws {
        for (code, subCode, isDefinite) in [
            ("40004", "PAYEE_NOT_EXIST", true), ("40002", "isv.invalid-signature", true), ("40004", "OTHER", false),
        ] {
            let bench = try Self.bench(.refusal(code: code, subCode: subCode))
            let outcome = await Self.generic(bench).execute(try Self.request())
            #expect((outcome.rejection != nil) == isDefinite && (outcome.unresolved != nil) == !isDefinite)
        }
    }

    @Test(arguments: [#"{"trans_amount":"1"}"#, #"{"out_biz_no":"","a":1}"#, #"{"out_biz_no":null}"#])
    func withoutItsKeyNothingIsSent(params: String) async throws {
        let bench = try Self.bench(.fault(.close))
        let reason = try #require(await Self.generic(bench).execute(try Self.request(params)).notSent)
        #expect(reason.name == "invalidRequest" && reason.description.contains("out_biz_no"))
        #expect(bench.gateway.calls.isEmpty)
    }

    @Test func anUnknownOutcomeIsSentAgainAndSettledAlsoAfterACrash() async throws {
        let order = #"{"code":"10000","out_biz_no":"N1","trans_amount":"1.00","status":"FAIL"}"#
        let bench = try Self.bench(
            .fault(.close), .refusal(subCode: "PAYEE_NOT_EXIST"), .refusal(subCode: "ORDER_NOT_EXIST"), .node(order))
        let generic = Self.generic(bench)
        let prepared = try generic.prepare(Self.request(), appAuthToken: "T1")
        let kept = try JSONEncoder().encode(prepared.call)
        #expect(await generic.send(prepared).unresolved != nil)
        let unresolved = try Unresolved<Util.Generic.Execute>(JSONDecoder().decode(StoredCall.self, from: kept))
        #expect(await generic.resend(unresolved).unresolved?.cause.name == "resendRefused")
        guard case .refused(let error, _) = await generic.settle(unresolved).unsettled?.reason else {
            return #expect(Bool(false), "the question's refusal was taken for the payment's")
        }
        #expect(error.subCode == "ORDER_NOT_EXIST" && Unsettled(.refused(error, next: .slowDown)).next == .slowDown)
        #expect(await generic.settle(unresolved).settled?.state == .failed)
        let calls = bench.gateway.calls
        try #require(calls.count == 4)
        #expect(calls[0].bizContent == calls[1].bizContent)
        #expect(calls[3].method == "alipay.fund.trans.common.query" && calls[3].parameters["app_auth_token"] == "T1")
        #expect(calls[3].bizContent == #"{"out_biz_no":"N1","product_code":"STD_RED_PACKET"}"#)
    }

    @Test func anAnswerAboutAnotherOrderSettlesNothing() async throws {
        for order in [
            #"{"code":"10000","out_biz_no":"N2","trans_amount":"1.00","status":"SUCCESS"}"#,
            #"{"code":"10000","out_biz_no":"N1","trans_amount":"2.00","status":"SUCCESS"}"#,
            #"{"code":"10000","status":"SUCCESS"}"#,
        ] {
            let bench = try Self.bench(.fault(.close), .node(order))
            let unresolved = try #require(await Self.generic(bench).execute(try Self.request()).unresolved)
            #expect(await Self.generic(bench).settle(unresolved).cause != nil)
        }
    }

    @Test func whatNobodyKnowsIsNeitherSentTwiceNorAskedAbout() async throws {
        let bench = try Bench { _ in .fault(.close) }
        let generic = bench.client.util.generic
        let unresolved = try #require(await generic.execute(try Self.request()).unresolved)
        #expect(await generic.resend(unresolved).unresolved?.cause == .notResent(reason: "notRepeatable"))
        guard case .notAsked(let reason) = await generic.settle(unresolved).unsettled?.reason else {
            return #expect(Bool(false), "asked without a question")
        }
        #expect(reason.name == "noQuestion" && bench.gateway.calls.count == 1)
    }
}
