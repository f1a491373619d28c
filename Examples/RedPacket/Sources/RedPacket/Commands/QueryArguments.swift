import ArgumentParser

/// What every query needs.
struct QueryArguments: ParsableArguments {
    @Option(help: "The number that the payment's reply named.")
    var payFundOrderId: String
}
