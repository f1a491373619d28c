import Depot
import FundRuntime
import Shop

/// Two generated modules of one service's name, in one file.
@main
struct TwoModules {
    static func main() throws {
        let ours = try Shop.Orders.Pay.Request(number: "N1", sum: Shop.PayAmount("1.00"))
        let theirs = try DepotShop.Orders.Pay.Request(number: "N2", sum: DepotShop.PayAmount("2.00"))
        print(ours.number, theirs.number, Status.done.rawValue, DepotStatus.doneText)
    }

    static func pay(_ client: Client, _ ours: Shop.Orders.Pay.Request, _ theirs: DepotShop.Orders.Pay.Request) async {
        _ = await client.shop.orders.pay(ours)
        _ = await client.depotShop.orders.pay(theirs)
    }
}
