import ArgumentParser

/// The fund calls from a shell.
@main
struct RedPacketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "red-packet",
        abstract: "Sends red packets and transfers through the Alipay gateway.",
        discussion: """
            The gateway and the keys are named by FUND_GATEWAY_URL, FUND_APP_ID, FUND_PRIVATE_KEY_FILE and, in \
            certificate mode, FUND_APP_CERTIFICATE_FILE, FUND_ALIPAY_CERTIFICATE_FILE and FUND_ALIPAY_ROOT_FILE, or else \
            FUND_ALIPAY_PUBLIC_KEY_FILE. One JSON object is printed; the exit status says the same: \
            0 succeeded, 10 processing, 20 rejected, 30 unknown, 40 not sent.
            """,
        subcommands: [Send.self, Query.self, TransferAccount.self, TransferBankcard.self, Settle.self])
}
