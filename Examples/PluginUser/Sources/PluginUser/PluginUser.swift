import FundRuntime

/// Uses what the build plugin made of `schemas/`, in a module that is isolated to the main actor by default.
@main
struct PluginUser {
    static func main() async throws {
        let request = try Shop.Orders.Pay.Request(number: "N1", sum: Shop.PayAmount("1.00"), kind: .first)
        print(request.number, Status.done.rawValue)
    }

    static func pay(_ client: Client, _ request: Shop.Orders.Pay.Request) async -> Bool {
        if case .accepted(let reply) = await client.shop.orders.pay(request) { return reply.response.status == .done }
        return false
    }
}
