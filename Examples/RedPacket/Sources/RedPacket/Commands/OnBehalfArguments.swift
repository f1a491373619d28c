import ArgumentParser
import FundRuntime

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
