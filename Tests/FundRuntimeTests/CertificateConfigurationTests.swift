import Foundation
import FundRuntime
import GatewayFixture
import Testing

@Suite struct CertificateConfigurationTests {
    private func certificates(
        application: [[UInt8]]? = nil, alipay: [[UInt8]]? = nil, root: [[UInt8]]? = nil,
        trust: GatewayCertificates.AlipayTrust = .chain, clock: WallClock = Bench.clock
    ) throws -> GatewayCertificates {
        let authorities = try TestAuthorities()
        return try GatewayCertificates(
            application: FixtureAuthority.pem(application ?? [authorities.application]),
            alipay: FixtureAuthority.pem(alipay ?? [authorities.alipay, authorities.class2.certificate]),
            root: FixtureAuthority.pem(root ?? [authorities.root.certificate]), alipayTrust: trust, clock: clock)
    }

    @Test func theOrderOfAFileIsFree() throws {
        let authorities = try TestAuthorities()
        let straight = try certificates()
        let swapped = try certificates(alipay: [authorities.class2.certificate, authorities.alipay])
        #expect(straight.alipaySerialNumber == swapped.alipaySerialNumber)
        #expect(straight.applicationSerialNumber == (try TestAuthorities.serialNumber(authorities.application)))
        #expect(straight.rootSerialNumber == (try TestAuthorities.serialNumber(authorities.root.certificate)))
    }

    @Test func filesOfTheVectors() throws {
        // 2027-01-01 00:00:00 GMT.
        let clock = WallClock { 1_798_761_600_000 }
        let certificates = try GatewayCertificates(
            application: Vectors.key("app_cert.crt"),
            alipay: Vectors.key("alipay_cert.crt") + "\n" + Vectors.key("class2.crt"),
            root: Vectors.key("alipay_root.crt"), clock: clock)
        #expect(certificates.applicationSerialNumber == "5fe6b8bbfc7e4f92b5f13ccbea04d343")
        #expect(certificates.alipaySerialNumber == "865a24c957177f142de4dd19e8005532")
        #expect(certificates.rootSerialNumber == "16a8aa9619565de454f019fcd5a847bd_1eaa4d4d43c15b5cb860e4f1748098c1")
        _ = try GatewayConfiguration(
            environment: .sandbox, appID: Bench.appID, privateKey: Vectors.key("app_pkcs1.b64"),
            certificates: certificates)
        // A file with the last certificate alone has no way to a root; it can be pinned.
        #expect(throws: ConfigurationError.alipayCertificate(.unknownIssuer)) {
            try GatewayCertificates(
                application: Vectors.key("app_cert.crt"), alipay: Vectors.key("alipay_cert.crt"),
                root: Vectors.key("alipay_root.crt"), clock: clock)
        }
        _ = try GatewayCertificates(
            application: Vectors.key("app_cert.crt"), alipay: Vectors.key("alipay_cert.crt"),
            root: Vectors.key("alipay_root.crt"), alipayTrust: .pinned, clock: clock)
        #expect(throws: ConfigurationError.alipayCertificate(.invalidSignature)) {
            try GatewayCertificates(
                application: Vectors.key("app_cert.crt"),
                alipay: Vectors.key("rogue_cert.crt") + "\n" + Vectors.key("class2.crt"),
                root: Vectors.key("alipay_root.crt"), clock: clock)
        }
    }

    @Test func validityCounts() throws {
        let early = WallClock { 1_700_000_000_000 }
        let late = WallClock { 2_500_000_000_000 }
        #expect(throws: ConfigurationError.applicationCertificate(.notYetValid)) { try certificates(clock: early) }
        #expect(throws: ConfigurationError.applicationCertificate(.expired)) { try certificates(clock: late) }
        let authorities = try TestAuthorities()
        var profile = TestAuthorities.leaf("Alipay", [4])
        profile.notAfter = "261101000000Z"
        let old = try authorities.class2.issue(profile, for: Vectors.key("alipay_pkcs1.b64"))
        for trust in [GatewayCertificates.AlipayTrust.chain, .pinned] {
            #expect(throws: ConfigurationError.alipayCertificate(.expired)) {
                try certificates(alipay: [old, authorities.class2.certificate], trust: trust)
            }
        }
    }

    @Test func anExpiredAuthorityEndsTheWay() throws {
        let authorities = try TestAuthorities(class2Profile: { $0.notAfter = "261101000000Z" })
        #expect(throws: ConfigurationError.alipayCertificate(.expired)) { try authorities.certificates() }
    }

    @Test func textsInTheWrongPlaceAreNamed() throws {
        let key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
        let pem = FixtureAuthority.pem([try TestAuthorities().application])
        #expect(throws: ConfigurationError.applicationCertificate(.key)) {
            try GatewayCertificates(application: key, alipay: pem, root: pem)
        }
        #expect(throws: ConfigurationError.rootCertificate(.empty)) {
            try GatewayCertificates(application: pem, alipay: pem, root: "", clock: Bench.clock)
        }
        #expect(throws: ConfigurationError.unreadableFile("missing.crt")) {
            let file = URL(filePath: "/nowhere/missing.crt")
            return try GatewayCertificates(applicationFile: file, alipayFile: file, rootFile: file)
        }
    }

    @Test func filesAreRead() throws {
        let authorities = try TestAuthorities()
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let contents: [(String, [[UInt8]])] = [
            ("app.crt", [authorities.application]),
            ("alipay.crt", [authorities.alipay, authorities.class2.certificate]),
            ("root.crt", [authorities.root.certificate]),
        ]
        for (name, chain) in contents {
            try Data(FixtureAuthority.pem(chain).utf8).write(to: folder.appending(path: name))
        }
        let read = try GatewayCertificates(
            applicationFile: folder.appending(path: "app.crt"), alipayFile: folder.appending(path: "alipay.crt"),
            rootFile: folder.appending(path: "root.crt"), clock: Bench.clock)
        #expect(read.alipaySerialNumber == (try authorities.certificates().alipaySerialNumber))
    }
}
