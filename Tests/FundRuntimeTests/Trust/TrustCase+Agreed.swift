import FundRuntime
import GatewayFixture

extension TrustCase {
    static let sound: [TrustCase] = [
        TrustCase("good", .trusted),
        TrustCase("issued by the root itself", .trusted) { $0.intermediates = [] },
        TrustCase("four authorities", .trusted) { $0.setIntermediates(4) },
        TrustCase("wrong order", .trusted, made: { $0.intermediates.append($0.leaf) }),
        TrustCase("authorities from the root down", .trusted) { $0.setIntermediates(3) },
        TrustCase("root sent along", .trusted, made: { $0.intermediates += $0.roots }),
        TrustCase(
            "another root before the right one", .trusted,
            made: { chain in
                let other = try FixtureAuthority(ChainProfile.authority("Other", 5), key: attacker())
                chain.roots.insert(other.certificate, at: 0)
            }),
        TrustCase("SHA-384 and SHA-512", .trusted) {
            $0.intermediates[0].digest = .sha384
            $0.leaf.digest = .sha512
        },
        TrustCase("root signed itself with SHA-1", .trusted) { $0.root.digest = .sha1 },
        TrustCase("no key usage anywhere", .trusted) {
            $0.root.keyUsage = nil
            $0.intermediates[0].keyUsage = nil
            $0.leaf.keyUsage = nil
        },
        TrustCase("path as long as allowed", .trusted) {
            $0.setIntermediates(2)
            $0.root.pathLength = 2
            $0.intermediates[0].pathLength = 1
            $0.intermediates[1].pathLength = 0
        },
        TrustCase("unknown extension that is not critical", .trusted) {
            $0.leaf.moreExtensions = plain([0x55, 0x1D, 0x7F], [0x05, 0x00])
        },
    ]

    static let unsound: [TrustCase] = [
        TrustCase("expired", .refused) { $0.leaf.notAfter = "261122235959Z" },
        TrustCase("not valid yet", .refused) { $0.leaf.notBefore = "261123000001Z" },
        TrustCase("authority expired", .refused) { $0.intermediates[0].notAfter = "261122235959Z" },
        TrustCase("authority not valid yet", .refused) { $0.intermediates[0].notBefore = "261123000001Z" },
        TrustCase("root expired", .refused) { $0.root.notAfter = "261122235959Z" },
        TrustCase("for key exchange alone", .refused) { $0.leaf.keyUsage = 0x20 },
        TrustCase("authority that may not sign certificates", .refused) { $0.intermediates[0].keyUsage = 0x82 },
        TrustCase("root that may not sign certificates", .refused) { $0.root.keyUsage = 0x82 },
        TrustCase("no authority: CA false", .refused) { $0.intermediates[0].isAuthority = false },
        TrustCase("root with CA false", .refused) { $0.root.isAuthority = false },
        TrustCase("no authority: nothing said", .refused) { $0.intermediates[0].isAuthority = nil },
        TrustCase("path too long for the root", .refused) { $0.root.pathLength = 0 },
        TrustCase("path too long for an authority", .refused) {
            $0.setIntermediates(3)
            $0.intermediates[0].pathLength = 1
        },
        TrustCase("authority missing", .refused, made: { $0.intermediates = [] }),
        TrustCase("one of several authorities missing", .refused) {
            $0.setIntermediates(3)
        } made: {
            $0.intermediates.remove(at: 1)
        },
        TrustCase(
            "another root", .refused,
            made: { chain in
                let other = try FixtureAuthority(ChainProfile().root, key: attacker())
                chain.roots = [other.certificate]
            }),
        TrustCase("signature with one bit changed", .refused, made: { $0.leaf[$0.leaf.count - 1] ^= 1 }),
        TrustCase(
            "authority's signature with one bit changed", .refused,
            made: { chain in
                chain.intermediates[0][chain.intermediates[0].count - 1] ^= 1
            }),
        TrustCase(
            "name changed after signing", .refused,
            made: { chain in
                let place = chain.leaf.firstRange(of: Array("Alipay".utf8))
                if let place { chain.leaf[place.lowerBound] ^= 0x20 }
            }),
        TrustCase(
            "authority of the same name and another key", .refused,
            made: { chain in
                chain.intermediates = [try namesake()]
            }),
        TrustCase("authority with the root's name", .refused) {
            $0.intermediates = [ChainProfile.authority("Root", 2)]
        },
        TrustCase(
            "signed itself", .refused,
            made: { chain in
                let own = try FixtureAuthority(
                    TestAuthorities.leaf("Alipay", [9]), key: attacker())
                chain.leaf = own.certificate
            }),
        TrustCase("unknown critical extension", .refused) {
            $0.leaf.moreExtensions = FixtureDER.critical([0x55, 0x1D, 0x7F], [0x05, 0x00])
        },
        TrustCase("authority with an unknown critical extension", .refused) {
            $0.intermediates[0].moreExtensions = FixtureDER.critical([0x55, 0x1D, 0x7F], [0x05, 0x00])
        },
        TrustCase("root with an unknown critical extension", .refused) {
            $0.root.moreExtensions = FixtureDER.critical([0x55, 0x1D, 0x7F], [0x05, 0x00])
        },
        TrustCase("no certificate at all", .refused, made: { $0.leaf = [0x30, 0x03, 0x02, 0x01, 0x00] }),
    ]
}
