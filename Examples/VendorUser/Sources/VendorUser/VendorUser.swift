import Foundation

/// A type of this module's own; the copy's have the prefix `Pay`.
struct Client {
    let name: String
}

/// Uses what `fundgen vendor Sources/VendorUser/Fund --into-target --prefix Pay` wrote beside this file.
@main
struct VendorUser {
    static func main() throws {
        let amount = try PayFund.RedPacketAmount("0.01")
        print(Client(name: "ours").name, amount.money, PayClient.self, Date.distantPast < .now)
    }

    static func pay(_ client: PayClient, _ request: PayFund.B2cRedPacket.Send.Request) async -> Bool {
        if case .accepted = await client.payFund.b2cRedPacket.send(request) { return true }
        return false
    }
}
