import FundRuntime
import OfflineGateway
import Synchronization

/// Answers in turn: once unsigned, twice well, once not at all.
final class FaultyTransport: Transport {
    private let count = Mutex(0)

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        // Calls are made one after the other, so this is the number of the payment as well.
        let number = count.withLock { count in
            count += 1
            return count
        }
        switch number % 4 {
        case 0: throw .timedOut
        case 1: return OfflineReply.unsigned("N-\(number)")
        default: return OfflineReply.signed("N-\(number)")
        }
    }
}
