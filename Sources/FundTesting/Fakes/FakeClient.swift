public import FundRuntime
import Synchronization

/// Carries out calls by answers of the test, in place of the `Client`.
///
///     struct FakeRedPackets: Fund.B2cRedPacketCalls {
///         let client = FakeClient()
///     }
///
///     let fake = FakeRedPackets()
///     fake.client.on(Fund.B2cRedPacket.Send.self) { received in
///         .rejected(.fake(subCode: .payerBalanceNotEnough))
///     }
///     await payouts(with: fake)
///     #expect(fake.client.calls.count == 1)
///
/// Every call is written as the client would write it, so that what the client refuses to send is `notSent` here, too. A call
/// without an answer never succeeds: it is `notSent`, and the reason has its name.
public final class FakeClient: CallExecutor {
    let channel: ChannelKind
    private let state = Mutex(State())

    private struct State {
        var answers: [Key: any Sendable] = [:]
        var calls: [StoredCall] = []
    }

    /// What an answer is for.
    private enum Key: Hashable {
        case call(String)
        case settling(String)
    }

    private typealias Answer<Operation: CloudOperation> =
        @Sendable (ReceivedCall<Operation>) async throws -> Outcome<Operation>
    private typealias Settling<Operation: CloudOperation, Response: ResponseBody> =
        @Sendable (Unresolved<Operation>) async throws -> Settlement<Response>

    /// A fake without answers, whose calls are written for a channel.
    public init(channel: ChannelKind = .gateway) { self.channel = channel }

    /// What was carried out so far, in order; questions that settle a call are not among it.
    public var calls: [StoredCall] { state.withLock { $0.calls } }

    /// Answers every call of an operation from now on, however it comes; a later answer replaces an earlier one.
    ///
    /// What the answer throws is an `unknown` outcome: as if the reply could not be read.
    public func on<Operation: CloudOperation>(
        _ operation: Operation.Type,
        answer: @escaping @Sendable (ReceivedCall<Operation>) async throws -> Outcome<Operation>
    ) {
        state.withLock { $0.answers[.call(operation.contract.id)] = answer as Answer<Operation> }
    }

    /// Answers the question what became of a call of an operation; `question` is the operation that settles it.
    public func onSettling<Operation: CloudOperation, Question: CloudOperation>(
        _ operation: Operation.Type, by question: Question.Type,
        answer: @escaping @Sendable (Unresolved<Operation>) async throws -> Settlement<Question.Response>
    ) {
        state.withLock {
            $0.answers[.settling(operation.contract.id)] = answer as Settling<Operation, Question.Response>
        }
    }

    func answer<Operation: CloudOperation>(
        _ sending: ReceivedCall<Operation>.Sending, _ request: Operation.Request?, _ call: StoredCall
    ) async -> Outcome<Operation> {
        let known = state.withLock { state in
            state.calls.append(call)
            return state.answers[.call(Operation.contract.id)]
        }
        guard let answer = known as? Answer<Operation> else {
            let reason = NotSent.withoutAnswer(Operation.contract.id, "on")
            guard sending == .again else { return .notSent(reason) }
            return .unknown(Unresolved(unchecked: call, cause: .notResent(reason: reason.description)))
        }
        do { return try await answer(ReceivedCall(sending: sending, request: request, call: call)) } catch {
            return .unknown(Unresolved(unchecked: call, cause: .fake(error)))
        }
    }

    func settlement<Operation: CloudOperation, Response: ResponseBody>(
        of unresolved: Unresolved<Operation>
    ) async -> Settlement<Response> {
        let known = state.withLock { $0.answers[.settling(Operation.contract.id)] }
        guard let answer = known as? Settling<Operation, Response> else {
            return .unresolved(Unsettled(.notAsked(.withoutAnswer(Operation.contract.id, "onSettling"))))
        }
        do { return try await answer(unresolved) } catch {
            return .unresolved(Unsettled(.unanswered(.fake(error))))
        }
    }
}

extension NotSent {
    /// For a call that the test has no answer to, with the call's name.
    fileprivate static func withoutAnswer(_ id: String, _ function: String) -> NotSent {
        let message = "has no answer in this test: give FakeClient one by '\(function)'"
        let violation = Violation(fields: [], rule: "fake", message: message)
        return NotSent(.invalidRequest(InvalidRequest(subject: id, violations: [violation])))
    }
}

extension UnknownCause {
    /// The cause that an answer throws, or that of a reply which could not be read.
    fileprivate static func fake(_ error: any Error) -> UnknownCause {
        switch error {
        case let cause as UnknownCause: cause
        case let error as ResponseError: .undecodableResponse(error)
        case let error as JSONError: .malformedResponse(error)
        default: .unexpectedResponse
        }
    }
}
