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
                outBizNo: "", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001"), orderTitle: ""
            )
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

    @Test(
        arguments: [
            ("2088000000000001", true), ("someone@example.com", false), ("208800000000000", false),
            ("20880000000000011", false), ("2089000000000001", false), ("2088０00000000001", false), ("", false),
            ("2088000000000001 ", false), ("2088000000000001\n", false), ("2088٠٠٠٠٠٠٠٠٠٠٠٠", false),
        ])
    func aUserIDHasItsForm(_ id: String, isGood: Bool) {
        #expect(((try? Fund.PayeeInfo.userID(id)) != nil) == isGood)
        #expect(((try? Fund.PayeeInfo.unlisted(identity: id, identityType: .userID)) != nil) == isGood)
    }

    @Test(
        arguments: [
            ("someone@example.com", true), ("13800138000", true), ("+852-51234567", true), ("852-51234567", true),
            ("138****8000", false), ("so***@example.com", false), ("someone", false), ("", false), ("@", false),
            ("some one@example.com", false), ("2088", false),
        ])
    func aLogonIDIsAnAddressOrANumber(_ id: String, isGood: Bool) {
        #expect(((try? Fund.PayeeInfo.logonID(id, name: "张三")) != nil) == isGood)
    }

    @Test(arguments: [("074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5", true), ("a@example.com", false), ("", false)])
    func anOpenIDHasItsSigns(_ id: String, isGood: Bool) {
        #expect(((try? Fund.PayeeInfo.openID(id)) != nil) == isGood)
    }

    @Test(arguments: [("6222000000000000", true), ("6222 0000 0000 0000", false), ("622200******0000", false)])
    func aCardHasANumber(_ number: String, isGood: Bool) throws {
        let person = try Fund.BankcardExtInfo.person()
        #expect(((try? Fund.PayeeInfo.bankcard(number, name: "张三", bankcardExtInfo: person)) != nil) == isGood)
    }

    @Test func whatIsWrongWithAnIdentifierIsSaid() {
        let error = #expect(throws: InvalidRequest.self) { try Fund.PayeeInfo.userID("someone@example.com") }
        #expect(
            error?.violations == [
                Violation(
                    fields: ["identity"], rule: "form-of-user-id",
                    message: "must match 2088[0-9]{12} when identityType is ALIPAY_USER_ID")
            ])
        #expect(error.map { !"\($0)".contains("someone") } == true)
    }

    /// `bankcard_ext_info` goes with a card and with nothing else, and a company's has a bank.
    @Test func aCardNeedsItsBank() throws {
        let card = Fund.PayeeIdentityType.bankcard
        let error = #expect(throws: InvalidRequest.self) {
            try Fund.PayeeInfo.unlisted(identity: "6222000000000000", identityType: card)
        }
        #expect(error?.violations.map(\.rule) == ["name-for-card", "bank-for-card"])
        #expect(throws: InvalidRequest.self) { try Fund.BankcardExtInfo.company("") }
        let bank = try Fund.BankcardExtInfo.company("招商银行", bankCode: "308584000013")
        #expect(throws: InvalidRequest.self) {
            try Fund.PayeeInfo.unlisted(
                identity: "2088000000000001", identityType: .userID, bankcardExtInfo: bank)
        }
    }

    @Test func aReportNeedsItsScene() throws {
        let report = try Fund.TransferSceneReportInfo(infoType: "佣金报酬说明", infoContent: "8月家政服务报酬")
        func request(_ scene: Fund.TransferScene?) throws {
            _ = try Fund.TransferAccount.Transfer.Request(
                outBizNo: "N1", transAmount: Fund.TransferAmount("1"), payee: .userID("2088000000000001"),
                orderTitle: "T", transferSceneName: scene, transferSceneReportInfos: [report])
        }
        #expect(throws: InvalidRequest.self) { try request(nil) }
        try request(.commission)
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
