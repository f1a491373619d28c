import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Replies signed with certificates that must not be trusted, however the platform's answers are arranged.
@Suite struct ForgedCertificateTests {
    struct Forgery: Sendable, CustomTestStringConvertible {
        let name: String
        let expected: CertificateError
        /// The certificate that the reply names and the file that the download hands out.
        let make: @Sendable (TestAuthorities) throws -> (leaf: [UInt8], file: [[UInt8]])

        init(
            _ name: String, _ expected: CertificateError,
            _ make: @escaping @Sendable (TestAuthorities) throws -> (leaf: [UInt8], file: [[UInt8]])
        ) {
            self.name = name
            self.expected = expected
            self.make = make
        }

        var testDescription: String { name }
    }

    private static func impostor(
        _ genuine: TestAuthorities, isAuthority: Bool = true, below: Bool = false
    ) throws -> FixtureAuthority {
        var profile = FixtureAuthority.Profile("Class 2 R1", serial: [2])
        profile.isAuthority = isAuthority
        let attacker = try Vectors.key("attacker_pkcs1.b64")
        guard below else { return try FixtureAuthority(profile, key: attacker) }
        var root = FixtureAuthority.Profile("Root R1", serial: [1])
        root.isAuthority = true
        return try FixtureAuthority(profile, key: attacker, issuer: FixtureAuthority(root, key: attacker))
    }

    private static func issued(
        by authority: FixtureAuthority, _ change: (inout FixtureAuthority.Profile) -> Void = { _ in }
    ) throws -> [UInt8] {
        var profile = TestAuthorities.leaf("Alipay 3", [9])
        change(&profile)
        return try authority.issue(profile, for: Vectors.key("attacker_pkcs1.b64"))
    }

    static let forgeries: [Forgery] = [
        Forgery("self-issued authority of the same name", .invalidSignature) { authorities in
            let rogue = try impostor(authorities)
            let leaf = try issued(by: rogue)
            return (leaf, [leaf, rogue.certificate, authorities.class2.certificate])
        },
        Forgery("self-issued authority alone", .unknownIssuer) { authorities in
            let rogue = try impostor(authorities)
            let leaf = try issued(by: rogue)
            return (leaf, [leaf, rogue.certificate])
        },
        Forgery("whole chain of the same names", .invalidSignature) { authorities in
            let rogue = try impostor(authorities, below: true)
            let leaf = try issued(by: rogue)
            return (leaf, [leaf, rogue.certificate])
        },
        Forgery("intermediate missing", .unknownIssuer) { ($0.next, [$0.next]) },
        Forgery("issued by a merchant's certificate", .notAnAuthority) { authorities in
            let merchant = try FixtureAuthority(
                TestAuthorities.leaf("merchant", [7]), key: Vectors.key("attacker_pkcs1.b64"),
                issuer: authorities.class2)
            let leaf = try issued(by: merchant)
            return (leaf, [leaf, merchant.certificate, authorities.class2.certificate])
        },
        Forgery("issued by a certificate with CA false", .notAnAuthority) { authorities in
            var profile = FixtureAuthority.Profile("merchant", serial: [7])
            profile.isAuthority = false
            let merchant = try FixtureAuthority(
                profile, key: Vectors.key("attacker_pkcs1.b64"), issuer: authorities.class2)
            let leaf = try issued(by: merchant)
            return (leaf, [leaf, merchant.certificate, authorities.class2.certificate])
        },
        Forgery("expired", .expired) { authorities in
            let leaf = try issued(by: authorities.class2) { $0.notAfter = "261122235959Z" }
            return (leaf, [leaf, authorities.class2.certificate])
        },
        Forgery("not valid yet", .notYetValid) { authorities in
            let leaf = try issued(by: authorities.class2) { $0.notBefore = "261123000001Z" }
            return (leaf, [leaf, authorities.class2.certificate])
        },
        Forgery("an authority itself", .notForSigning) { authorities in
            let leaf = try issued(by: authorities.class2) { $0.isAuthority = true }
            return (leaf, [leaf, authorities.class2.certificate])
        },
        Forgery("not for signing", .notForSigning) { authorities in
            let leaf = try issued(by: authorities.class2) { $0.keyUsage = 0x20 }
            return (leaf, [leaf, authorities.class2.certificate])
        },
        Forgery("unknown critical extension", .malformed) { authorities in
            let leaf = try issued(by: authorities.class2) {
                $0.moreExtensions = FixtureDER.critical([0x55, 0x1D, 0x7F], [0x05, 0x00])
            }
            return (leaf, [leaf, authorities.class2.certificate])
        },
        Forgery("another certificate than the one named", .notTheOneNamed) { authorities in
            (try issued(by: authorities.class2), [authorities.next, authorities.class2.certificate])
        },
        Forgery("more certificates than any file has", .tooLarge) {
            ($0.next, [[UInt8]](repeating: $0.next, count: 65))
        },
        Forgery("no certificate", .empty) { (try issued(by: $0.class2), []) },
    ]

    @Test(arguments: forgeries) func isRefused(forgery: Forgery) async throws {
        let authorities = try TestAuthorities()
        let (leaf, file) = try forgery.make(authorities)
        let bench = try CertificateBench(
            authorities: authorities,
            download: { _ in FixtureCertificates.Download(file: FixtureAuthority.pem(file)) })
        bench.fixture.rotate(
            to: try TestAuthorities.serialNumber(leaf), key: try Vectors.key("attacker_pkcs1.b64"))
        for _ in 0..<2 {
            let cause = try await bench.send().unresolved?.cause
            #expect(cause == .certificateUnavailable(.untrusted(forgery.expected)))
        }
        // Nothing is remembered of a certificate that was refused.
        #expect(bench.gateway.downloads.count == 2)
    }

    /// Another merchant's certificate comes from the same authority as Alipay's; its owner could sign replies with it.
    @Test(
        arguments: [
            ("支付宝(中国)网络技术有限公司", "支付宝支付科技有限公司", true), ("支付宝(中国)网络技术有限公司", "某某商贸有限公司", false),
            ("支付宝(中国)网络技术有限公司", nil, false), ("Ant Financial", "Ant Financial", true), ("Ant Financial", "Shop", false),
            (nil, "某某商贸有限公司", false), (nil, nil, false),
        ] as [(String?, String?, Bool)])
    func theOwnerIsTheOneOfTheConfiguredCertificate(configured: String?, named: String?, isTrusted: Bool) async throws {
        func name(_ organization: String?, _ name: String) -> [UInt8] {
            FixtureDER.name((organization.map { [("O", $0)] } ?? []) + [("CN", name)])
        }
        let bench = try CertificateBench(
            authorities: TestAuthorities(alipay: { $0.subject = name(configured, "Alipay") }) {
                $0.subject = name(named, "2088")
            })
        try bench.rotate()
        let outcome = try await bench.send()
        #expect((outcome.reply != nil) == isTrusted)
        if !isTrusted { #expect(outcome.unresolved?.cause == .certificateUnavailable(.untrusted(.otherOwner))) }
    }

    @Test func theAppsOwnCertificateNeverVouchesForAReply() async throws {
        let own = try Vectors.key("app_pkcs8.b64")
        let bench = try CertificateBench()
        bench.fixture.rotate(to: bench.fixture.applicationSerialNumber, key: own)
        #expect(try await bench.send().unresolved?.cause == .certificateUnavailable(.ownCertificate))
        // Nor does another certificate for the same key.
        let authorities = try TestAuthorities()
        let again = try authorities.class2.issue(TestAuthorities.leaf("again", [8]), for: own)
        let renewed = try CertificateBench(
            authorities: authorities,
            download: { _ in
                FixtureCertificates.Download(file: FixtureAuthority.pem([again, authorities.class2.certificate]))
            })
        renewed.fixture.rotate(to: try TestAuthorities.serialNumber(again), key: own)
        #expect(
            try await renewed.send().unresolved?.cause == .certificateUnavailable(.untrusted(.notForSigning)))
    }

    @Test func aKnownCertificateNamedByAnotherSignerIsRefused() async throws {
        let attacker = try Vectors.key("attacker_pkcs1.b64")
        let bench = try CertificateBench(answer: { _ in .shaped(ShapedReply(Bench.success(), key: attacker)) })
        #expect(try await bench.send().unresolved?.cause == .invalidSignature)
        let unsigned = try CertificateBench(answer: { _ in .shaped(ShapedReply(Bench.success(), signature: .absent)) })
        #expect(try await unsigned.send().unresolved?.cause == .unsignedSuccess)
    }

    @Test func anAuthorityKeepsToItsPathLength() throws {
        var profile = FixtureAuthority.Profile("Class 3", serial: [6])
        profile.isAuthority = true
        for (length, isTrusted) in [(UInt8(0), false), (1, true)] {
            let authorities = try TestAuthorities(class2Profile: { $0.pathLength = length })
            let class3 = try FixtureAuthority(
                profile, key: Vectors.key("attacker_pkcs1.b64"), issuer: authorities.class2)
            let leaf = try Certificate(Self.issued(by: class3))
            let chain = try [class3.certificate, authorities.class2.certificate].map { try Certificate($0) }
            let anchors = try TrustAnchors(authorities.root.certificate)
            #expect(((try? anchors.check(leaf, chain, at: 1_795_392_000)) != nil) == isTrusted)
        }
    }
}
