import Crypto
import Foundation
import FundAPI
import FundRuntime
import OfflineGateway
import _CryptoExtras

/// Prints signatures a second of the runtime beside swift-crypto's own, in the same run, and what a call costs beside.
@main
enum SigningBenchmark {
    static func main() async throws {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let signer = try RSA2Signer(privateKey: key.pemRepresentation)
        let text = [UInt8](repeating: 0x61, count: 700)
        var (bare, runtime): ([Double], [Double]) = ([], [])
        // Alternating, so that what else the machine does hits both.
        for _ in 0..<15 {
            bare.append(
                try rate(150) {
                    _ = try key.signature(for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5).rawRepresentation
                })
            runtime.append(try rate(150) { _ = try signer.signature(for: text) })
        }
        print("swift-crypto: \(Int(median(bare))) signatures/s")
        print("runtime:      \(Int(median(runtime))) signatures/s")
        print("ratio (median of 15 pairs): \(rounded(median(zip(runtime, bare).map { $0 / $1 })))")
        let call = try await callCost()
        print("a call without RSA and network: \(rounded(call * 1e6)) µs")
        print("of one signature: \(rounded(call * median(runtime) * 100)) %")
    }

    /// Seconds of CPU that a call takes when the signature and the reply cost nothing.
    private static func callCost() async throws -> Double {
        let client = try Client.offline(through: ConstantTransport(accepting: "N-2026-0001"))
        let payment = try OfflineReply.payment("N-2026-0001")
        var least = Double.infinity
        for _ in 0..<10 {
            let start = clock()
            for _ in 0..<2000 {
                guard case .accepted = await client.fund.b2cRedPacket.send(payment) else {
                    throw CocoaError(.coderInvalidValue)
                }
            }
            least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC) / 2000)
        }
        return least
    }

    private static func rate(_ count: Int, _ work: () throws -> Void) rethrows -> Double {
        let start = clock()
        for _ in 0..<count { try work() }
        return Double(count) * Double(CLOCKS_PER_SEC) / Double(max(clock() - start, 1))
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
