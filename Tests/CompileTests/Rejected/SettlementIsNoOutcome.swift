import FundAPI
import FundRuntime

// What is told of a payment cannot go where the outcome of a call is handled.
func drop(_ outcome: Outcome<Fund.Order.Query>) {}

func settle(_ client: Client, _ unresolved: Unresolved<Fund.B2cRedPacket.Send>) async {
    drop(await client.fund.b2cRedPacket.settle(unresolved))  // error: cannot convert value of type
}
