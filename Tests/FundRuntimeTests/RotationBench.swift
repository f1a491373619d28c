import FundRuntime
import GatewayFixture
import Synchronization

/// A client with one set of keys or certificates, another set to put in its place, and a gateway of either version that takes both.
///
/// The app's second key is that of `attacker`. Alipay's second one is that of `app` with public keys, and that of its next
/// certificate with certificates: what counts is that they are others.
struct RotationBench {
    let client: Client
    let second: GatewayConfiguration
    private let isRotated = Flag()
    /// What the gateway had to say of requests: faults, certificates that were asked for, and how many calls came.
    let report: @Sendable () -> (faults: [String], downloads: [String], calls: Int)

    /// What signs the second half of the replies, once the gateway has it.
    private struct Second {
        let key: String
        let serialNumber: String?
    }

    private final class Flag: Sendable {
        let value = Mutex(false)
        let count = Counter()

        /// Every other reply, from then on.
        func isSecond() -> Bool { value.withLock { $0 } && count.next().isMultiple(of: 2) }
    }

    init(_ channel: ChannelKind, inCertificateMode: Bool) throws {
        let authorities = try TestAuthorities()
        let application = try authorities.class2.issue(
            TestAuthorities.leaf("2088-app", [6]), for: Vectors.key("attacker_pkcs1.b64"))
        let certificates = try inCertificateMode ? authorities.certificates() : nil
        let others = try inCertificateMode ? authorities.nextCertificates(application: application) : nil
        let fixture = try certificates.map {
            FixtureCertificates(
                applicationSerialNumber: $0.applicationSerialNumber, rootSerialNumber: $0.rootSerialNumber,
                alipaySerialNumber: $0.alipaySerialNumber, configuredKey: try Vectors.key("alipay_pkcs1.b64"))
        }
        if let others { fixture?.accept(applicationSerialNumber: others.applicationSerialNumber) }
        let next = Second(
            key: try inCertificateMode ? TestAuthorities.nextKey.get() : Vectors.key("app_pkcs1.b64"),
            serialNumber: others?.alipaySerialNumber)
        let flag = isRotated
        let (appKey, otherKey) = (try Vectors.key("app_public.b64"), try Vectors.key("attacker_public.b64"))
        let ownKey = try Vectors.key("alipay_pkcs1.b64")
        let make: (GatewayConfiguration) -> Client
        let environment: GatewayEnvironment
        if channel == .gatewayV3 {
            let gateway = try V3Gateway(
                appID: Bench.appID, appPublicKey: appKey, alipayPrivateKey: ownKey, certificates: fixture
            ) { call in Self.answer(call, flag.isSecond() ? next : nil) }
            try gateway.accept(appPublicKey: otherKey)
            environment = .custom(gateway.url)
            report = { (gateway.faults, gateway.downloads, gateway.calls.count) }
            make = { Client(gatewayV3: $0, clock: Bench.clock) }
        } else {
            let gateway = try SigningGateway(
                appID: Bench.appID, appPublicKey: appKey, alipayPrivateKey: ownKey, certificates: fixture
            ) { call in Self.answer(call, flag.isSecond() ? next : nil) }
            try gateway.accept(appPublicKey: otherKey)
            environment = .custom(gateway.url)
            report = { (gateway.faults, gateway.downloads, gateway.calls.count) }
            make = { Client(gateway: $0, clock: Bench.clock) }
        }
        client = make(try Self.configuration(environment, isSecond: false, certificates))
        second = try Self.configuration(environment, isSecond: true, others)
    }

    /// Replaces the keys of the client, and lets every other reply be signed by Alipay's second key.
    func rotate() throws {
        try client.rotate(to: second)
        isRotated.value.withLock { $0 = true }
    }

    private static func configuration(
        _ environment: GatewayEnvironment, isSecond: Bool, _ certificates: GatewayCertificates?
    ) throws -> GatewayConfiguration {
        let key = try Vectors.key(isSecond ? "attacker_pkcs1.b64" : "app_pkcs1.b64")
        guard let certificates else {
            return try GatewayConfiguration(
                environment: environment, appID: Bench.appID, privateKey: key,
                alipayPublicKey: Vectors.key(isSecond ? "app_public.b64" : "alipay_public.b64"), timeout: .seconds(60))
        }
        return try GatewayConfiguration(
            environment: environment, appID: Bench.appID, privateKey: key, certificates: certificates,
            timeout: .seconds(60))
    }

    private static func answer(_ call: GatewayCall, _ second: Second?) -> GatewayAnswer {
        var shaped = ShapedReply(Bench.success(call.text("out_biz_no") ?? ""))
        if let second { (shaped.key, shaped.naming) = (second.key, second.serialNumber.map { .other($0) } ?? .none) }
        return .shaped(shaped)
    }

    private static func answer(_ call: V3Call, _ second: Second?) -> V3Answer {
        let number = call.body.firstMatch(of: /"out_biz_no":"([^"]*)"/).map { String($0.1) } ?? ""
        var answer = V3Answer(V3Bench.success(number))
        if let second {
            answer.key = second.key
            answer.headers["alipay-sn"] = second.serialNumber
        }
        return answer
    }
}
