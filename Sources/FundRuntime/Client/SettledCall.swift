/// The call that a question is to settle.
struct SettledCall: Sendable {
    let call: StoredCall
    let contract: SettlementContract

    /// What the answer must repeat of the call.
    var echo: EchoCheck { EchoCheck(call: call, echo: contract.echo) }
}
