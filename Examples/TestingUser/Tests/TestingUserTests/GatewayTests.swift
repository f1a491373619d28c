import Foundation
import FundAPI
import FundRuntime
import FundTesting
import Testing
import TestingUser

/// The client itself, against a gateway in this process and against what was recorded.
@Suite struct GatewayTests {
    private static func pay(
        _ client: Client, _ number: String
    ) async throws -> RedPackets<Fund.B2cRedPacket>.Result {
        try await RedPackets(client.fund.b2cRedPacket).pay("1.00", to: "2088000000000001", number: number)
    }

    @Test(arguments: [ChannelKind.gateway, .gatewayV3, .space])
    func aLostReplyIsSettledAndPaysOnce(channel: ChannelKind) async throws {
        let gateway = try TestGateway(model: .fundAPI)
        try gateway.script(.loseReply, for: "fund.b2cRedPacket.send")
        guard case .paid(let order) = try await Self.pay(gateway.client(channel), "N1") else {
            Issue.record("what was paid is not told")
            return
        }
        #expect(order != nil && gateway.ledger.payments(of: "N1") == 1)
    }

    @Test func anEmptyAccountIsToppedUp() async throws {
        let gateway = try TestGateway(model: .fundAPI)
        gateway.fund(try Money("0.50", currency: "CNY", scale: 2))
        #expect(try await Self.pay(gateway.client(), "N1") == .topUp)
        #expect(gateway.ledger.entries.isEmpty)
    }

    /// Recorded once, where a sandbox would be in place of the gateway; the file is safe to commit.
    @Test func whatWasRecordedIsPlayed() async throws {
        let sandbox = try TestGateway(model: .fundAPI)
        let recorder = try RecordingTransport(sandbox, model: .fundAPI)
        let client = Client(gateway: try sandbox.gatewayConfiguration(), transport: recorder)
        guard case .paid = try await Self.pay(client, "N1") else {
            Issue.record("the sandbox did not pay")
            return
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try recorder.recording().write(to: file)

        let playback = try PlaybackTransport(Recording(contentsOf: file), model: .fundAPI)
        guard case .paid = try await Self.pay(playback.client(), "N1") else {
            Issue.record("what was recorded is not played")
            return
        }
        try playback.finish()
        guard case .notPaid = try await Self.pay(playback.client(), "N2") else {
            Issue.record("a call that nobody recorded was answered")
            return
        }
    }
}
