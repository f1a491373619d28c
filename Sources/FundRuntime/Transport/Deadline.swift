/// Waits for work no longer than it may take, whether or not the work heeds its cancellation.
enum Deadline {
    /// Why there is no value.
    enum Failure: Error {
        /// The time is over.
        case passed
        /// The task that waited was cancelled.
        case cancelled
        /// The work threw.
        case failed
    }

    /// The value of the work.
    static func run<Value: Sendable>(
        _ timeout: Duration, _ work: @escaping @Sendable () async throws -> Value
    ) async throws(Failure) -> Value {
        if Task.isCancelled { throw .cancelled }
        let first = FirstResult<Result<Value, Failure>>()
        let working = Task {
            do { first.resolve(.success(try await work())) } catch { first.resolve(.failure(.failed)) }
        }
        let waiting = Task {
            try await Task.sleep(for: timeout)
            first.resolve(.failure(.passed))
        }
        defer {
            working.cancel()
            waiting.cancel()
        }
        let result = await withTaskCancellationHandler {
            await first.value
        } onCancel: {
            first.resolve(.failure(.cancelled))
        }
        return try result.get()
    }
}
