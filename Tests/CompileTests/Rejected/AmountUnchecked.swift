import FundAPI
import FundRuntime

// The checks of an amount cannot be passed by.
func amount(_ money: Money) -> Fund.RedPacketAmount {
    Fund.RedPacketAmount(money)  // error: cannot convert value of type 'Money'
}
