import Foundation
import FundAPI
import FundRuntime
import OfflineGateway

/// Writing a request and reading a reply of the fund models, beside Foundation's coders on equal structs.
@main
struct CodingBenchmark {
    static func main() async throws {
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
        let number = "201808080001"
        let client = try Client.offline(through: ConstantTransport(accepting: number))
        let payment = try OfflineReply.payment(number)
        let plain = PlainRequest(
            outBizNo: number, transAmount: "0.01",
            payee: PlainPayee(identity: "2088000000000001", identityType: .user, name: nil), orderTitle: "测试 a+b&c=d",
            productCode: "STD_RED_PACKET", bizScene: "DIRECT_TRANSFER",
            businessParams: "{\"sub_biz_scene\":\"REDPACKET\"}")
        let (encoder, decoder) = (JSONEncoder(), JSONDecoder())
        let reply = Data(OfflineReply.node(number).utf8)
        print("microseconds, least of 7 times \(rounds)     ours   Foundation   times as fast")
        try await compare("write a request", rounds) {
            try client.prepare(Fund.B2cRedPacket.Send.self, payment).call.content.reveal().utf8.count
        } and: {
            try encoder.encode(plain).count
        }
        // The runtime's own reader is not public: a whole call without RSA and network, so that less is compared with more.
        try await compare("a call, without RSA and network", rounds) {
            guard case .accepted = await client.fund.b2cRedPacket.send(payment) else {
                throw CocoaError(.coderInvalidValue)
            }
            return 1
        } and: {
            try encoder.encode(plain).count + decoder.decode(PlainResult.self, from: reply).outBizNo.utf8.count
        }
    }

    private static func compare(
        _ name: String, _ rounds: Int, ours: @Sendable () async throws -> Int,
        and theirs: @Sendable () async throws -> Int
    ) async throws {
        var (our, their) = (Double.infinity, Double.infinity)
        for _ in 0..<7 {
            our = min(our, try await microseconds(rounds, ours))
            their = min(their, try await microseconds(rounds, theirs))
        }
        let label = name + String(repeating: " ", count: max(1, 36 - name.count))
        print(label + String(format: "%8.2f %12.2f %15.2f", our, their, their / our))
    }

    private static func microseconds(_ rounds: Int, _ body: @Sendable () async throws -> Int) async throws -> Double {
        var sum = 0
        let start = ContinuousClock.now
        for _ in 0..<rounds { sum &+= try await body() }
        let time = ContinuousClock.now - start
        guard sum > 0 else { throw CocoaError(.coderInvalidValue) }
        return time / .microseconds(1) / Double(rounds)
    }
}
