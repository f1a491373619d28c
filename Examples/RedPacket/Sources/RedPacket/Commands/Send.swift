import ArgumentParser
import FundAPI

/// `cloud.fund.b2cRedPacket.send`.
struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Sends a red packet.")
    @OptionGroup var payment: PaymentArguments
    @OptionGroup var onBehalf: OnBehalfArguments

    func run() async throws {
        try await report { client in
            let request = try Fund.B2cRedPacket.Send.Request(
                outBizNo: payment.outBizNo, transAmount: Fund.RedPacketAmount(payment.amount),
                payee: payment.payeeInfo(), orderTitle: payment.title)
            guard payment.again else {
                return Report(await client.fund.b2cRedPacket.send(request, appAuthToken: onBehalf.appAuthToken))
            }
            let earlier = try onBehalf.interrupted(Fund.B2cRedPacket.Send.self, request, client)
            return Report(await client.fund.b2cRedPacket.resend(earlier))
        }
    }
}
