import FundRuntime
import GatewayFixture

extension TrustCase {
    /// Every difference there is known to be, with its reason.
    static let different: [TrustCase] = [
        TrustCase("an authority itself", .stricter("replies are signed by certificates that issue none")) {
            $0.leaf.isAuthority = true
            $0.leaf.keyUsage = 0xC6
        },
        TrustCase("five authorities", .stricter("no real chain has more than two; the search must stay short")) {
            $0.setIntermediates(5)
        },
        TrustCase(
            "authority with a new key, issued by its old one", .stricter("no real chain has one; none leads anywhere")
        ) {
            $0.intermediates.append(ChainProfile.authority("Class 2", 3))
            // Each names its own key and its issuer's, so that the two authorities can be told apart.
            $0.intermediates[0].moreExtensions = keyName(1)
            $0.intermediates[1].moreExtensions = keyName(2) + issuerKeyName(1)
            $0.leaf.moreExtensions = issuerKeyName(2)
        },
        TrustCase("name constraints", .stricter("names mean nothing here, so what is critical is not understood")) {
            // Permitted: the directory name that the leaf has.
            let names = FixtureDER.node(0xA0, FixtureDER.sequence(FixtureDER.node(0xA4, $0.leaf.subject)))
            $0.intermediates[0].moreExtensions = FixtureDER.critical([0x55, 0x1D, 0x1E], FixtureDER.sequence(names))
        },
        TrustCase(
            "issuer in other letters", .stricter("names are compared byte for byte"),
            made: {
                let issuer = try FixtureAuthority(
                    ChainProfile.authority("CLASS 2", 2), key: TestAuthorities.class2Key.get())
                $0.leaf = try issuer.issue(ChainProfile().leaf, for: Vectors.key("alipay_pkcs1.b64"))
            }),
        TrustCase("SHA-1", .laxer("Alipay's own roots and authorities of old signed with it")) {
            $0.leaf.digest = .sha1
        },
        TrustCase("root that says nothing of itself", .laxer("it is a root because it is pinned")) {
            $0.root.isAuthority = nil
            $0.root.keyUsage = nil
        },
        TrustCase("for servers alone", .laxer("extended use speaks of the web, not of replies")) {
            let server: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01]
            $0.leaf.moreExtensions = plain([0x55, 0x1D, 0x25], FixtureDER.sequence(FixtureDER.node(0x06, server)))
        },
        TrustCase("last second", .laxer("RFC 5280 counts it in; openssl does not")) {
            $0.leaf.notAfter = "261123000000Z"
        },
        TrustCase(
            "namesake before the right authority", .laxer("every candidate is tried, not the first alone"),
            made: {
                $0.intermediates.insert(try namesake(), at: 0)
            }),
        TrustCase("issuer's key named wrongly", .laxer("keys are tried, not named")) {
            $0.intermediates[0].moreExtensions = keyName(1)
            $0.leaf.moreExtensions = issuerKeyName(2)
        },
    ]

    static func plain(_ name: [UInt8], _ value: [UInt8]) -> [UInt8] {
        FixtureDER.sequence(FixtureDER.node(0x06, name) + FixtureDER.node(0x04, value))
    }

    static func keyName(_ name: UInt8) -> [UInt8] { plain([0x55, 0x1D, 0x0E], [0x04, 0x01, name]) }

    static func issuerKeyName(_ name: UInt8) -> [UInt8] {
        plain([0x55, 0x1D, 0x23], FixtureDER.sequence([0x80, 0x01, name]))
    }

    static func attacker() throws -> String { try Vectors.key("attacker_pkcs1.b64") }

    /// An authority with the name of the chain's own, a key of its own, and another root of the same name.
    static func namesake() throws -> [UInt8] {
        let root = try FixtureAuthority(ChainProfile().root, key: attacker())
        return try FixtureAuthority(ChainProfile().intermediates[0], key: attacker(), issuer: root).certificate
    }
}
