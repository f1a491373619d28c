import Foundation
import FundAPI
import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// Prepare, store, send; and after a crash settle or send again.
@Suite struct PayoutTests {
    typealias Send = Fund.B2cRedPacket.Send

    private static func request(_ amount: String = "1") throws -> Send.Request {
        try Send.Request(
            outBizNo: "N1", transAmount: Fund.RedPacketAmount(amount), payee: .userID("2088000000000001"),
            orderTitle: "T")
    }

    /// Answers in turn; the last one for ever.
    private static func bench(_ answers: GatewayAnswer...) throws -> Bench {
        let rest = Mutex(answers)
        return try Bench { _ in rest.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }
    }

    @Test func whatIsPreparedIsWhatIsSent() async throws {
        let bench = try Self.bench(.node(CallTests.payment))
        let packets = bench.client.fund.b2cRedPacket
        let prepared = try packets.prepare(Self.request(), appAuthToken: "T1")
        #expect(bench.gateway.calls.isEmpty)
        #expect(await packets.send(prepared).reply?.state == .succeeded)
        _ = await packets.send(try Self.request(), appAuthToken: "T1")
        let calls = bench.gateway.calls
        try #require(calls.count == 2)
        #expect(calls[0].bizContent == calls[1].bizContent)
        #expect(calls[0].bizContent == prepared.call.content.reveal() && calls[0].parameters["app_auth_token"] == "T1")
    }

    @Test func whatCannotBeSentCannotBePrepared() throws {
        let bench = try Self.bench(.fault(.close))
        let error = #expect(throws: NotSent.self) {
            try bench.client.fund.b2cRedPacket.prepare(
                Self.request(), appAuthToken: String(repeating: "t", count: 41))
        }
        #expect(error?.name == "invalidRequest" && error?.description.contains("app_auth_token") == true)
    }

    @Test func aRefusalOfTheFirstSendingIsDefinite() async throws {
        let bench = try Self.bench(.refusal(subCode: "PAYEE_NOT_EXIST"))
        let packets = bench.client.fund.b2cRedPacket
        let kept = try JSONEncoder().encode(packets.prepare(Self.request()).call)
        // A queue whose record says that no sending was begun.
        let waiting = try PreparedCall<Send>(neverSent: JSONDecoder().decode(StoredCall.self, from: kept))
        #expect(await packets.send(waiting).rejection?.subCode == .payeeNotExist)
    }

    /// The first sending may have paid, so that no refusal of a second one is the payment's, whoever sends it.
    @Test func aSecondSendingOfWhatWasPreparedIsAResend() async throws {
        let bench = try Self.bench(.fault(.close), .refusal(subCode: "PAYEE_NOT_EXIST"))
        let packets = bench.client.fund.b2cRedPacket
        let prepared = try packets.prepare(Self.request())
        let copy = prepared
        #expect(await packets.send(prepared).unresolved != nil)
        guard case .resendRefused(let error, next: .fixRequest)? = await packets.send(copy).unresolved?.cause else {
            return #expect(Bool(false), "a refusal of the second sending was taken for the payment's")
        }
        #expect(error.subCode == "PAYEE_NOT_EXIST" && bench.gateway.calls.count == 2)
    }

    /// A sending that certainly never left leaves the next one the first.
    @Test func whatWasNotSentIsStillUnsent() async throws {
        let bench = try Self.bench(.refusal(subCode: "PAYEE_NOT_EXIST"))
        let space = try Client(
            space: SpaceConfiguration(endpoint: bench.gateway.url, spaceID: "s", clientSecret: "k", appID: Bench.appID))
        let packets = bench.client.fund.b2cRedPacket
        let prepared = try packets.prepare(Self.request())
        #expect(await space.fund.b2cRedPacket.send(prepared).notSent?.name == "otherChannel")
        let refusal = try #require(await packets.send(prepared).rejection)
        #expect(await space.fund.b2cRedPacket.resend(refusal).notSent?.name == "otherChannel")
        #expect(await packets.resend(refusal).rejection != nil && bench.gateway.calls.count == 2)
    }

    @Test func afterACrashTheStoredCallIsSettledOrSentAgain() async throws {
        let bench = try Self.bench(
            .refusal(code: "40004", subCode: "ORDER_NOT_EXIST"), .node(CallTests.payment), .node(CallTests.order))
        let packets = bench.client.fund.b2cRedPacket
        let kept = try JSONEncoder().encode(packets.prepare(Self.request(), appAuthToken: "T1").call)
        let unresolved = try Unresolved<Send>(JSONDecoder().decode(StoredCall.self, from: kept))
        #expect(unresolved.cause == .interrupted && unresolved.next == .query)
        guard case .refused = await packets.settle(unresolved).unsettled?.reason else {
            return #expect(Bool(false), "that there is no such order yet proves nothing")
        }
        #expect(await packets.resend(unresolved).reply?.state == .succeeded)
        #expect(await packets.settle(unresolved).settled?.state == .processing)
        #expect(bench.gateway.calls.allSatisfy { $0.parameters["app_auth_token"] == "T1" })
    }

    @Test(
        "a refusal of a second sending says nothing certain about the first; to ask is the way out",
        arguments: [
            ("40004", "PAYEE_NOT_EXIST"), ("40004", "EXCEED_LIMIT_DM_AMOUNT"), ("40005", "isv.app-call-limited"),
            ("20001", "aop.app-auth-token-time-out"), ("40004", "PAYER_BALANCE_NOT_ENOUGH"),
        ])
    func refusedResends(code: String, subCode: String) async throws {
        let bench = try Self.bench(.fault(.close), .refusal(code: code, subCode: subCode), .node(CallTests.order))
        let packets = bench.client.fund.b2cRedPacket
        let unresolved = try #require(await packets.send(try Self.request()).unresolved)
        let again = try #require(await packets.resend(unresolved).unresolved)
        guard case .resendRefused(let error, _) = again.cause else {
            return #expect(Bool(false), "\(again.cause)")
        }
        #expect(error.subCode == subCode && again.next == .query && again.cause.refusal?.code == code)
        #expect(await packets.settle(again).settled?.state == .processing)
    }

    @Test func aRefusedPaymentIsSentAgainUnderItsNumberAfterToppingUp() async throws {
        let refusal = GatewayAnswer.refusal(subCode: "PAYER_BALANCE_NOT_ENOUGH")
        let bench = try Self.bench(refusal, refusal, .node(CallTests.payment))
        let packets = bench.client.fund.b2cRedPacket
        let first = try #require(await packets.send(try Self.request(), appAuthToken: "T1").rejection)
        #expect(try first.next == .topUpAndResend && first.call.text("out_biz_no") == "N1")
        // Still too little: a second refusal of what is known to be refused is one too.
        let second = try #require(await packets.resend(first).rejection)
        #expect(await packets.resend(second).reply?.state == .succeeded)
        let calls = bench.gateway.calls
        #expect(calls.count == 3 && Set(calls.map(\.bizContent)).count == 1)
        #expect(calls.allSatisfy { $0.parameters["app_auth_token"] == "T1" })
    }

    /// The sending that followed the refusal was lost: going on from the refusal once more must not make it definite.
    @Test func aRefusalIsSentAgainOnce() async throws {
        let refusal = GatewayAnswer.refusal(subCode: "PAYER_BALANCE_NOT_ENOUGH")
        let bench = try Self.bench(refusal, .fault(.close), refusal)
        let packets = bench.client.fund.b2cRedPacket
        let refused = try #require(await packets.send(try Self.request()).rejection)
        #expect(await packets.resend(refused).unresolved != nil)
        #expect(await packets.resend(refused).unresolved?.cause.name == "resendRefused")
    }

    /// The keys of another app are others: its gateway would pay once more, and its order is not the one asked about.
    @Test func anotherAppsCallIsNeitherSentNorAskedAbout() async throws {
        let bench = try Self.bench(.node(CallTests.payment))
        let other = try GatewayConfiguration(
            environment: .custom(bench.gateway.url), appID: "2021000000000002", privateKey: Bench.app.privateKey,
            alipayPublicKey: Bench.alipay.publicKey)
        let call = try Client(gateway: other).fund.b2cRedPacket.prepare(Self.request()).call
        let packets = bench.client.fund.b2cRedPacket
        #expect(await packets.send(try PreparedCall(neverSent: call)).notSent?.name == "otherApp")
        let unresolved = try Unresolved<Send>(call)
        #expect(await packets.resend(unresolved).unresolved?.cause == .notResent(reason: "otherApp"))
        guard case .notAsked(let reason) = await packets.settle(unresolved).unsettled?.reason else {
            return #expect(Bool(false), "asked for another app")
        }
        #expect(reason.name == "otherApp" && bench.gateway.calls.isEmpty)
    }

    @Test func aCallOfAnotherOperationIsRefusedByName() throws {
        let bench = try Self.bench(.fault(.close))
        let call = try bench.client.fund.b2cRedPacket.prepare(Self.request()).call
        let error = StoredCallError.otherOperation(
            "cloud.fund.b2cRedPacket.send", expected: "cloud.fund.transferAccount.transfer")
        #expect(throws: error) { try PreparedCall<Fund.TransferAccount.Transfer>(neverSent: call) }
        #expect(throws: error) { try Unresolved<Fund.TransferAccount.Transfer>(call) }
    }
}
