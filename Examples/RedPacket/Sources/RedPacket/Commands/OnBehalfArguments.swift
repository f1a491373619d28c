import ArgumentParser

/// On whose behalf a call is made.
struct OnBehalfArguments: ParsableArguments {
    @Option(help: "The token of the merchant on whose behalf the call is made.")
    var appAuthToken: String?
}
