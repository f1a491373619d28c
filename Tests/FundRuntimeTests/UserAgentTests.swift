import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// The library names itself and its version on the wire, unless that is switched off.
@Suite struct UserAgentTests {
    private static var version: String {
        get throws {
            try String(
                contentsOf: URL(filePath: #filePath).appending(path: "../../../VERSION").standardized, encoding: .utf8
            )
            .trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    @Test(arguments: Carrier.overSockets) func itIsSentAndCanBeSwitchedOff(_ carrier: Carrier) async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let configuration = try GatewayConfiguration(
            environment: .custom(bench.gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"))
        try await carrier.withTransport { transport in
            let client = Client(gateway: configuration, transport: transport, clock: Bench.clock)
            for client in [
                client, client.withUserAgent("shop/7"), client.with(headers: [.userAgent: "mine"]),
                client.withUserAgent(nil),
            ] {
                _ = await client.fund.b2cRedPacket.send(try Bench.request())
            }
        }
        let version = try Self.version
        let sent = bench.gateway.calls.map { $0.request.headers["user-agent"] }
        #expect(
            sent.count == 4 && sent[0] == "FundRuntime/\(version)" && sent[1] == "shop/7" && sent[2] == "mine")
        #expect(sent[3]?.contains("FundRuntime") != true)
    }

    /// Requests of the library's own, such as for a certificate that took over, name it as the call does that needs them.
    @Test func downloadsOfCertificatesHaveItToo() async throws {
        let version = try Self.version
        for name in [nil, "shop/7"] as [String?] {
            let bench = try CertificateBench()
            try bench.rotate()
            let client = name.map { bench.client.withUserAgent($0) } ?? bench.client
            #expect(await client.fund.b2cRedPacket.send(try Bench.request()).reply != nil)
            #expect(bench.gateway.downloaders == [name ?? "FundRuntime/\(version)"])
        }
        let silent = try CertificateBench()
        try silent.rotate()
        #expect(await silent.client.withUserAgent(nil).fund.b2cRedPacket.send(try Bench.request()).reply != nil)
        #expect(silent.gateway.downloaders.count == 1 && silent.gateway.downloaders[0]?.contains("FundRuntime") != true)
    }

    @Test func everyChannelHasIt() async throws {
        let v3 = try V3Bench { _ in V3Answer(V3Bench.success()) }
        _ = try await v3.send()
        let version = try Self.version
        #expect(v3.gateway.calls.first?.request.headers["user-agent"] == "FundRuntime/\(version)")
    }
}
