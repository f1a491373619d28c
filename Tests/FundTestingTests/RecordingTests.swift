import FundAPI
import FundRuntime
import FundTesting
import HTTPTypes
import Testing

/// What a recording of a sandbox holds, and how strictly it is played.
@Suite struct RecordingTests {
    private static func request(
        _ number: String, to payee: String = "payee@example.com", _ amount: String = "1.00"
    ) throws -> Fund.B2cRedPacket.Send.Request {
        try Fund.B2cRedPacket.Send.Request(
            outBizNo: number, transAmount: Fund.RedPacketAmount(amount), payee: .logonID(payee, name: "张三"),
            orderTitle: "T", passbackParams: "secret words")
    }

    /// Pays twice and asks, as a sandbox would have it; `N2` goes to the same person.
    private static func calls(_ client: Client, payee: String = "payee@example.com") async throws -> [BusinessState?] {
        let packets = client.fund.b2cRedPacket
        let first = await packets.send(try request("N1", to: payee), appAuthToken: "the token").reply
        let second = await packets.send(try request("N2", to: payee), appAuthToken: "the token").reply
        let asked = await client.fund.order.query(
            try .init(outBizNo: "N1", productCode: .stdRedPacket, bizScene: .directTransfer),
            appAuthToken: "the token")
        return [first?.state, second?.state, asked.reply?.state]
    }

    private static func recorded(_ channel: ChannelKind) async throws -> Recording {
        let sandbox = try FundGatewayTests.gateway()
        let recorder = RecordingTransport(sandbox, model: try TestModels.fund())
        let client: Client =
            switch channel {
            case .gateway: Client(gateway: try sandbox.gatewayConfiguration(), transport: recorder)
            case .gatewayV3: Client(gatewayV3: try sandbox.gatewayConfiguration(), transport: recorder)
            case .space: Client(space: try sandbox.spaceConfiguration(), transport: recorder)
            }
        #expect(try await calls(client) == [.succeeded, .succeeded, .succeeded])
        return try recorder.recording()
    }

    @Test("nothing private is in the file, and it is played back", arguments: ChannelKind.known)
    func recordsAndPlays(channel: ChannelKind) async throws {
        let recording = try await Self.recorded(channel)
        let text = String(decoding: recording.json, as: UTF8.self)
        #expect(recording.count == 3 && text.contains("N1") && text.contains("1.00") && text.contains("SUCCESS"))
        for secret in ["payee@example.com", "张三", "the token", "secret words", "2021000000000001", "test-s", "sign"] {
            #expect(!text.contains(secret), "\(secret) in \(text)")
        }
        let playback = try PlaybackTransport(Recording(json: recording.json), model: TestModels.fund())
        let states = try await Self.calls(playback.client(channel), payee: "other@example.com")
        #expect(states == [.succeeded, .succeeded, .succeeded])
        try playback.finish()
    }

    @Test func anotherRequestIsNotAnswered() async throws {
        let recording = try await Self.recorded(.gateway)
        let playback = try PlaybackTransport(recording, model: TestModels.fund())
        let packets = try playback.client().fund.b2cRedPacket
        let outcome = await packets.send(try Self.request("N1", to: "a@b", "2.00"), appAuthToken: "t")
        #expect(outcome.notSent != nil)
        let error = #expect(throws: RecordingError.self) { try playback.finish() }
        #expect(error?.description.contains("request 1: alipay.fund.trans.uni.transfer") == true)
        #expect(error?.description.contains(#"trans_amount is "2.00", and "1.00" was recorded"#) == true)
    }

    @Test("who was one person in the recording must be one again")
    func equalStaysEqual() async throws {
        let playback = try PlaybackTransport(try await Self.recorded(.gateway), model: TestModels.fund())
        let packets = try playback.client().fund.b2cRedPacket
        _ = await packets.send(try Self.request("N1", to: "a@b"), appAuthToken: "t")
        #expect(await packets.send(try Self.request("N2", to: "c@d"), appAuthToken: "t").notSent != nil)
        let error = #expect(throws: RecordingError.self) { try playback.finish() }
        #expect(error?.description.contains("payee_info.identity") == true)
    }

    @Test func whatWasNotAskedForIsSaid() async throws {
        let playback = try PlaybackTransport(try await Self.recorded(.gateway), model: TestModels.fund())
        let error = #expect(throws: RecordingError.self) { try playback.finish() }
        #expect(error?.description.contains("exchange 1 of 3") == true)
    }

    @Test(
        "a file that is no recording says so",
        arguments: [
            ("", "is no recording"), ("{}", "does not say fundgenRecording"),
            (#"{"fundgenRecording":2,"exchanges":[]}"#, "version 2"), (#"{"fundgenRecording":1}"#, "no exchanges"),
            (#"{"fundgenRecording":1,"exchanges":[{}]}"#, "exchange 1 is damaged"),
        ])
    func noRecording(text: String, words: String) {
        let error = #expect(throws: RecordingError.self) { try Recording(json: Array(text.utf8)) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func aLostReplyIsLostAgain() async throws {
        let sandbox = try FundGatewayTests.gateway()
        try sandbox.script(.loseReply)
        let recorder = RecordingTransport(sandbox, model: try TestModels.fund())
        let client = Client(gateway: try sandbox.gatewayConfiguration(), transport: recorder)
        #expect(await client.fund.b2cRedPacket.send(try Self.request("N1")).unresolved != nil)
        let playback = try PlaybackTransport(recorder.recording(), model: TestModels.fund())
        #expect(await (try playback.client()).fund.b2cRedPacket.send(try Self.request("N1")).unresolved != nil)
        try playback.finish()
    }
}
