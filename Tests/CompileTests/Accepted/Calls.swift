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
        await settle(client, unresolved)
        _ = await client.fund.b2cRedPacket.resend(unresolved)
    case .notSent(let reason): print(reason)
    }
}

// Every way in which a payment can be settled is handled, with no default.
func settle(_ client: Client, _ unresolved: Unresolved<Fund.B2cRedPacket.Send>) async {
    switch await client.fund.b2cRedPacket.settle(unresolved) {
    case .succeeded(let answer): print(answer.response.orderId ?? "", answer.mayReverse)
    case .failed(let answer): print(answer.response.errorCode ?? "")
    case .refunded, .processing: break
    case .unresolved(let reason): print(reason, reason.next)
    }
}

func prepare(_ client: Client, _ request: Fund.B2cRedPacket.Send.Request) async throws -> StoredCall {
    let prepared = try client.fund.b2cRedPacket.prepare(request, appAuthToken: "token")
    if case .rejected(let refusal) = await client.fund.b2cRedPacket.send(prepared) {
        _ = await client.fund.b2cRedPacket.resend(refusal)
    }
    return prepared.call
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
