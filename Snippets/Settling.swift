// What to do about a payment of which nobody knows what became.
import FundAPI
import FundRuntime

func settle(_ unresolved: Unresolved<Fund.B2cRedPacket.Send>, with client: Client) async {
    switch await client.fund.b2cRedPacket.settle(unresolved) {
    case .succeeded(let answer): print("paid", answer.response.orderId ?? "", answer.mayReverse)
    case .failed(let answer): print("not paid", answer.response.errorCode ?? "")
    case .refunded: print("paid, and the money came back")
    case .processing: print("not decided: ask again later")
    // About the question alone: the payment is as open as before.
    case .unresolved(let reason): print("still unknown:", reason, reason.next)
    }
}
