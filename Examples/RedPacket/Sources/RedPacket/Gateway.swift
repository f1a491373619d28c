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
    func file(_ name: String) throws -> URL { URL(filePath: try value(name)) }
    func contents(_ name: String) throws -> [UInt8] {
        guard let contents = try? Data(contentsOf: try file(name)) else {
            throw SetUpError(description: "the file that \(name) names cannot be read")
        }
        return Array(contents)
    }
    // Which of the files it is, is what the error of a key does not know.
    func key<Key>(_ name: String, _ read: ([UInt8]) throws -> Key) throws -> Key {
        do { return try read(try contents(name)) } catch let error as KeyError {
            throw SetUpError(description: "the file that \(name) names: \(error)")
        }
    }
    guard let url = URL(string: try value("FUND_GATEWAY_URL")) else {
        throw SetUpError(description: "FUND_GATEWAY_URL is not an address")
    }
    let signer = try key("FUND_PRIVATE_KEY_FILE") { try RSA2Signer(privateKey: $0) }
    guard environment["FUND_APP_CERTIFICATE_FILE"] != nil else {
        return Client(
            gateway: try GatewayConfiguration(
                environment: .custom(url), appID: try value("FUND_APP_ID"), signer: signer,
                verifier: try key("FUND_ALIPAY_PUBLIC_KEY_FILE") { try RSA2Verifier(publicKey: $0) }))
    }
    // Certificate mode, which payouts demand.
    return Client(
        gateway: try GatewayConfiguration(
            environment: .custom(url), appID: try value("FUND_APP_ID"), signer: signer,
            certificates: try GatewayCertificates(
                applicationFile: try file("FUND_APP_CERTIFICATE_FILE"),
                alipayFile: try file("FUND_ALIPAY_CERTIFICATE_FILE"), rootFile: try file("FUND_ALIPAY_ROOT_FILE"))))
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
