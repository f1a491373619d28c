import Foundation
import FundRuntime
import GatewayFixture

/// A gateway on this machine, and a client that talks to it over real HTTP with keys made for this run.
struct Bench {
    private static let appID = "2021000000000001"
    private static let app = KeyPair()
    private static let alipay = KeyPair()

    let gateway: SigningGateway
    let client: Client

    init(_ handler: @escaping SigningGateway.Handler) throws {
        gateway = try SigningGateway(
            appID: Self.appID, appPublicKey: Self.app.publicKey, alipayPrivateKey: Self.alipay.privateKey, handler)
        client = Client(
            gateway: try GatewayConfiguration(
                environment: .custom(gateway.url), appID: Self.appID, privateKey: Self.app.privateKey,
                alipayPublicKey: Self.alipay.publicKey, timeout: .seconds(10)))
    }
}

/// A pair of RSA keys as bare base64.
private struct KeyPair {
    let privateKey: String
    let publicKey: String

    init() {
        let key = try? FixtureKey()
        privateKey = key?.privateKey ?? ""
        publicKey = key?.publicKey ?? ""
    }
}
