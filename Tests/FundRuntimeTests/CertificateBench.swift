import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// A public-key infrastructure in the shape of Alipay's: a root, an authority below it, certificates below that one.
struct TestAuthorities {
    /// Made once; making a key takes a moment.
    static let rootKey = Result { try FixtureAuthority.newKey() }
    static let class2Key = Result { try FixtureAuthority.newKey() }
    static let nextKey = Result { try FixtureAuthority.newKey() }

    let root: FixtureAuthority
    let class2: FixtureAuthority
    let application: [UInt8]
    let alipay: [UInt8]
    let next: [UInt8]

    /// The next certificate's profile can be changed.
    init(
        class2Profile: (inout FixtureAuthority.Profile) -> Void = { _ in },
        alipay changeAlipay: (inout FixtureAuthority.Profile) -> Void = { _ in },
        next change: (inout FixtureAuthority.Profile) -> Void = { _ in }
    ) throws {
        var profile = FixtureAuthority.Profile("Root R1", serial: [1])
        profile.isAuthority = true
        profile.digest = .sha1
        root = try FixtureAuthority(profile, key: Self.rootKey.get())
        profile = FixtureAuthority.Profile("Class 2 R1", serial: [2])
        profile.isAuthority = true
        profile.keyUsage = 0x06
        class2Profile(&profile)
        class2 = try FixtureAuthority(profile, key: Self.class2Key.get(), issuer: root)
        application = try class2.issue(Self.leaf("2088-app", [3]), for: Vectors.key("app_pkcs8.b64"))
        profile = Self.leaf("Alipay", [4])
        changeAlipay(&profile)
        alipay = try class2.issue(profile, for: Vectors.key("alipay_pkcs1.b64"))
        profile = Self.leaf("Alipay 2", [5])
        change(&profile)
        next = try class2.issue(profile, for: Self.nextKey.get())
    }

    static func leaf(_ name: String, _ serial: [UInt8]) -> FixtureAuthority.Profile {
        var profile = FixtureAuthority.Profile(name, serial: serial)
        profile.subject = FixtureDER.name([("O", "支付宝(中国)网络技术有限公司"), ("CN", name)])
        profile.keyUsage = 0xF8
        return profile
    }

    static func serialNumber(_ der: [UInt8]) throws -> String { try Certificate(der).platformSerialNumber }

    /// What the platform hands out for the next certificate.
    var nextFile: String {
        FixtureAuthority.pem([next]) + FixtureAuthority.pem([class2.certificate], columns: 64)
    }

    /// The next certificate of Alipay, and another one of the app.
    func nextCertificates(application: [UInt8]) throws -> GatewayCertificates {
        try GatewayCertificates(
            application: FixtureAuthority.pem([application]), alipay: nextFile,
            root: FixtureAuthority.pem([root.certificate], columns: 64), clock: Bench.clock)
    }

    func certificates(
        clock: WallClock = Bench.clock, trust: GatewayCertificates.AlipayTrust = .chain
    ) throws -> GatewayCertificates {
        try GatewayCertificates(
            application: FixtureAuthority.pem([application]),
            alipay: FixtureAuthority.pem([alipay, class2.certificate]),
            root: "# roots\n" + FixtureAuthority.pem([root.certificate], columns: 64), alipayTrust: trust, clock: clock)
    }
}

/// A gateway in certificate mode on this machine and a client that talks to it.
struct CertificateBench {
    let authorities: TestAuthorities
    let fixture: FixtureCertificates
    let gateway: SigningGateway
    let client: Client
    let nextSerialNumber: String

    init(
        authorities: TestAuthorities? = nil, contentKey: String? = nil, clock: WallClock = Bench.clock,
        download: (@Sendable (TestAuthorities) -> FixtureCertificates.Download)? = nil,
        answer handler: @escaping SigningGateway.Handler = { call in
            .node(Bench.success(call.text("out_biz_no") ?? ""))
        }
    ) throws {
        let authorities = try authorities ?? TestAuthorities()
        let certificates = try authorities.certificates()
        let next = try TestAuthorities.serialNumber(authorities.next)
        let fixture = FixtureCertificates(
            applicationSerialNumber: certificates.applicationSerialNumber,
            rootSerialNumber: certificates.rootSerialNumber,
            alipaySerialNumber: certificates.alipaySerialNumber, configuredKey: try Vectors.key("alipay_pkcs1.b64"),
            download: { _ in download?(authorities) ?? FixtureCertificates.Download(file: authorities.nextFile) })
        gateway = try SigningGateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("attacker_pkcs1.b64"), certificates: fixture, contentKey: contentKey, handler)
        let configuration = try GatewayConfiguration(
            environment: .custom(gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            certificates: certificates, contentCipher: contentKey.map { try AESContentCipher(key: $0) },
            timeout: .seconds(30))
        client = Client(gateway: configuration, clock: clock)
        nextSerialNumber = next
        self.authorities = authorities
        self.fixture = fixture
    }

    /// Lets the gateway sign with its next certificate.
    func rotate() throws { fixture.rotate(to: nextSerialNumber, key: try TestAuthorities.nextKey.get()) }

    func send(_ number: String = Bench.orderNumber) async throws -> Outcome<Fund.B2cRedPacket.Send> {
        await client.fund.b2cRedPacket.send(try Bench.request(number))
    }
}
