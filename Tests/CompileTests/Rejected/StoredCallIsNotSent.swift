import FundAPI
import FundRuntime

// What is read back after a crash may have been sent: it is not sent as if it were the first time.
func send(_ client: Client, _ stored: StoredCall) async {
    _ = await client.fund.b2cRedPacket.send(stored)  // error: cannot convert value of type
}
