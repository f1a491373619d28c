#if Observability
    public import FundRuntime
    import Metrics

    /// Counts calls and times them: `fund_calls_total`, `fund_call_duration_seconds` and `fund_sendings_total`.
    ///
    /// Dimensions are the operation, the channel and the outcome, and for the counter of calls one word more; all come
    /// from short lists, save the sub codes of refusals, which come from the platform's own. The tags of a call are
    /// dimensions as well, under their own names.
    public struct MetricsMiddleware: Middleware {
        /// Metrics of the system's factory.
        public init() {}

        /// Passes the request on: what counts is known at the end.
        public func intercept(
            _ request: SignedRequest, next: Next
        ) async throws(TransportError) -> TransportResponse { try await next(request) }

        /// Counts and times the call.
        public func finished(_ call: CallSummary) {
            let dimensions =
                [
                    ("operation", call.operationID), ("channel", call.channel.rawValue),
                    ("outcome", call.kind.rawValue),
                ] + call.tags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            Counter(label: "fund_calls_total", dimensions: dimensions + [("detail", call.detail)]).increment()
            Counter(label: "fund_sendings_total", dimensions: dimensions).increment(by: Int64(call.sendings))
            Timer(label: "fund_call_duration_seconds", dimensions: dimensions)
                .recordNanoseconds(Int64((call.duration / .nanoseconds(1)).rounded()))
        }
    }
#endif
