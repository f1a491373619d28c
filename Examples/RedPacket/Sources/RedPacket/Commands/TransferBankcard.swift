import ArgumentParser
import FundAPI
import FundRuntime

/// `cloud.fund.transferBankcard`.
struct TransferBankcard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Transfers to a bank card.", subcommands: [Transfer.self, Query.self],
        defaultSubcommand: Transfer.self)

    struct Transfer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Transfers to a bank card.")
        @OptionGroup var payment: PaymentArguments
        @OptionGroup var onBehalf: OnBehalfArguments

        func run() async throws {
            try await report { client in
                let request = try Fund.TransferBankcard.Transfer.Request(
                    outBizNo: payment.outBizNo, transAmount: Fund.TransferAmount(payment.amount),
                    payee: payment.payeeInfo(), orderTitle: payment.title)
                let transfers = client.fund.transferBankcard
                let prepared = try transfers.prepare(request, appAuthToken: onBehalf.appAuthToken)
                return Report(
                    payment.again ? await transfers.resend(Unresolved(prepared)) : await transfers.send(prepared))
            }
        }
    }

    struct Query: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Asks what became of a transfer to a bank card.")
        @OptionGroup var question: QueryArguments
        @OptionGroup var onBehalf: OnBehalfArguments

        func run() async throws {
            try await report { client in
                let request = try Fund.TransferBankcard.Query.Request(payFundOrderId: question.payFundOrderId)
                return Report(
                    answer: await client.fund.transferBankcard.query(request, appAuthToken: onBehalf.appAuthToken))
            }
        }
    }
}
