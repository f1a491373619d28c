import ArgumentParser
import FundAPI
import FundRuntime

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
            let packets = client.fund.b2cRedPacket
            let prepared = try packets.prepare(request, appAuthToken: onBehalf.appAuthToken)
            // A service would store `prepared.call` here.
            return Report(payment.again ? await packets.resend(Unresolved(prepared)) : await packets.send(prepared))
        }
    }
}
