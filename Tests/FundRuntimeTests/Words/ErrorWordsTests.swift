import Foundation
import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// Every case of every public error says what happened, whether money may have moved, the usual cause and what to do.
@Suite struct ErrorWordsTests {
    @Test func everyPublicErrorIsWalked() throws {
        #expect(try Set(ErrorSources.publicErrors()) == Set(ErrorSamples.all.map(\.type)))
    }

    @Test(arguments: ErrorSamples.all) func everyCaseIsWalked(sample: ErrorSamples) throws {
        guard let cases = try ErrorSources.cases(of: sample.cases) else { return #expect(sample.values.count > 0) }
        #expect(Set(cases) == Set(sample.values.map(\.name)), "a case without words, or one that is no longer there")
    }

    @Test(arguments: ErrorSamples.all) func eachSaysAllOfIt(sample: ErrorSamples) throws {
        for (name, error) in sample.values {
            let words = error.words
            for part in [words.event, words.cause, words.advice] {
                #expect(part.count > 10 && part.count < 400, "\(name): \(part)")
                #expect(part.first?.isUppercase == true && part.hasSuffix("."), "\(name): \(part)")
                #expect(!part.contains("..") && !part.contains("  ") && !part.contains("\n"), "\(name): \(part)")
            }
            #expect(Set([words.event, words.cause, words.advice]).count == 3, "\(name) says the same twice")
            #expect(ErrorWords.Money.allCases.count { words.description.contains($0.rawValue) } == 1)
            #expect(error.localizedDescription == words.description, "\(name)")
            #expect((error as any Error).localizedDescription == words.description, "\(name)")
            #expect(error.failureReason == words.cause && error.recoverySuggestion == words.advice)
        }
    }

    @Test(arguments: ErrorSamples.all) func noTwoCasesSayTheSame(sample: ErrorSamples) {
        let texts = Dictionary(grouping: sample.values, by: \.error.words.description).filter { $0.value.count > 1 }
        #expect(texts.isEmpty, "\(texts.values.map { $0.map(\.name) })")
    }

    @Test(arguments: ErrorSamples.all) func moneyAgreesWithTheClassification(sample: ErrorSamples) {
        for (name, error) in sample.values {
            let expected: Set<ErrorWords.Money>
            switch error {
            case is NotSent, is InvalidRequest, is ConfigurationError, is KeyError,
                is Rejection<Fund.B2cRedPacket.Send>:
                expected = [.nothingWasPaid]
            case is UnknownCause, is Unresolved<Fund.B2cRedPacket.Send>, is Unsettled, is StoredCallError:
                expected = [.mayHaveBeenPaid]
            case let error as TransportError:
                if case .notSent = error { expected = [.nothingWasPaid] } else { expected = [.mayHaveBeenPaid] }
            default: expected = [.saysNothing]
            }
            #expect(expected.contains(error.words.money), "\(name): \(error.words.money)")
        }
    }

    /// What became of a question says nothing of a payment.
    @Test func aQuestionPaysNothing() {
        let call = Unresolved<Fund.Order.Query>(
            PreparedCall(unchecked: StoredCall(withoutContent: Fund.Order.Query.contract, channel: .gateway, appID: ""))
        )
        #expect(call.words.money == .saysNothing)
        let refusal = Rejection<Fund.Order.Query>(ServiceError(code: "40002"), of: call.call, next: .fixSetup)
        #expect(refusal.words.money == .saysNothing)
    }

    /// Each kind of connection failure has words of its own, and says that nothing was paid.
    @Test func connectionFailures() {
        let words = ConnectionFailure.allCases.map(\.words)
        #expect(Set(words).count == words.count && words.allSatisfy { $0.money == .nothingWasPaid })
        #expect(Set(words.map(\.cause)).count == words.count)
    }

    /// A middleware is told the words of every outcome but an acceptance.
    @Test(arguments: [
        (Bench.success(), ErrorWords.Money?.none), (#"{"code":"40004","sub_code":"PAYEE_NOT_EXIST"}"#, .nothingWasPaid),
        ("{}", .mayHaveBeenPaid),
    ])
    func summariesHaveThem(node: String, money: ErrorWords.Money?) async throws {
        let seen = Mutex<[CallSummary]>([])
        let bench = try Bench { _ in .node(node) }
        let client = bench.client.using(Noting { call in seen.withLock { $0.append(call) } })
        _ = await client.fund.b2cRedPacket.send(try Bench.request())
        #expect(seen.withLock { $0.map(\.words?.money) } == [money])
    }

    private struct Noting: Middleware {
        let note: @Sendable (CallSummary) -> Void
        func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
            try await next(request)
        }
        func finished(_ call: CallSummary) { note(call) }
    }
}
