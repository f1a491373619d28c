import Foundation
import FundRuntime
import GatewayFixture

/// The channels, with a fixture for each that shows a fault; the raw value is its column in `FaultTable`.
enum FaultChannel: String, CaseIterable, Sendable {
    case gateway, certificates, v3, space

    /// A fixture at work.
    struct Served: Sendable {
        let url: URL
        let answer: @Sendable (FixtureRequest) -> FixtureAnswer
        /// How many calls have arrived, well signed.
        let arrivals: @Sendable () -> Int
        /// A client of the fixture, or of another server in its place.
        let client: @Sendable (_ url: URL, any Transport) throws -> Client
    }

    static let maximumResponseSize = 65_536

    /// A fixture that shows the fault to a call that pays.
    func served(_ fault: Fault, elsewhere: URL) throws -> Served {
        switch self {
        case .gateway: try gateway(fault, elsewhere, certificates: nil)
        case .certificates: try gateway(fault, elsewhere, certificates: TestAuthorities())
        case .v3: try v3(fault, elsewhere)
        case .space: try space(fault, elsewhere)
        }
    }

    private func gateway(_ fault: Fault, _ elsewhere: URL, certificates authorities: TestAuthorities?) throws -> Served
    {
        let certificates = try authorities?.certificates()
        let forged = try ForgedReplies(alipaySerialNumber: certificates?.alipaySerialNumber)
        let fixture = try certificates.map {
            FixtureCertificates(
                applicationSerialNumber: $0.applicationSerialNumber, rootSerialNumber: $0.rootSerialNumber,
                alipaySerialNumber: $0.alipaySerialNumber, configuredKey: try Vectors.key("alipay_pkcs1.b64"),
                download: { _ in FixtureCertificates.Download(file: forged.certificateFile) })
        }
        let answer = fault.answer(elsewhere: elsewhere).map { GatewayAnswer.fault($0) } ?? forged.gateway(fault)
        let gateway = try SigningGateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64"), certificates: fixture
        ) { _ in answer }
        return Served(url: gateway.url, answer: { gateway.answer($0) }, arrivals: { gateway.calls.count }) {
            Client(gateway: try Self.configuration($0, fault, certificates), transport: $1, clock: Bench.clock)
        }
    }

    private func v3(_ fault: Fault, _ elsewhere: URL) throws -> Served {
        var answer = try ForgedReplies(alipaySerialNumber: nil).v3(fault)
        answer.fault = fault.answer(elsewhere: elsewhere) ?? answer.fault
        let gateway = try V3Gateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64")
        ) { [answer] _ in answer }
        return Served(url: gateway.url, answer: { gateway.answer($0) }, arrivals: { gateway.calls.count }) {
            Client(gatewayV3: try Self.configuration($0, fault, nil), transport: $1, clock: Bench.clock)
        }
    }

    private func space(_ fault: Fault, _ elsewhere: URL) throws -> Served {
        let answer = fault.answer(elsewhere: elsewhere).map { SpaceAnswer.fault($0) } ?? ForgedReplies.space(fault)
        let space = try SpaceFixture(spaceID: "s", clientSecret: "k") { _ in answer }
        return Served(url: space.url, answer: { space.answer($0) }, arrivals: { space.calls.count }) {
            Client(
                space: try SpaceConfiguration(
                    endpoint: $0, spaceID: "s", clientSecret: "k", appID: Bench.appID, timeout: fault.timeout,
                    maximumResponseSize: Self.maximumResponseSize), transport: $1)
        }
    }

    private static func configuration(
        _ url: URL, _ fault: Fault, _ certificates: GatewayCertificates?
    ) throws -> GatewayConfiguration {
        if let certificates {
            return try GatewayConfiguration(
                environment: .custom(url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
                certificates: certificates, timeout: fault.timeout, maximumResponseSize: maximumResponseSize)
        }
        return try GatewayConfiguration(
            environment: .custom(url), appID: Bench.appID, signer: Vectors.signer(), verifier: Vectors.verifier(),
            timeout: fault.timeout, maximumResponseSize: maximumResponseSize)
    }
}
