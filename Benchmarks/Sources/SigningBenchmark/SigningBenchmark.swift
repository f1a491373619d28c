import Crypto
import Foundation
import FundAPI
import FundRuntime
import OfflineGateway
import _CryptoExtras

/// Prints signatures and verifications a CPU second of the runtime beside swift-crypto's own, in the same run.
///
/// And what a call costs beside; with the argument `alone` no more than the runtime's two rates. The package turns both traits on: on Linux the runtime is on the system's libcrypto.
@main
enum SigningBenchmark {
    static func main() async throws {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let signer = try RSA2Signer(privateKey: key.pemRepresentation)
        let verifier = try RSA2Verifier(publicKey: key.publicKey.pemRepresentation)
        let text = [UInt8](repeating: 0x61, count: 700)
        let signature = try signer.signature(for: text)
        if CommandLine.arguments.last == "alone" {
            let signing = try rate(1000) { _ = try signer.signature(for: text) }
            print(signing, rate(30_000) { _ = verifier.isValidSignature(signature, for: text) })
            return
        }
        let bareSignature = _RSA.Signing.RSASignature(rawRepresentation: signature)
        var (bareSigning, signing, bareVerifying, verifying): ([Double], [Double], [Double], [Double]) = (
            [], [], [], []
        )
        // Alternating, so that what else the machine does hits all of them.
        for _ in 0..<15 {
            bareSigning.append(
                try rate(150) {
                    _ = try key.signature(for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5).rawRepresentation
                })
            signing.append(try rate(150) { _ = try signer.signature(for: text) })
            bareVerifying.append(
                rate(3000) {
                    _ = key.publicKey.isValidSignature(
                        bareSignature, for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5)
                })
            verifying.append(rate(3000) { _ = verifier.isValidSignature(signature, for: text) })
        }
        print(
            "signatures/s:    runtime \(Int(median(signing))), swift-crypto \(Int(median(bareSigning))), "
                + "ratio \(rounded(median(zip(signing, bareSigning).map { $0 / $1 })))")
        print(
            "verifications/s: runtime \(Int(median(verifying))), swift-crypto \(Int(median(bareVerifying))), "
                + "ratio \(rounded(median(zip(verifying, bareVerifying).map { $0 / $1 })))")
        let call = try await callCost()
        print("a call without RSA and network: \(rounded(call * 1e6)) µs")
        print("of one signature: \(rounded(call * median(signing) * 100)) %")
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
