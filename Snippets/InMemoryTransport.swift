// A transport that answers from memory.
import FundRuntime
import HTTPTypes

struct InMemoryTransport: Transport {
    let answer: @Sendable (TransportRequest) throws(TransportError) -> String

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        TransportResponse(head: HTTPResponse(status: .ok), body: Array(try answer(request).utf8))
    }
}

let unreachable = InMemoryTransport { _ throws(TransportError) in throw .timedOut }
