import FundAPI
import FundRuntime
import FundTesting
import Testing

/// What each fault is to a caller, and what the ledger has then.
@Suite struct GatewayFaultTests {
    private static let send = "fund.b2cRedPacket.send"

    private static func bench(
        _ fault: GatewayFault, _ channel: ChannelKind = .gateway
    ) throws -> (TestGateway, Fund.B2cRedPacket) {
        let gateway = try FundGatewayTests.gateway()
        try gateway.script(fault, for: send)
        return (gateway, try gateway.client(channel).fund.b2cRedPacket)
    }

    @Test(
        "what was carried out and not heard of is unknown, and is settled by asking",
        arguments: [
            GatewayFault.loseReply, .delay(.seconds(60)), .truncate(bytes: 20), .forge, .unsign, .unavailable,
            .httpStatus(502, isCarriedOut: true),
        ], [ChannelKind.gateway, .gatewayV3, .space])
    func carriedOut(fault: GatewayFault, channel: ChannelKind) async throws {
        let (gateway, packets) = try Self.bench(fault, channel)
        let unresolved = try #require(await packets.send(try FundGatewayTests.request()).unresolved)
        #expect(gateway.ledger.payments(of: "N1") == 1)
        #expect(await packets.settle(unresolved).state == .succeeded)
        #expect(await packets.resend(unresolved).reply?.state == .succeeded)
        #expect(gateway.ledger.payments(of: "N1") == 1)
    }

    @Test(
        "what did not arrive is unknown, too, and is sent again",
        arguments: [GatewayFault.loseRequest, .httpStatus(503, isCarriedOut: false)],
        [ChannelKind.gateway, .gatewayV3, .space])
    func notArrived(fault: GatewayFault, channel: ChannelKind) async throws {
        let (gateway, packets) = try Self.bench(fault, channel)
        let unresolved = try #require(await packets.send(try FundGatewayTests.request()).unresolved)
        #expect(gateway.ledger.entries.isEmpty)
        guard case .unresolved(let unsettled) = await packets.settle(unresolved), case .refused = unsettled.reason
        else {
            return #expect(Bool(false), "that there is no such order proves nothing")
        }
        #expect(await packets.resend(unresolved).reply?.state == .succeeded)
        #expect(gateway.ledger.payments(of: "N1") == 1)
    }

    @Test func aForgedReplyIsNeverAccepted() async throws {
        let (gateway, packets) = try Self.bench(.forge)
        let unresolved = try #require(await packets.send(try FundGatewayTests.request()).unresolved)
        #expect(unresolved.cause == .invalidSignature)
        try gateway.script(.forge, for: "fund.order.query")
        #expect(await packets.settle(unresolved).state == nil)
    }

    @Test func aRequestThatArrivesTwicePaysOnce() async throws {
        let (gateway, packets) = try Self.bench(.duplicate)
        #expect(await packets.send(try FundGatewayTests.request()).reply?.state == .succeeded)
        #expect(gateway.ledger.entries.count == 1)
    }

    @Test func aSlowReplyIsAReply() async throws {
        let (gateway, packets) = try Self.bench(.delay(.seconds(5)))
        let before = gateway.clock.millisecondsSince1970
        #expect(await packets.send(try FundGatewayTests.request()).reply?.state == .succeeded)
        #expect(gateway.clock.millisecondsSince1970 - before == 5000)
    }

    @Test func whatNobodyTookWasNotSent() async throws {
        let (gateway, packets) = try Self.bench(.unreachable)
        #expect(await packets.send(try FundGatewayTests.request()).notSent != nil)
        #expect(gateway.ledger.entries.isEmpty)
        #expect(await packets.send(try FundGatewayTests.request()).reply?.state == .succeeded)
    }

    @Test func refusalsOnDemand() async throws {
        let (gateway, packets) = try Self.bench(.throttle)
        let slow = try #require(await packets.send(try FundGatewayTests.request()).rejection)
        #expect(slow.next == .slowDown && gateway.ledger.entries.isEmpty)
        try gateway.script(.refuse(code: "40004", subCode: "PAYEE_NOT_EXIST"), for: Self.send, times: 2)
        for _ in 0..<2 {
            let refused = await packets.send(try FundGatewayTests.request("N2")).rejection
            #expect(refused?.subCode == .payeeNotExist)
        }
        #expect(await packets.send(try FundGatewayTests.request("N2")).reply?.state == .succeeded)
        #expect(gateway.records.filter { $0.fault != nil }.count == 3)
    }

    /// Whatever happens, no number is paid twice, nothing that is called paid was not, and all is settled in the end.
    @Test(arguments: [ChannelKind.gateway, .gatewayV3, .space])
    func chaos(channel: ChannelKind) async throws {
        let gateway = try FundGatewayTests.gateway(channel == .space ? .publicKeys : .unproven)
        let chaos = Chaos(rate: 0.5)
        gateway.start(chaos)
        let packets = try gateway.client(channel).fund.b2cRedPacket
        var open: [String: Unresolved<Fund.B2cRedPacket.Send>] = [:]
        for number in (1...60).map({ "N\($0)" }) {
            switch await packets.send(try FundGatewayTests.request(number)) {
            case .accepted: #expect(gateway.ledger.payments(of: number) == 1, "\(number), seed \(chaos.seed)")
            case .rejected, .notSent: #expect(gateway.ledger.payments(of: number) == 0, "\(number), seed \(chaos.seed)")
            case .unknown(let unresolved): open[number] = unresolved
            }
        }
        #expect(!open.isEmpty, "seed \(chaos.seed)")
        for (number, unresolved) in open {
            if await packets.settle(unresolved).state == .succeeded {
                #expect(gateway.ledger.payments(of: number) == 1, "\(number), seed \(chaos.seed)")
            }
            _ = await packets.resend(unresolved)
        }
        gateway.calm()
        for (number, unresolved) in open {
            #expect(await packets.resend(unresolved).reply?.state == .succeeded, "\(number), seed \(chaos.seed)")
            #expect(gateway.ledger.payments(of: number) == 1, "\(number), seed \(chaos.seed)")
        }
    }

    @Test func theSameSeedIsTheSameChaos() async throws {
        var answers: [[String]] = []
        for _ in 0..<2 {
            let gateway = try FundGatewayTests.gateway(.unproven)
            gateway.start(Chaos(seed: 7))
            let packets = try gateway.client().fund.b2cRedPacket
            for number in 1...30 { _ = await packets.send(try FundGatewayTests.request("N\(number)")) }
            answers.append(gateway.records.map { "\($0.answer) \(String(describing: $0.fault))" })
        }
        #expect(answers[0] == answers[1] && Set(answers[0]).count > 3)
    }
}
