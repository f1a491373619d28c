import FundAPI

// A checked request stays what was checked.
func change(_ request: inout Fund.B2cRedPacket.Send.Request) {
    request.outBizNo = "N2"  // error: 'outBizNo' is a 'let' constant
}
