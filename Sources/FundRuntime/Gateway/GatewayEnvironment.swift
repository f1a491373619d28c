public import struct Foundation.URL

/// Which gateway to talk to.
public struct GatewayEnvironment: Hashable, Sendable {
    let url: URL

    /// The gateway that moves real money.
    public static var production: GatewayEnvironment { named("https://openapi.alipay.com/gateway.do") }

    /// Alipay's sandbox.
    public static var sandbox: GatewayEnvironment {
        named("https://openapi-sandbox.dl.alipaydev.com/gateway.do")
    }

    /// Another address; plain http only to this machine.
    public static func custom(_ url: URL) -> GatewayEnvironment { GatewayEnvironment(url: url) }

    /// An address that is known to be one; an unusable one is refused by the configuration.
    private static func named(_ text: String) -> GatewayEnvironment {
        GatewayEnvironment(url: URL(string: text) ?? URL(filePath: "/"))
    }
}
