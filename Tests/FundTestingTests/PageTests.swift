import FundRuntime
import FundTesting
import GoldenPages
import Testing

/// What the client makes for a person's browser or app, taken to the gateway as these do.
@Suite struct PageTests {
    private static func gateway(_ signatures: GatewayOptions.Signatures = .publicKeys) throws -> TestGateway {
        var options = GatewayOptions()
        options.signatures = signatures
        return try TestGateway(model: TestModels.golden("pages-and-preset-functions"), options: options)
    }

    @Test("links, forms and orders are taken", arguments: [GatewayOptions.Signatures.publicKeys, .certificates])
    func taken(signatures: GatewayOptions.Signatures) async throws {
        let gateway = try Self.gateway(signatures)
        let orders = try gateway.client().shop.orders
        let link = try #require(await orders.show(try .init(number: "N 1&=+测"), returnURL: "https://a.example/").reply)
        let shown = gateway.open(link.response)
        #expect(shown.answer == "10000" && shown.operation == "cloud.shop.orders.show")
        #expect(shown.content["order_no"] == .string("N 1&=+测"))
        let form = try #require(await orders.checkout(try .init(number: "N2")).reply)
        #expect(gateway.open(form.response).operation == "cloud.shop.orders.checkout")
        let order = try #require(await orders.order(try .init(number: "N3")).reply)
        #expect(gateway.open(order.response).operation == "cloud.shop.orders.order")
        #expect(gateway.records.map(\.answer) == ["10000", "10000", "10000"])
        #expect(gateway.ledger.entries.isEmpty, "nobody has paid yet")
    }

    @Test func anothersLinkIsRefused() async throws {
        let other = try TestGateway(model: TestModels.golden("pages-and-preset-functions"), keys: TestKeys())
        let link = try #require(await other.client().shop.orders.show(try .init(number: "N1")).reply)
        #expect(try Self.gateway().open(link.response).answer == "40002 isv.invalid-signature")
    }

    @Test func aPageIsNoCall() async throws {
        let gateway = try Self.gateway()
        #expect(try await gateway.code("example.order.show", #"{"order_no":"N1"}"#) == "40002 isv.invalid-method")
    }
}
