#if Mock
    internal import FlyingFox
    internal import Foundation
    internal import FundTesting

    extension MockServer {
        /// The gateway's answer to a request.
        static func answer(
            _ request: FlyingFox.HTTPRequest, _ gateway: GatewayHTTP
        ) async -> FlyingFox.HTTPResponse {
            guard let body = try? await request.bodyData else { return FlyingFox.HTTPResponse(statusCode: .badRequest) }
            let headers = request.headers.map { (name: $0.key.rawValue, value: $0.value) }
            let reply = await gateway.reply(
                to: request.method.rawValue, request.target.rawValue, headers: headers, Array(body))
            guard let reply else {
                // Nothing is sent before a handler of frames has any: the connection is closed without a reply.
                return FlyingFox.HTTPResponse(webSocket: ClosedConnection())
            }
            var fields = HTTPHeaders()
            for (name, value) in reply.headers { fields[HTTPHeader(name)] = value }
            return FlyingFox.HTTPResponse(
                statusCode: HTTPStatusCode(reply.status, phrase: "Status"), headers: fields, body: Data(reply.body))
        }

        /// The answer of the control port.
        static func answer(
            _ request: FlyingFox.HTTPRequest, _ control: GatewayControl
        ) async -> FlyingFox.HTTPResponse {
            let body = (try? await request.bodyData) ?? Data()
            let answer = control.answer(request.method.rawValue, request.path, Array(body))
            return FlyingFox.HTTPResponse(
                statusCode: HTTPStatusCode(answer.status, phrase: "Status"),
                headers: [.contentType: "application/json"], body: Data(answer.body))
        }
    }

    /// A connection that is closed in place of a reply.
    private struct ClosedConnection: WSHandler {
        private struct Closed: Error {}

        func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame> {
            throw Closed()
        }
    }
#endif
