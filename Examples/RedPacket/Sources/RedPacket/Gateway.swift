import ArgumentParser
import Foundation
import FundRuntime

/// Why there is no client to call with.
struct SetUpError: Error, CustomStringConvertible {
    let description: String
}

/// The client of the gateway that the environment names.
func gatewayClient(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Client {
    func value(_ name: String) throws -> String {
        guard let value = environment[name], !value.isEmpty else {
            throw SetUpError(description: "the environment does not set \(name)")
        }
        return value
    }
    func contents(_ name: String) throws -> String {
        guard let text = try? String(contentsOfFile: try value(name), encoding: .utf8) else {
            throw SetUpError(description: "the file that \(name) names cannot be read as text")
        }
        return text
    }
    guard let url = URL(string: try value("FUND_GATEWAY_URL")) else {
        throw SetUpError(description: "FUND_GATEWAY_URL is not an address")
    }
    return Client(
        gateway: try GatewayConfiguration(
            environment: .custom(url), appID: try value("FUND_APP_ID"),
            privateKey: try contents("FUND_PRIVATE_KEY_FILE"),
            alipayPublicKey: try contents("FUND_ALIPAY_PUBLIC_KEY_FILE")))
}

/// Runs a call, prints its report and ends with the status that says the same.
func report(_ call: (Client) async throws -> Report) async throws {
    let report: Report
    do {
        report = try await call(try gatewayClient())
    } catch {
        // Whatever stops us here did so before anything was sent.
        report = .notSent(String(describing: error))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
    if report.outcome != .succeeded { throw ExitCode(report.outcome.exitStatus) }
}
