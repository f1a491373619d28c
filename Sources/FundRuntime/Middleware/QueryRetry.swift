import HTTPTypes

/// Sends a query again when the connection or the gateway failed; never anything that could move money.
///
/// Each sending asks the very same thing, signed anew with its own time stamp and nonce; the waits between grow and are
/// random, and all of it together stays within the call's own deadline and the budget. Where the reply says how long to wait
/// (`Retry-After`), no wait is shorter; one that the deadline does not leave is not begun. Operations whose effect is other than `reads` pass through untouched: use
/// `resend` and `settle` for those. How often one call is sent, `Client.with(attempts:)` may say.
public struct QueryRetry: Middleware {
    private let attempts: Int
    private let base: Duration
    private let longest: Duration
    private let budget: RetryBudget
    private let jitter: @Sendable () -> Double
    private let clock: any Clock<Duration>

    /// At most so many sendings, the second after a random part of `base`, each later wait up to twice as long.
    ///
    /// `jitter` gives numbers from 0 to 1, with which each wait is multiplied; it and the clock are replaced in tests.
    public init(
        attempts: Int = 3, base: Duration = .milliseconds(200), longest: Duration = .seconds(3),
        budget: RetryBudget = RetryBudget(), jitter: @escaping @Sendable () -> Double = { .random(in: 0...1) },
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.attempts = attempts
        self.base = base
        self.longest = longest
        self.budget = budget
        self.jitter = jitter
        self.clock = clock
    }

    /// Sends a query until it has a reply other than "try again", or the attempts, the time or the budget are used up.
    public func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
        guard request.effect == .reads else { return try await next(request) }
        return try await send(request, next, stopwatch: clock.stopwatch())
    }

    private func send(
        _ request: SignedRequest, _ next: Next, stopwatch: @Sendable () -> Duration
    ) async throws(TransportError) -> TransportResponse {
        let deadline = request.request.timeout
        budget.deposit()
        var attempt = 1
        while true {
            var request = request
            request.shorten(timeout: deadline - stopwatch())
            let result: Result<TransportResponse, TransportError>
            do { result = .success(try await next(request)) } catch { result = .failure(error) }
            guard Self.isTransient(result), attempt < request.attempts ?? attempts else { return try result.get() }
            let wait = max(wait(after: attempt), (try? result.get())?.retryAfter ?? .zero)
            guard stopwatch() + wait < deadline, budget.withdraw() else { return try result.get() }
            guard (try? await clock.sleep(for: wait)) != nil, !Task.isCancelled else { throw .cancelled }
            attempt += 1
        }
    }

    private func wait(after attempt: Int) -> Duration {
        let factor = jitter()
        return min(base * (1 << min(attempt - 1, 20)), longest) * (factor.isFinite ? min(max(factor, 0), 1) : 1)
    }

    private static func isTransient(_ result: Result<TransportResponse, TransportError>) -> Bool {
        switch result {
        case .success(let reply): [429, 500, 502, 503, 504].contains(reply.head.status.code)
        case .failure(.timedOut), .failure(.connectionLost), .failure(.notSent): true
        case .failure: false
        }
    }
}
