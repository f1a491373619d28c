import FundAPI

// A binary floating-point number cannot hold a sum of money.
func amount() throws -> Fund.RedPacketAmount {
    try Fund.RedPacketAmount(0.01)  // error: cannot convert value of type 'Double'
}
