import FundAPI
import FundRuntime
import FundTesting
import Testing
import TestingUser

/// Calls of a test's own in place of the client's: one line for a resource, whatever calls it has.
struct FakeRedPackets: Fund.B2cRedPacketCalls {
    let client = FakeClient()
}

@Suite struct RedPacketsTests {
    typealias Send = Fund.B2cRedPacket.Send
    typealias Result = RedPackets<FakeRedPackets>.Result

    private let fake = FakeRedPackets()

    private static var request: Send.Request {
        get throws {
            try Send.Request(
                outBizNo: "N1", transAmount: Fund.RedPacketAmount("1.00"), payee: .userID("2088000000000001"),
                orderTitle: "Thanks")
        }
    }

    private func pay() async throws -> Result {
        try await RedPackets(fake).pay("1.00", to: "2088000000000001", number: "N1")
    }

    @Test func isPaid() async throws {
        fake.client.on(Send.self) { received in
            #expect(try received.call.text("out_biz_no") == "N1")
            #expect(received.request?.transAmount.money.description == "1.00 CNY")
            return .accepted(try .fake(#"{"status": "SUCCESS", "order_id": "O1"}"#))
        }
        #expect(try await pay() == .paid(orderID: "O1"))
        #expect(fake.client.calls.count == 1)
    }

    /// The state is read from the status as the client reads it, and nothing else need be said.
    @Test(arguments: [
        ("{}", Result.paid(orderID: nil)), (#"{"status": "DEALING"}"#, .later),
        (#"{"status": "FAIL"}"#, .refused("FAIL")),
    ])
    func isAnswered(_ json: String, _ result: Result) async throws {
        fake.client.on(Send.self) { _ in .accepted(try .fake(json)) }
        #expect(try await pay() == result)
    }

    @Test func isRefused() async throws {
        fake.client.on(Send.self) { _ in .rejected(.fake(subCode: .payerBalanceNotEnough)) }
        #expect(try await pay() == .topUp, "the table of the operation says what is to be done")
        fake.client.on(Send.self) { _ in .rejected(.fake(next: .stop)) }
        #expect(try await pay() == .refused("40004"))
    }

    @Test func isSettled() async throws {
        fake.client.on(Send.self) { received in .unknown(.fake(.timedOut, call: received.call)) }
        fake.client.onSettling(Send.self, by: Fund.Order.Query.self) { unresolved in
            #expect(try unresolved.call.text("out_biz_no") == "N1")
            return .succeeded(try .fake(#"{"order_id": "O1"}"#))
        }
        #expect(try await pay() == .paid(orderID: "O1"))
        fake.client.onSettling(Send.self, by: Fund.Order.Query.self) { _ in
            .unresolved(Unsettled(.refused(.fake(subCode: "ORDER_NOT_EXIST"), next: .query)))
        }
        #expect(try await pay() == .later)
    }

    @Test func isNotSent() async throws {
        fake.client.on(Send.self) { _ in .notSent(.fake()) }
        #expect(try await pay() == .notPaid("cancelled before sending"))
    }

    /// A call that the test forgot fails with its name, also once more and when it is asked about; it never succeeds empty.
    @Test func isWithoutAnswer() async throws {
        guard case .notPaid(let reason) = try await pay() else {
            Issue.record("a call without an answer was paid")
            return
        }
        #expect(reason.hasPrefix("cloud.fund.b2cRedPacket.send: has no answer"))
        let unresolved = Unresolved<Send>.fake()
        guard case .unresolved(let unsettled) = await fake.settle(unresolved),
            case .notAsked(let notAsked) = unsettled.reason
        else {
            Issue.record("a question without an answer settled a call")
            return
        }
        #expect(notAsked.description.hasPrefix("cloud.fund.b2cRedPacket.send: has no answer"))
        guard case .unknown(let stillUnresolved) = await fake.resend(unresolved) else {
            Issue.record("a second sending without an answer settled a call")
            return
        }
        #expect("\(stillUnresolved.cause)".contains("cloud.fund.b2cRedPacket.send"))
    }

    /// What the client would not send reaches no answer.
    @Test func isChecked() async throws {
        fake.client.on(Send.self) { _ in .accepted(try .fake()) }
        let request = try Self.request
        guard case .notSent = await fake.send(request, appAuthToken: "") else {
            Issue.record("an empty token was sent")
            return
        }
        #expect(fake.client.calls.isEmpty)
    }

    /// As for the client, a second sending of a prepared call is one of an unresolved call, whose refusal settles nothing.
    @Test func isPrepared() async throws {
        fake.client.on(Send.self) { received in
            received.sending == .prepared
                ? .unknown(.fake(call: received.call)) : .rejected(.fake(subCode: .payerBalanceNotEnough))
        }
        let request = try Self.request
        let prepared = try fake.prepare(request)
        guard case .unknown = await fake.send(prepared), case .unknown(let again) = await fake.send(prepared) else {
            Issue.record("the second sending was one of a new call")
            return
        }
        guard case .resendRefused(_, next: .topUpAndResend) = again.cause else {
            Issue.record("\(again.cause)")
            return
        }
    }
}
