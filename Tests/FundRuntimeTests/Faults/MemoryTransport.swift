import FundRuntime
import GatewayFixture
import HTTPTypes

/// Carries requests to a fixture without a socket.
///
/// It checks nothing that other transports check, neither size nor encoding, so that the client is seen to do so.
struct MemoryTransport: Transport {
    let answer: @Sendable (FixtureRequest) -> FixtureAnswer

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        var headers: [String: String] = [:]
        for field in request.head.headerFields { headers[field.name.canonicalName] = field.value }
        let arrived = FixtureRequest(
            method: request.head.method.rawValue, target: request.head.path ?? "", headers: headers, body: request.body)
        return try Self.reply(answer(arrived))
    }

    private static func reply(_ answer: FixtureAnswer) throws(TransportError) -> TransportResponse {
        switch answer {
        case .reply(let status, let headers, let body):
            var head = HTTPResponse(status: .init(code: status))
            for (name, value) in headers {
                if let name = HTTPField.Name(name) { head.headerFields[name] = value }
            }
            return TransportResponse(head: head, body: body)
        case .truncated(let body, _, _): return TransportResponse(head: HTTPResponse(status: .ok), body: body)
        case .endless:
            return TransportResponse(head: HTTPResponse(status: .ok), body: [UInt8](repeating: 0x20, count: 70_000))
        case .reset, .close: throw .connectionLost(code: 0)
        case .silence, .stalled: throw .timedOut
        case .delayed(_, let later): return try reply(later)
        }
    }
}
