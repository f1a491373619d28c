import Crypto
import CryptoExtras
import Foundation
import FundRuntime
import HTTPTypes

/// Prints signatures a second of the runtime beside swift-crypto's own, in the same run, and what a call costs beside.
@main
enum SigningThroughput {
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
        let ratios = zip(runtime, bare).map { $0 / $1 }.sorted()
        print("swift-crypto: \(Int(median(bare))) signatures/s")
        print("runtime:      \(Int(median(runtime))) signatures/s")
        print("ratio (median of 15 pairs): \(rounded(ratios[ratios.count / 2])), goal at least 0.97")
        let call = try await callCost()
        print("a call without RSA and network: \(rounded(call * 1e6)) µs")
        print("of one signature: \(rounded(call * median(runtime) * 100)) %, goal under 5 %")
    }

    /// Seconds of CPU a call takes when the signature and the reply cost nothing.
    private static func callCost() async throws -> Double {
        let node =
            #"{"code":"10000","msg":"Success","out_biz_no":"N-2026-0001","order_id":"2019","status":"SUCCESS","#
            + #""pay_fund_order_id":"2019","trans_date":"2019-08-21 00:00:00"}"#
        let sign = String(repeating: "A", count: 344)
        let reply = TransportReply(
            head: HTTPResponse(status: .ok), body: Array(#"{"bench_ping_response":\#(node),"sign":"\#(sign)"}"#.utf8))
        let client = Client(
            gateway: try GatewayConfiguration(
                environment: .production, appID: "2021000000000001", signer: NoSigner(), verifier: NoVerifier()),
            transport: Answer(reply: reply))
        var best = Double.infinity
        for _ in 0..<10 {
            let start = clock()
            for _ in 0..<2000 {
                guard case .accepted = await client.call(Ping.self, Ping.Request(), CallOptions()) else {
                    throw TransportError.notSent
                }
            }
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC) / 2000)
        }
        return best
    }

    private static func rate(_ count: Int, _ work: () throws -> Void) rethrows -> Double {
        let start = clock()
        for _ in 0..<count { try work() }
        return Double(count) * Double(CLOCKS_PER_SEC) / Double(max(clock() - start, 1))
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Signs for nothing.
struct NoSigner: RequestSigner {
    func signature(for bytes: [UInt8]) throws -> [UInt8] { [UInt8](repeating: 7, count: 256) }
}

/// Accepts what is no signature of the signer above.
struct NoVerifier: ReplyVerifier {
    func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool { signature.first == 0 }
}

struct Answer: Transport {
    let reply: TransportReply
    func send(_ request: TransportRequest) async throws(TransportError) -> TransportReply { reply }
}

enum Ping: CloudOperation {
    struct Request: RequestBody {
        func write(to writer: inout RequestWriter) {
            writer.string("out_biz_no", "N-2026-0001")
            writer.string("trans_amount", "1.68")
            writer.string("product_code", "STD_RED_PACKET")
            writer.string("order_title", "测试 a+b&c=d")
        }
    }
    struct Response: ReplyBody { init(from reader: inout ReplyFields) {} }
    typealias ErrorCode = UnlistedErrorCode
    static var contract: OperationContract {
        OperationContract(
            id: "bench.ping", method: "bench.ping", replyNode: nil, effect: .movesMoney, idempotencyKey: "out_biz_no",
            echo: [Echo(sent: "out_biz_no", returned: ["out_biz_no"])], successCodes: ["10000"], pendingCodes: [],
            codeIsOptional: false,
            status: StatusTable(field: ["status"], "SUCCESS succeeded", mayReverse: []), errors: [])
    }
}
