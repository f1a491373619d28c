import FundAPI
import FundRuntime

// What is unresolved of one call cannot be sent again as another.
func resend(_ client: Client, _ unresolved: Unresolved<Fund.TransferAccount.Transfer>) async {
    _ = await client.fund.b2cRedPacket.resend(unresolved)  // error: cannot convert value of type
}
