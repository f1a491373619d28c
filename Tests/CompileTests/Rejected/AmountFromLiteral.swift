import FundAPI

// A literal would be an amount that nobody checked.
let amount: Fund.RedPacketAmount = "0.01"  // error: cannot convert value of type 'String'
