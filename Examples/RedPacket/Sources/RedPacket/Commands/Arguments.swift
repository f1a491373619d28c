import ArgumentParser
import FundAPI
import FundRuntime

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

/// What every query needs.
struct QueryArguments: ParsableArguments {
    @Option(help: "The number that the payment's reply named.")
    var payFundOrderId: String
}

/// On whose behalf a call is made.
struct OnBehalfArguments: ParsableArguments {
    @Option(help: "The token of the merchant on whose behalf the call is made.")
    var appAuthToken: String?

    /// The call that an earlier run of the same command may have sent.
    func interrupted<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ client: Client
    ) throws -> Unresolved<Operation> {
        var options = CallOptions()
        options.set("app_auth_token", path: ["appAuthToken"], appAuthToken)
        return try Unresolved(client.prepare(operation, request, options), cause: .interrupted)
    }
}
