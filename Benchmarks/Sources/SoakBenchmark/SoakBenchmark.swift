import Foundation
import FundAPI
import FundRuntime
import OfflineGateway

/// Makes 100,000 payments, half of which meet a fault, and prints the memory every tenth of the way.
@main
enum SoakBenchmark {
    static func main() async throws {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
        let client = try Client.offline(through: FaultyTransport())
        var outcomes: [String: Int] = [:]
        for number in 1...max(count, 1) {
            switch await client.fund.b2cRedPacket.send(try OfflineReply.payment("N-\(number)")) {
            case .accepted: outcomes["accepted", default: 0] += 1
            case .rejected: outcomes["rejected", default: 0] += 1
            case .unknown(let unresolved): outcomes[unresolved.cause.name, default: 0] += 1
            case .notSent: outcomes["notSent", default: 0] += 1
            }
            if number % max(count / 10, 1) == 0 { print("\(number) calls: \(memory()) MB") }
        }
        print(outcomes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }

    /// Resident memory, where the system tells it in a file.
    private static func memory() -> String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        let kilobytes = line.split(separator: " ").dropFirst().compactMap { Double($0) }.first
        return kilobytes.map { String(($0 / 102.4).rounded() / 10) } ?? "unknown"
    }
}
