package import Foundation
import Synchronization

/// An Open Platform gateway on this machine: verifies what it gets, signs what it answers, counts and misbehaves on
/// demand.
package final class SigningGateway: Sendable {
    /// Answers one call.
    package typealias Handler = @Sendable (GatewayCall) -> GatewayAnswer

    private let server: LoopbackServer
    private let desk: GatewayDesk

    /// Starts a gateway for an app; the keys are bare base64 of SPKI and PKCS#1.
    ///
    /// With a `contentKey`, in base64, contents are encrypted both ways.
    package init(
        appID: String, appPublicKey: String, alipayPrivateKey: String, certificates: FixtureCertificates? = nil,
        contentKey: String? = nil, _ handler: @escaping Handler
    ) throws {
        let desk = GatewayDesk(
            appID: appID,
            appKey: try FixturePublicKey(appPublicKey),
            ownKey: try FixtureKey(alipayPrivateKey), certificates: certificates,
            contentKey: contentKey.flatMap(FixtureContentKey.init),
            handler: handler)
        self.desk = desk
        server = try LoopbackServer { desk.answer($0) }
    }

    /// Where the gateway is.
    package var url: URL { server.url("/gateway.do") }

    /// Takes requests that are signed with another key of the app as well.
    package func accept(appPublicKey: String) throws {
        let key = try FixturePublicKey(appPublicKey)
        desk.otherKeys.withLock { $0.append(key) }
    }

    /// The answer to a request that came another way than through the socket.
    package func answer(_ request: FixtureRequest) -> FixtureAnswer { desk.answer(request) }

    /// The calls that were received and verified, in order.
    package var calls: [GatewayCall] { desk.calls.withLock { $0 } }

    /// What was wrong with requests.
    package var faults: [String] { desk.faults.withLock { $0 } }

    /// The serial numbers of the certificates that were asked for, in order.
    package var downloads: [String] { desk.downloads.withLock { $0.map(\.serialNumber) } }

    /// How the requests for certificates named their sender, in order.
    package var downloaders: [String?] { desk.downloads.withLock { $0.map(\.userAgent) } }
}
