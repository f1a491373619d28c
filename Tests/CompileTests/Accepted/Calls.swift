import FundAPI
import FundRuntime

func send(_ client: Client) async throws {
    let request = try Fund.B2cRedPacket.Send.Request(
        outBizNo: "N1", transAmount: Fund.RedPacketAmount("0.01"), payee: .userID("2088000000000001"),
        orderTitle: "Thanks")
    switch await client.fund.b2cRedPacket.send(request) {
    case .accepted(let reply) where reply.state == .succeeded: print(reply.response.orderId ?? "")
    case .accepted(let reply): print(reply.response.status)
    case .rejected(let rejection):
        if rejection.subCode == .payeeNotExist { print(rejection.next) }
    case .unknown(let unresolved):
        _ = await client.fund.b2cRedPacket.settle(unresolved)
        _ = await client.fund.b2cRedPacket.resend(unresolved)
    case .notSent(let reason): print(reason)
    }
}

func transfer(_ client: Client) async throws {
    let request = try Fund.TransferAccount.Transfer.Request(
        outBizNo: "N1", transAmount: Fund.TransferAmount(minorUnits: 10), payee: .logonID("a@example.com", name: "张三"),
        orderTitle: "Refund")
    _ = await client.fund.transferAccount.transfer(request, appAuthToken: "token")
}

@MainActor func fromTheMainActor(_ client: Client) async throws {
    let payee = try Fund.PayeeInfo.bankcard("6222000000000000", name: "张三", bankcardExtInfo: .person())
    let request = try Fund.TransferBankcard.Transfer.Request(
        outBizNo: "N1", transAmount: Fund.TransferAmount("0.10"), payee: payee, orderTitle: "T")
    _ = await client.fund.transferBankcard.transfer(request)
}
