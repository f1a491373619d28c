import Foundation
import FundAPI
import FundAsyncHTTPClient
import FundRuntime
import OfflineGateway

/// Pays through a gateway on this machine: arguments are its address, the folder of the keys, the calls, how many at once, and
/// `async-http` for the transport on SwiftNIO.
///
/// The address `in-process` is a gateway in this process, which signs every reply and costs CPU here, too.
///
/// It prints the calls a second, the milliseconds of this process's CPU for one, and the most memory in MiB.
@main
enum WholeCallBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard 5...6 ~= arguments.count, let address = URL(string: arguments[1]), let calls = Int(arguments[3]),
            let width = Int(arguments[4])
        else {
            print("usage: WholeCallBenchmark ADDRESS FOLDER CALLS WIDTH [async-http]")
            exit(64)
        }
        func key(_ name: String) throws -> String {
            try String(contentsOfFile: arguments[2] + "/" + name, encoding: .utf8)
        }
        let isInProcess = arguments[1] == "in-process"
        let gateway = try GatewayConfiguration(
            environment: isInProcess ? .sandbox : .custom(address), appID: "2021000000000001",
            privateKey: try key("app.pem"), alipayPublicKey: try key("alipay-public.pem"))
        let asyncHTTP = arguments.last == "async-http" ? AsyncHTTPTransport() : nil
        let client =
            if isInProcess {
                Client(
                    gateway: gateway,
                    transport: try SigningTransport(privateKey: try key("alipay.pem"), accepting: "N-2026-0001"))
            } else if let asyncHTTP {
                Client(gateway: gateway, transport: asyncHTTP)
            } else {
                Client(gateway: gateway)
            }
        try await pay(client, 20, width)
        let (begin, used) = (ContinuousClock.now, cpu())
        try await pay(client, calls, width)
        let wall = (ContinuousClock.now - begin) / .seconds(1)
        print(Double(calls) / wall, (cpu() - used) / Double(calls) * 1e3, Double(usage().ru_maxrss) / 1024)
        try await asyncHTTP?.shutdown()
    }

    private static func pay(_ client: Client, _ calls: Int, _ width: Int) async throws {
        let payment = try OfflineReply.payment("N-2026-0001")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<width {
                group.addTask {
                    for _ in stride(from: index, to: calls, by: width) {
                        let outcome = await client.fund.b2cRedPacket.send(payment)
                        guard case .accepted = outcome else { throw Refused(outcome: "\(outcome)") }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private struct Refused: Error {
        let outcome: String
    }

    /// What this process used; 0 is `RUSAGE_SELF`, whose type is another on each system.
    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(0, &usage)
        return usage
    }

    /// Seconds of user and system time of this process.
    private static func cpu() -> Double {
        let usage = usage()
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
