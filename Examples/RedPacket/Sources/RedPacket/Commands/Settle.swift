import ArgumentParser
import FundAPI

/// Asks by the merchant's own number, which is known even when no reply ever came.
struct Settle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks what became of a payment by the merchant's own number. Moves no money.")

    enum Product: String, ExpressibleByArgument, CaseIterable {
        case redPacket = "red-packet"
        case account
        case bankcard

        var code: Fund.ProductCode {
            switch self {
            case .redPacket: Fund.ProductCode(rawValue: "STD_RED_PACKET")
            case .account: Fund.ProductCode(rawValue: "TRANS_ACCOUNT_NO_PWD")
            case .bankcard: Fund.ProductCode(rawValue: "TRANS_BANKCARD_NO_PWD")
            }
        }
    }

    @Option(help: "The merchant's own number of the payment.")
    var outBizNo: String

    @Option(help: "What kind of payment it was.")
    var product: Product = .redPacket

    @OptionGroup var onBehalf: OnBehalfArguments

    func run() async throws {
        try await report { client in
            let request = try Fund.Order.Query.Request(
                outBizNo: outBizNo, productCode: product.code, bizScene: Fund.BizScene(rawValue: "DIRECT_TRANSFER"))
            return Report(answer: await client.fund.order.query(request, appAuthToken: onBehalf.appAuthToken))
        }
    }
}
