#if Logging
    public import FundRuntime
    import HTTPTypes
    public import Logging

    /// Logs each sending and the end of each call, without one byte of content, key, token or address query.
    ///
    /// What is logged is a fixed list: operation, channel, request id, digest of the key, host, sizes, status, duration, and the outcome as one
    /// word and in a sentence. At debug level there is also the text that was signed, its values but those of the protocol as sizes. There is no
    /// switch that adds more; what the platform says may repeat a whole request.
    public struct LoggingMiddleware: Middleware {
        private let logger: Logger
        private let level: Logger.Level

        /// Sendings are logged at `level`, ends of calls at info, unknown outcomes and a clock that is off
        /// at warning.
        public init(_ logger: Logger = Logger(label: "fund"), level: Logger.Level = .debug) {
            self.logger = logger
            self.level = level
        }

        /// Logs the sending and its HTTP status or error.
        public func intercept(
            _ request: SignedRequest, next: Next
        ) async throws(TransportError) -> TransportResponse {
            let start = ContinuousClock.now
            var metadata: Logger.Metadata = [
                "operation": "\(request.operationID)", "channel": "\(request.channel.rawValue)",
                "request-id": "\(request.requestID)", "host": "\(request.request.head.authority ?? "")",
                "request-bytes": "\(request.request.body.count)",
            ]
            metadata["key-digest"] = request.keyDigest.map { "\($0)" }
            for (name, value) in request.tags { metadata["tag-\(name)"] = "\(value)" }
            logger.log(level: level, "sending", metadata: metadata)
            logger.debug("signed", metadata: request.signedText.map { metadata.merging(["text": "\($0)"]) { $1 } })
            do {
                let reply = try await next(request)
                metadata["status"] = "\(reply.head.status.code)"
                metadata["reply-bytes"] = "\(reply.body.count)"
                metadata["duration"] = "\(ContinuousClock.now - start)"
                logger.log(level: level, "received", metadata: metadata)
                return reply
            } catch {
                metadata["error"] = "\(error)"
                metadata["duration"] = "\(ContinuousClock.now - start)"
                logger.log(level: level, "no reply", metadata: metadata)
                throw error
            }
        }

        /// Logs how the call ended.
        public func finished(_ call: CallSummary) {
            var metadata: Logger.Metadata = [
                "operation": "\(call.operationID)", "channel": "\(call.channel.rawValue)",
                "request-id": "\(call.requestID)", "outcome": "\(call.kind.rawValue)",
                "detail": "\(call.detail)", "sendings": "\(call.sendings)", "duration": "\(call.duration)",
            ]
            metadata["key-digest"] = call.keyDigest.map { "\($0)" }
            for (name, value) in call.tags { metadata["tag-\(name)"] = "\(value)" }
            metadata["words"] = call.words.map { "\($0)" }
            metadata["clock-difference"] = call.clockDifference.map { "\($0)" }
            let isWarning = call.kind == .unknown || call.clockDifference != nil
            logger.log(level: isWarning ? .warning : .info, "call ended", metadata: metadata)
        }
    }
#endif
