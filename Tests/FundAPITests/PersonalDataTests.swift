import Foundation
import FundAPI
import FundRuntime
import Testing

/// The generated types with personal data: no way of printing them shows it.
@Suite struct PersonalDataTests {
    private static let secret = "PLANTED"

    /// The properties that the specs mark, so that a new one is walked here as well.
    @Test func everyMarkedPropertyIsKnownHere() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../Generated").standardized
        var names: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/public let (\w+): FundRuntime\.Redacted</#) {
                names.insert(String(match.1))
            }
        }
        #expect(
            names == [
                "identity", "name", "certNo", "certType", "infoContent", "link", "deductBillInfo", "transferBillInfo",
                "passbackParams", "payUserId", "receiverUserId", "receiverOpenId",
            ])
    }

    @Test func printingShowsNone() throws {
        let payee = try Fund.PayeeInfo.logonID(
            "\(Self.secret)@example.com", name: Self.secret, certNo: Self.secret, certType: Self.secret)
        let report = try Fund.TransferSceneReportInfo(infoType: "T", infoContent: Self.secret)
        let request = try Fund.B2cRedPacket.Send.Request(
            outBizNo: "N-1", transAmount: Fund.RedPacketAmount("1"), payee: payee, orderTitle: "Thanks",
            transferSceneName: .marketing, transferSceneReportInfos: [report], passbackParams: Self.secret)
        let result = try Fund.TransferResult(
            from: JSONObject(parsing: #"{"out_biz_no":"1","status":"SUCCESS","link":"PLANTED","other":"PLANTED"}"#))
        #expect(result.link?.reveal() == Self.secret)
        let order = try Fund.TransferOrder(
            from: JSONObject(
                parsing: #"{"status":"SUCCESS","deduct_bill_info":"PLANTED","transfer_bill_info":"PLANTED","#
                    + #""passback_params":"PLANTED","receiver_user_id":"PLANTED","receiver_open_id":"PLANTED"}"#))
        #expect(order.passbackParams?.reveal() == Self.secret)
        let notice = try Fund.Order.Changed.Content(
            from: JSONObject(parsing: #"{"out_biz_no":"1","status":"SUCCESS","pay_user_id":"PLANTED"}"#))
        #expect(notice.payUserId?.reveal() == Self.secret)
        let values: [Any] = [payee, request, result, order, notice]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            for text in [
                "\(value)", String(reflecting: value), dumped, "\([value])",
                "\(Mirror(reflecting: value).children.map { $0 })",
            ] { #expect(!text.contains(Self.secret), "\(type(of: value))") }
        }
    }
}
