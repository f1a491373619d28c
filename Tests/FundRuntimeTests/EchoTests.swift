import FundRuntime
import GatewayFixture
import Testing

/// A reply that is accepted, or settles a call, has repeated something of it, on every channel.
@Suite struct EchoTests {
    /// What was sent, what came back, and why that leaves the outcome open; nil where it does not.
    struct Case: Sendable {
        let sent: String
        let returned: String
        let cause: UnknownCause?

        init(_ sent: String, _ returned: String, _ cause: UnknownCause?) {
            self.sent = sent
            self.returned = returned
            self.cause = cause
        }
    }

    static let cases = [
        Case(#""a":"1""#, #""a":"1""#, nil),
        Case(#""b":"1","amount":"2""#, #""b":1"#, nil),
        Case(#""amount":"1.0""#, #""amount":1"#, nil),
        Case(#""a":"1""#, #""x":"1""#, .echoMissing(field: "a")),
        Case(#""a":"1""#, #""a":"2""#, .echoMismatch(field: "a")),
        // Nothing that could be repeated was sent, or nothing that was sent is repeated.
        Case(#""x":"1""#, #""a":"1""#, .echoNotCompared),
        Case(#""x":"1""#, #""x":"1""#, .echoNotCompared),
        Case(#""x":"1""#, #""amount":"1.00""#, .echoNotCompared),
        Case(#""amount":"1.00""#, #""x":"1""#, .echoNotCompared),
        Case(#""a":null,"amount":"1.00""#, #""a":"1","amount":null"#, .echoNotCompared),
    ]

    @Test(arguments: EchoChannel.allCases, cases)
    func acceptedReplies(_ channel: EchoChannel, _ example: Case) async throws {
        let client = try channel.client(answering: example.returned)
        let outcome = await client.call(Ask.self, try AnyRequest(example.sent), CallOptions())
        #expect(outcome.unresolved?.cause == example.cause && (outcome.reply == nil) == (example.cause != nil))
    }

    @Test(arguments: EchoChannel.allCases) func whatTravelsBesideTheContentIsCompared(_ channel: EchoChannel)
        async throws
    {
        for (returned, cause) in [("1", UnknownCause?.none), ("2", .echoMismatch(field: "a"))] {
            let client = try channel.client(answering: #""a":"\#(returned)""#)
            let outcome = await client.call(Ask.self, try AnyRequest(#""x":"1""#, parameter: "1"), CallOptions())
            #expect(outcome.unresolved?.cause == cause && (outcome.reply == nil) == (cause != nil))
        }
    }

    @Test(arguments: EchoChannel.allCases) func refusalsNeedNotRepeatAnything(_ channel: EchoChannel) async throws {
        let client = try channel.client(refusing: "NO")
        let outcome = await client.call(Ask.self, try AnyRequest(#""x":"1""#), CallOptions())
        #expect(outcome.rejection?.subCode?.rawValue == "NO")
    }

    @Test(arguments: EchoChannel.allCases) func callsWithoutEchoesAreTakenAsTheyAre(_ channel: EchoChannel) async throws
    {
        let client = try channel.client(answering: #""x":"1""#)
        let outcome = await client.call(AskAnything.self, try AnyRequest(#""x":"1""#), CallOptions())
        #expect(outcome.reply != nil)
    }

    /// The call that is settled has sent `amount` 5.00 and `a` 1; the question sends `a` 1 unless it is said otherwise.
    static let settled = [
        Case(#""a":"1""#, #""a":"1","amount":"5""#, nil),
        Case(#""a":"1""#, #""a":"1","amount":"6""#, .echoMismatch(field: "amount")),
        Case(#""a":"1""#, #""a":"1""#, nil),
        // The question is not tied to its answer: that the amount is the same makes it no better.
        Case(#""x":"1""#, #""a":"1","amount":"5""#, .echoNotCompared),
    ]

    static let settlement = SettlementContract(
        echo: [Echo(amount: "amount", returned: ["amount"])], status: .byCode)

    @Test(arguments: EchoChannel.allCases, settled)
    func settlingReplies(_ channel: EchoChannel, _ example: Case) async throws {
        let client = try channel.client(answering: example.returned)
        let settlement = await client.settle(
            try channel.unresolved(), by: Ask.self, Self.settlement
        ) { _ throws(InvalidRequest) in try AnyRequest(example.sent) }
        #expect(settlement.cause == example.cause && (settlement.unsettled == nil) == (example.cause == nil))
    }

    @Test(arguments: EchoChannel.allCases)
    func aQuestionWithoutEchoesMustRepeatTheCallItSettles(_ channel: EchoChannel) async throws {
        for (returned, cause) in [(#""amount":"5""#, UnknownCause?.none), (#""x":"1""#, .echoNotCompared)] {
            let client = try channel.client(answering: returned)
            let settlement = await client.settle(
                try channel.unresolved(), by: AskAnything.self, Self.settlement
            ) { _ throws(InvalidRequest) in try AnyRequest(#""x":"1""#) }
            #expect(settlement.cause == cause && (settlement.unsettled == nil) == (cause == nil))
        }
    }
}
