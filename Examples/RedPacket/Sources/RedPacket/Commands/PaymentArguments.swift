import ArgumentParser
import FundAPI

/// What every payment needs.
struct PaymentArguments: ParsableArguments {
    @Option(help: "The merchant's own number of this payment. The same number never pays twice.")
    var outBizNo: String

    @Option(help: "Yuan, such as 0.01.")
    var amount: String

    @Option(help: "The payee's Alipay user ID (2088…).")
    var payee: String?

    @Option(help: "The payee's login: an e-mail address or a mobile number. Needs --name.")
    var loginId: String?

    @Option(help: "The payee's real name; checked when it is given.")
    var name: String?

    @Option(help: "The title shown in the payee's bill.")
    var title: String

    @Flag(help: "An earlier run of this very command ended with 30 or was interrupted: send it again, unchanged.")
    var again = false

    func validate() throws {
        if (payee == nil) == (loginId == nil) { throw ValidationError("Give either --payee or --login-id.") }
        if loginId != nil, name == nil { throw ValidationError("--login-id needs --name.") }
    }

    func payeeInfo() throws -> Fund.PayeeInfo {
        if let loginId { return try .logonID(loginId, name: name ?? "") }
        return try .userID(payee ?? "", name: name)
    }
}
