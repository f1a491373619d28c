import Foundation
import FundAPI
import FundRuntime
import Testing

/// What cannot be built, and how it is said.
@Suite struct RequestTests {
    @Test(
        arguments: [
            "0", "0.00", "0.001", "100000000.01", "1e5", "1,234.5", " 12", "12 ", "12.3abc", "١٢", "+1", "-1", ".5",
            "1.", "",
            "1.005", "00.1", "NaN", "0x10",
        ])
    func badRedPacketAmounts(_ text: String) {
        let error = #expect(throws: InvalidRequest.self) { try Fund.RedPacketAmount(text) }
        #expect(error?.violations.first?.fields == ["transAmount"])
    }

    @Test(arguments: ["0.01", "0.1", "1", "1.10", "100000000", "100000000.00", "99999999.99"])
    func goodRedPacketAmountsKeepTheirText(_ text: String) throws {
        #expect(try Fund.RedPacketAmount(text).money.text == text)
    }

    @Test func transfersBeginHigher() throws {
        #expect(throws: InvalidRequest.self) { try Fund.TransferAmount("0.09") }
        #expect(try Fund.TransferAmount("0.1").money.minorUnits == 10)
        #expect(throws: InvalidRequest.self) { try Fund.TransferAmount(minorUnits: 9) }
        #expect(throws: InvalidRequest.self) { try Fund.TransferAmount(minorUnits: 10_000_000_001) }
    }

    @Test func everyEmptyFieldIsNamed() throws {
        let error = #expect(throws: InvalidRequest.self) {
            try Fund.B2cRedPacket.Send.Request(
                outBizNo: "", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088"), orderTitle: "")
        }
        #expect(error?.violations.flatMap(\.fields) == ["outBizNo", "orderTitle"])
    }

    @Test func aLoginNeedsAName() {
        #expect(throws: InvalidRequest.self) { try Fund.PayeeInfo.logonID("a@example.com", name: "") }
        let error = #expect(throws: InvalidRequest.self) {
            try Fund.PayeeInfo.unlisted(identity: "a@example.com", identityType: .logonID)
        }
        #expect(error?.violations.first?.fields == ["name"])
    }

    @Test func aQueryNeedsOneNumberAndItsScene() {
        #expect(throws: InvalidRequest.self) { try Fund.Order.Query.Request() }
        #expect(throws: InvalidRequest.self) { try Fund.Order.Query.Request(outBizNo: "N1") }
        #expect(throws: Never.self) { try Fund.Order.Query.Request(orderId: "O1") }
    }

    @Test func personalDataIsInNoDescription() throws {
        let request = try Fund.TransferAccount.Transfer.Request(
            outBizNo: "N1", transAmount: Fund.TransferAmount("1"), payee: .logonID("secret@example.com", name: "秘密"),
            orderTitle: "T")
        var dumped = ""
        dump(request, to: &dumped)
        for text in ["\(request)", String(reflecting: request), dumped, String(describing: request.payee)] {
            #expect(!text.contains("secret@example.com") && !text.contains("秘密"))
        }
    }
}
