import FundAPI

// Red packets begin at 0.01 yuan, transfers at 0.1: one amount is not the other.
func request(_ payee: Fund.PayeeInfo) throws -> Fund.TransferAccount.Transfer.Request {
    try Fund.TransferAccount.Transfer.Request(
        outBizNo: "N1", transAmount: Fund.RedPacketAmount("0.01"), payee: payee, orderTitle: "T")  // error: cannot convert value of type 'Fund.RedPacketAmount'
}
