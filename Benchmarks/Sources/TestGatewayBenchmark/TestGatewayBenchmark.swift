import Foundation
import FundAPI
import FundRuntime
import FundTesting
import Synchronization

/// Prints how many calls a second of its own CPU a gateway for tests answers, the client's left out.
@main
enum TestGatewayBenchmark {
    /// Keeps what a client would send, and answers nothing.
    private final class Capture: Transport {
        let requests = Mutex<[TransportRequest]>([])

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            requests.withLock { $0.append(request) }
            throw .connectionLost(code: 0)
        }
    }

    static func main() async throws {
        try await measure("unsigned", .unproven, count: 20_000, bar: 20_000)
        try await measure("signed", .publicKeys, count: 2_000, bar: 1_000)
    }

    private static func measure(
        _ name: String, _ signatures: GatewayOptions.Signatures, count: Int, bar: Int
    ) async throws {
        var options = GatewayOptions()
        options.signatures = signatures
        let gateway = try TestGateway(model: .fundAPI, options: options)
        let capture = Capture()
        let client = Client(gateway: try gateway.gatewayConfiguration(), transport: capture)
        for number in 1...count {
            _ = await client.fund.b2cRedPacket.send(
                try Fund.B2cRedPacket.Send.Request(
                    outBizNo: "N\(number)", transAmount: Fund.RedPacketAmount("0.01"),
                    payee: .userID("2088000000000001"),
                    orderTitle: "测试 a+b&c=d"))
        }
        let requests = capture.requests.withLock { $0 }
        let start = clock()
        for request in requests { _ = try await gateway.send(request) }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        guard gateway.ledger.entries.count == count else { throw CocoaError(.coderInvalidValue) }
        print("\(name): \(Int(Double(count) / seconds)) calls a second of CPU (bar: \(bar))")
    }
}
