import Foundation
import FundRuntime
import HTTPTypes
import Synchronization

/// Makes 100,000 calls, of which one in four meets a fault, and prints the memory every tenth of the way.
@main
enum Soak {
    static func main() async throws {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
        let client = Client(
            gateway: try GatewayConfiguration(
                environment: .production, appID: "1", signer: NoSigner(), verifier: NoVerifier()),
            transport: Faulty()
        ).using(QueryRetry(base: .zero))
        var kinds: [String: Int] = [:]
        for number in 0..<count {
            switch await client.call(Ping.self, Ping.Request(number: number), CallOptions()) {
            case .accepted: kinds["accepted", default: 0] += 1
            case .rejected: kinds["rejected", default: 0] += 1
            case .unknown(let unresolved): kinds[unresolved.cause.name, default: 0] += 1
            case .notSent: kinds["notSent", default: 0] += 1
            }
            if (number + 1) % max(count / 10, 1) == 0 { print("\(number + 1) calls: \(memory()) MB") }
        }
        print(kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }

    /// Resident memory, where the system tells it in a file.
    private static func memory() -> String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        let kilobytes = line.split(separator: " ").dropFirst().compactMap { Double($0) }.first
        return kilobytes.map { String(($0 / 102.4).rounded() / 10) } ?? "unknown"
    }
}

struct NoSigner: RequestSigner {
    func signature(for bytes: [UInt8]) throws -> [UInt8] { [UInt8](repeating: 7, count: 256) }
}

struct NoVerifier: ReplyVerifier {
    func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool { signature.first == 0 }
}

/// Answers in turn: twice well, once unsigned, once not at all.
final class Faulty: Transport {
    private let turn = Mutex(0)

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportReply {
        let turn = turn.withLock { turn in
            turn += 1
            return turn % 4
        }
        if turn == 0 { throw .timedOut }
        let node = #"{"code":"10000","msg":"Success","memo":"\#(String(repeating: "x", count: 500))"}"#
        let sign = turn == 1 ? "" : #","sign":"\#(String(repeating: "A", count: 344))""#
        return TransportReply(
            head: HTTPResponse(status: .ok), body: Array(#"{"soak_ping_response":\#(node)\#(sign)}"#.utf8))
    }
}

enum Ping: CloudOperation {
    struct Request: RequestBody {
        let number: Int
        func write(to writer: inout RequestWriter) { writer.string("out_biz_no", "N-\(number)") }
    }
    struct Response: ReplyBody { init(from reader: inout ReplyFields) {} }
    typealias ErrorCode = UnlistedErrorCode
    static var contract: OperationContract {
        OperationContract(
            id: "soak.ping", method: "soak.ping", replyNode: nil, effect: .movesMoney, idempotencyKey: "out_biz_no",
            echo: [], successCodes: ["10000"], pendingCodes: [], codeIsOptional: false, status: nil, errors: [])
    }
}
