import FundAPI
import FundRuntime
import FundTesting
import Testing

/// The fund calls through the generated client, against the gateway that their model makes.
@Suite struct FundGatewayTests {
    static func request(_ number: String = "N1", _ amount: String = "1.00") throws -> Fund.B2cRedPacket.Send.Request {
        try Fund.B2cRedPacket.Send.Request(
            outBizNo: number, transAmount: Fund.RedPacketAmount(amount), payee: .userID("2088000000000001"),
            orderTitle: "测试 a+b&c=d")
    }

    static func gateway(_ signatures: GatewayOptions.Signatures = .publicKeys) throws -> TestGateway {
        var options = GatewayOptions()
        options.signatures = signatures
        return try TestGateway(model: TestModels.fund(), options: options)
    }

    @Test(
        "a payment and the questions about it, by every channel and with every kind of signature",
        arguments: [ChannelKind.gateway, .gatewayV3, .space],
        [GatewayOptions.Signatures.publicKeys, .certificates, .unproven])
    func paysAndAnswers(channel: ChannelKind, signatures: GatewayOptions.Signatures) async throws {
        let gateway = try Self.gateway(signatures)
        let client = try gateway.client(channel)
        let paid = try #require(await client.fund.b2cRedPacket.send(try Self.request()).reply)
        #expect(paid.state == .succeeded && paid.response.outBizNo == "N1")
        let flow = try #require(paid.response.payFundOrderId)
        let asked = await client.fund.b2cRedPacket.query(try .init(payFundOrderId: flow))
        #expect(asked.reply?.state == .succeeded && asked.reply?.response.transAmount?.minorUnits == 100)
        let byNumber = await client.fund.order.query(
            try .init(outBizNo: "N1", productCode: .stdRedPacket, bizScene: .directTransfer))
        #expect(byNumber.reply?.response.payFundOrderId == flow)
        #expect(gateway.ledger.entries.count == 1 && gateway.ledger["N1"]?.amount?.minorUnits == 100)
        #expect(gateway.records.count == 3 && gateway.records.allSatisfy { $0.answer == "10000" })
    }

    @Test func theSameContentUnderAKeyIsAnsweredTheSame() async throws {
        let gateway = try Self.gateway()
        let packets = try gateway.client().fund.b2cRedPacket
        let first = try #require(await packets.send(try Self.request()).reply)
        let second = try #require(await packets.send(try Self.request()).reply)
        #expect(first.response.orderId == second.response.orderId)
        let conflict = try #require(await packets.send(try Self.request("N1", "2.00")).unresolved)
        #expect(conflict.cause.refusal?.subCode == "PAYMENT_INFO_INCONSISTENCY")
        #expect(gateway.ledger.entries.count == 1 && gateway.ledger.payments(of: "N1") == 1)
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        let gateway = try Self.gateway()
        let client = try gateway.client()
        _ = await client.fund.b2cRedPacket.send(try Self.request())
        let orders = client.fund.order
        let other = await orders.query(
            try .init(outBizNo: "N2", productCode: .stdRedPacket, bizScene: .directTransfer))
        #expect(other.unresolved?.cause.refusal?.subCode == "ORDER_NOT_EXIST")
        let otherProduct = await orders.query(
            try .init(outBizNo: "N1", productCode: .transAccountNoPwd, bizScene: .directTransfer))
        #expect(otherProduct.unresolved?.cause.refusal?.subCode == "ORDER_NOT_EXIST")
        // On behalf of a merchant it is another account.
        let merchants = await orders.query(
            try .init(outBizNo: "N1", productCode: .stdRedPacket, bizScene: .directTransfer), appAuthToken: "T1")
        #expect(merchants.unresolved?.cause.refusal?.subCode == "ORDER_NOT_EXIST")
    }

    @Test func theAccountHoldsWhatItWasSaidToHold() async throws {
        let gateway = try Self.gateway()
        gateway.fund(try Money("1.50", currency: "CNY", scale: 2))
        let packets = try gateway.client().fund.b2cRedPacket
        #expect(await packets.send(try Self.request()).reply?.state == .succeeded)
        #expect(gateway.balance()?.text == "0.50")
        let refused = try #require(await packets.send(try Self.request("N2")).rejection)
        #expect(refused.next == .topUpAndResend && gateway.ledger["N2"] == nil)
        gateway.fund(try Money("2.00", currency: "CNY", scale: 2))
        #expect(await packets.resend(refused).reply?.state == .succeeded)
        #expect(gateway.balance()?.minorUnits == 0)
        #expect(gateway.move("N1", to: .refunded) && gateway.balance()?.text == "1.00")
        #expect(!gateway.move("N9", to: .refunded))
    }

    @Test func aCardIsPaidInTimeAndMayComeBack() async throws {
        let gateway = try Self.gateway()
        try gateway.course(
            [.now(.processing), .after(.seconds(60), .succeeded), .after(.seconds(86_400), .refunded)],
            for: "fund.transferBankcard.transfer")
        let client = try gateway.client()
        let request = try Fund.TransferBankcard.Transfer.Request(
            outBizNo: "C1", transAmount: Fund.TransferAmount("100.00"),
            payee: .bankcard("6222020000000000000", name: "张三", bankcardExtInfo: .person()),
            orderTitle: "T")
        let sent = try #require(await client.fund.transferBankcard.transfer(request).reply)
        #expect(sent.state == .processing)
        let question = try Fund.Order.Query.Request(
            outBizNo: "C1", productCode: .transBankcardNoPwd, bizScene: .directTransfer)
        #expect(await client.fund.order.query(question).reply?.state == .processing)
        gateway.clock.advance(by: .seconds(60))
        #expect(await client.fund.order.query(question).reply?.state == .succeeded)
        gateway.clock.advance(by: .seconds(90_000))
        #expect(await client.fund.order.query(question).reply?.state == .refunded)
        #expect(gateway.ledger["C1"]?.state == .refunded && gateway.ledger["C1"]?.refunded?.text == "100.00")
    }

    @Test func aMisspeltCallIsNamed() throws {
        let error = #expect(throws: UnknownCall.self) {
            try Self.gateway().script(.loseReply, for: "fund.b2cRedPackt.send")
        }
        #expect(error?.description.contains("'fund.b2cRedPackt.send'") == true)
        #expect(error?.description.contains("cloud.fund.b2cRedPacket.send") == true)
    }
}
