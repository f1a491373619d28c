import ArgumentParser
import FundAPI
import FundRuntime

/// `cloud.fund.transferAccount`.
struct TransferAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Transfers to an Alipay account.", subcommands: [Transfer.self, Query.self],
        defaultSubcommand: Transfer.self)

    struct Transfer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Transfers to an Alipay account.")
        @OptionGroup var payment: PaymentArguments
        @OptionGroup var onBehalf: OnBehalfArguments

        func run() async throws {
            try await report { client in
                let request = try Fund.TransferAccount.Transfer.Request(
                    outBizNo: payment.outBizNo, transAmount: Fund.TransferAmount(payment.amount),
                    payee: payment.payeeInfo(), orderTitle: payment.title)
                let transfers = client.fund.transferAccount
                let prepared = try transfers.prepare(request, appAuthToken: onBehalf.appAuthToken)
                return Report(
                    payment.again ? await transfers.resend(Unresolved(prepared)) : await transfers.send(prepared))
            }
        }
    }

    struct Query: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Asks what became of a transfer to an account.")
        @OptionGroup var question: QueryArguments
        @OptionGroup var onBehalf: OnBehalfArguments

        func run() async throws {
            try await report { client in
                let request = try Fund.TransferAccount.Query.Request(payFundOrderId: question.payFundOrderId)
                return Report(
                    answer: await client.fund.transferAccount.query(request, appAuthToken: onBehalf.appAuthToken))
            }
        }
    }
}
