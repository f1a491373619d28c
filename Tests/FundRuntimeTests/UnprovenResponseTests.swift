import FundRuntime
import GatewayFixture
import Testing

/// Gifts, whose replies repeat nothing of the call: a genuine one may be the reply to another gift.
@Suite struct UnprovenResponseTests {
    @Test(arguments: EchoChannel.allCases, [#""state":"SENT""#, #""state":"OPEN""#, #""gift_no":"G1","state":"SENT""#])
    func anAcceptedCallIsOpen(_ channel: EchoChannel, _ members: String) async throws {
        let outcome = try await channel.client(answering: members).call(
            Gift.self, try AnyRequest(#""gift_no":"G1""#), CallOptions())
        #expect(outcome.unresolved?.cause == .unprovenResponse && outcome.unresolved?.next == .query)
    }

    @Test(arguments: EchoChannel.allCases)
    func aReplyAboutAnotherGiftIsTold(_ channel: EchoChannel) async throws {
        let outcome = try await channel.client(answering: #""giftNo":"G2","state":"SENT""#).call(
            Gift.self, try AnyRequest(#""gift_no":"G1""#), CallOptions())
        #expect(outcome.unresolved?.cause == .echoMismatch(field: "gift_no"))
    }

    @Test(arguments: EchoChannel.allCases)
    func aRefusalCountsAsEver(_ channel: EchoChannel) async throws {
        let outcome = try await channel.client(refusing: "NO").call(
            Gift.self, try AnyRequest(#""gift_no":"G1""#), CallOptions())
        #expect(outcome.rejection?.next == .fixRequest)
    }

    @Test(arguments: EchoChannel.allCases)
    func aSecondSendingProvesNoMore(_ channel: EchoChannel) async throws {
        let client = try channel.client(answering: #""state":"SENT""#)
        let call = try client.prepare(Gift.self, try AnyRequest(#""gift_no":"G1""#), CallOptions()).call
        let outcome = await client.resend(try Unresolved<Gift>(call, cause: .unprovenResponse))
        #expect(outcome.unresolved?.cause == .unprovenResponse)
    }

    @Test(
        arguments: EchoChannel.allCases,
        [(#""gift_no":"G1","state":"SENT""#, UnknownCause?.none), (#""state":"SENT""#, .echoMissing(field: "gift_no"))])
    func theQuestionSettlesIt(_ channel: EchoChannel, _ example: (answer: String, cause: UnknownCause?)) async throws {
        let client = try channel.client(answering: example.answer)
        let call = try client.prepare(Gift.self, try AnyRequest(#""gift_no":"G1""#), CallOptions()).call
        let settlement = await client.settle(try Unresolved<Gift>(call, cause: .unprovenResponse), by: AskGift.self) {
            sent throws(InvalidRequest) in try AnyRequest(#""gift_no":"\#(sent.text("gift_no"))""#)
        }
        #expect(settlement.cause == example.cause)
        #expect((settlement.settled?.state == .succeeded) == (example.cause == nil))
    }
}

/// In the shape of generated code.
nonisolated enum Gift: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.gift", method: "alipay.test.gift", effect: .movesMoney, idempotencyKey: "gift_no",
            status: StatusTable(field: ["state"], "SENT succeeded\nOPEN processing", mayReverse: []),
            errors: [ErrorTable("40004 NO none fixRequest")])
    }
}

/// The question what became of one.
nonisolated enum AskGift: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.askGift", method: "alipay.test.gift.query", effect: .reads,
            echo: [Echo(sent: "gift_no", returned: ["gift_no"])],
            status: StatusTable(field: ["state"], "SENT succeeded\nOPEN processing", mayReverse: []), errors: [])
    }
}
