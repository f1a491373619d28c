import Foundation
import FundAPI
import FundRuntime

/// Encoding a request and decoding a reply of the fund models, beside Foundation's coders on equal structs.
@main
struct HotPath {
    static let reply = """
        {"code":"10000","msg":"Success","out_biz_no":"201808080001","order_id":"20190801110070000006380000250621",\
        "pay_fund_order_id":"20190801110070001506380000251556","status":"SUCCESS","trans_date":"2019-08-21 00:00:00",\
        "settle_serial_no":"2019080111007000150638000025155699","remark":"thanks"}
        """

    static func main() throws {
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
        let request = try Fund.B2cRedPacket.Send.Request(
            outBizNo: "201808080001", transAmount: Fund.RedPacketAmount("0.01"), payee: .userID("2088000000000001"),
            orderTitle: "Thank you")
        let plain = PlainRequest(
            outBizNo: "201808080001", transAmount: "0.01",
            payee: PlainPayee(identity: "2088000000000001", identityType: .user, name: nil), orderTitle: "Thank you",
            productCode: "STD_RED_PACKET", bizScene: "DIRECT_TRANSFER",
            businessParams: "{\"sub_biz_scene\":\"REDPACKET\"}")
        let encoder = JSONEncoder()
        let decoder = JSONDecoder()
        let data = Data(reply.utf8)
        print("microseconds, least of 7 times \(rounds)     ours   Foundation   times as fast")
        try compare("encode a request", rounds) {
            try RequestWriter.content(of: request, for: .gateway).utf8.count
        } and: {
            try encoder.encode(plain).count
        }
        try compare("decode a reply of \(data.count) bytes", rounds) {
            try Fund.TransferResult(from: ReplyReader(JSONObject(parsing: reply))).outBizNo.utf8.count
        } and: {
            try decoder.decode(PlainResult.self, from: data).outBizNo.utf8.count
        }
    }

    private static func compare(
        _ name: String, _ rounds: Int, ours: () throws -> Int, and theirs: () throws -> Int
    ) throws {
        var least = (Double.infinity, Double.infinity)
        for _ in 0..<7 {
            least.0 = min(least.0, try microseconds(rounds, ours))
            least.1 = min(least.1, try microseconds(rounds, theirs))
        }
        let label = name + String(repeating: " ", count: max(1, 36 - name.count))
        print(label + String(format: "%8.2f %12.2f %15.1f", least.0, least.1, least.1 / least.0))
    }

    private static func microseconds(_ rounds: Int, _ body: () throws -> Int) throws -> Double {
        var sum = 0
        let start = ContinuousClock.now
        for _ in 0..<rounds { sum &+= try body() }
        let time = ContinuousClock.now - start
        guard sum > 0 else { throw CocoaError(.coderInvalidValue) }
        return (Double(time.components.seconds) * 1e6 + Double(time.components.attoseconds) / 1e12) / Double(rounds)
    }
}
