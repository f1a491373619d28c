import FundAPI
import FundRuntime

/// Uses the SDK of the fund calls and nothing of the generator.
@main
struct LibraryUser {
    static func main() throws {
        let amount = try Fund.RedPacketAmount("0.01")
        print(amount.money, Fund.ProductCode(rawValue: "STD_RED_PACKET").rawValue)
    }
}
