/// Asks what became of a call until that is final, or until there is no sense or no time in asking again.
///
/// It asks and does nothing else: nothing is sent again.
struct SettlementWait: Sendable {
    let deadline: Duration
    let pacing: Pacing

    /// What became of the call by the questions that the closure asks.
    func settlement<Call: Sendable, Response: ResponseBody>(
        of call: Call, asking ask: @Sendable (Call) async -> Settlement<Response>
    ) async -> AwaitedSettlement<Call, Response> {
        await settlement(of: call, stopwatch: pacing.clock.stopwatch(), asking: ask)
    }

    private func settlement<Call: Sendable, Response: ResponseBody>(
        of call: Call, stopwatch: @Sendable () -> Duration, asking ask: @Sendable (Call) async -> Settlement<Response>
    ) async -> AwaitedSettlement<Call, Response> {
        var (questions, latest) = (0, Settlement<Response>?.none)
        func open(_ reason: StillOpen<Call, Response>.Reason) -> AwaitedSettlement<Call, Response> {
            .open(StillOpen(call, reason, latest: latest, questions: questions))
        }
        while !Task.isCancelled {
            let answer = await ask(call)
            questions += 1
            if let final = AwaitedSettlement<Call, Response>(answer) { return final }
            if answer.isAnswered || latest?.isAnswered != true { latest = answer }
            if Task.isCancelled { break }
            guard let wait = pause(after: questions, answer) else { return open(.hopeless) }
            let left = deadline - stopwatch()
            // The last pause is as long as the deadline leaves, unless the platform asks for more.
            guard left > .zero, answer.head?.retryAfter ?? .zero < left else { return open(.deadlinePassed) }
            guard (try? await pacing.clock.sleep(for: min(wait, left))) != nil else { break }
        }
        return open(.cancelled)
    }

    /// The pause before the next question; nil where that would fare no better.
    private func pause<Response>(after questions: Int, _ answer: Settlement<Response>) -> Duration? {
        var isSlow = false
        if case .unresolved(let unsettled) = answer {
            switch unsettled.next {
            case .query, .resendUnchanged: break
            case .slowDown: isSlow = true
            case .fixRequest, .fixSetup, .topUpAndResend, .stop: return nil
            }
        }
        return max(pacing.pause(after: questions, slowly: isSlow), answer.head?.retryAfter ?? .zero)
    }
}

extension Settlement {
    /// Whether it says anything of the call.
    fileprivate var isAnswered: Bool { if case .unresolved = self { false } else { true } }
}
