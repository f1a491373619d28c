#if Observability
    public import FundRuntime
    import HTTPTypes
    public import Tracing

    /// Makes a client span of each sending of a request, with the attributes of OpenTelemetry and no content.
    ///
    /// Nothing is injected into the request: Alipay is no part of the application's trace. Put it before `QueryRetry`
    /// for one span around all sendings, after it for one each.
    public struct TracingMiddleware: Middleware {
        private let tracer: (any Tracer)?

        /// With a tracer of its own, or with the one that the instrumentation system has by then.
        public init(tracer: (any Tracer)? = nil) { self.tracer = tracer }

        /// Sends within a span.
        public func intercept(
            _ request: SignedRequest, next: Next
        ) async throws(TransportError) -> TransportResponse {
            let span = (tracer ?? InstrumentationSystem.tracer).startAnySpan(request.operationID, ofKind: .client)
            defer { span.end() }
            span.attributes["fund.channel"] = request.channel.rawValue
            span.attributes["fund.request_id"] = request.requestID
            for (name, value) in request.tags { span.attributes["fund.tag.\(name)"] = value }
            span.attributes["http.request.method"] = request.request.head.method.rawValue
            span.attributes["server.address"] = request.request.head.authority ?? ""
            do {
                // The span is the parent of what the transport traces.
                let result = await ServiceContext.withValue(span.context) {
                    do throws(TransportError) {
                        return Result<TransportResponse, TransportError>.success(try await next(request))
                    } catch {
                        return .failure(error)
                    }
                }
                let reply = try result.get()
                span.attributes["http.response.status_code"] = reply.head.status.code
                if reply.head.status.code != 200 { span.setStatus(SpanStatus(code: .error)) }
                return reply
            } catch {
                span.attributes["error.type"] = "\(error)"
                span.setStatus(SpanStatus(code: .error))
                throw error
            }
        }
    }
#endif
