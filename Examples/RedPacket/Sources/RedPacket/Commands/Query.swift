import ArgumentParser
import FundAPI

/// `cloud.fund.b2cRedPacket.query`.
struct Query: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Asks what became of a red packet.")
    @OptionGroup var question: QueryArguments
    @OptionGroup var onBehalf: OnBehalfArguments

    func run() async throws {
        try await report { client in
            let request = try Fund.B2cRedPacket.Query.Request(payFundOrderId: question.payFundOrderId)
            return Report(
                answer: await client.fund.b2cRedPacket.query(request, appAuthToken: onBehalf.appAuthToken))
        }
    }
}
