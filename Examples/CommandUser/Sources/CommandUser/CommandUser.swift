import FundRuntime

/// Uses what `swift package fundgen generate` wrote into `Generated/` beside this file.
@main
struct CommandUser {
    static func main() throws {
        let request = try Shop.Orders.Pay.Request(number: "N1", sum: Shop.PayAmount("1.00"), kind: .first)
        print(request.number, Status.done.rawValue)
    }
}
