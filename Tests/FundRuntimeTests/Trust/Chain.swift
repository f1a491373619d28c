import Foundation
import FundRuntime
import GatewayFixture

/// A certificate, those it may have come from, and the roots that are trusted: as DER.
struct Chain: Sendable {
    var roots: [[UInt8]]
    var intermediates: [[UInt8]]
    var leaf: [UInt8]

    /// Whether `TrustAnchors` takes it.
    func isTrusted(at seconds: Int64) -> Bool {
        do {
            let anchors = try TrustAnchors(Array(FixtureAuthority.pem(roots).utf8))
            try anchors.check(try Certificate(leaf), try intermediates.map { try Certificate($0) }, at: seconds)
            return true
        } catch {
            return false
        }
    }
}

/// What the certificates of a chain say, from the root down; each is signed by the one before.
struct ChainProfile {
    var root = Self.authority("Root", 1)
    var intermediates = [Self.authority("Class 2", 2)]
    var leaf = TestAuthorities.leaf("Alipay", [9])

    static func authority(_ name: String, _ serial: UInt8) -> FixtureAuthority.Profile {
        var profile = FixtureAuthority.Profile(name, serial: [serial])
        profile.isAuthority = true
        profile.keyUsage = 0x06
        return profile
    }

    /// So many authorities below the root.
    mutating func setIntermediates(_ count: UInt8) {
        intermediates = (0..<count).map { Self.authority("Class \($0 + 2)", $0 + 2) }
    }

    func authorities() throws -> [FixtureAuthority] {
        let keys = try [TestAuthorities.class2Key.get(), TestAuthorities.nextKey.get()]
        var authorities = [try FixtureAuthority(root, key: TestAuthorities.rootKey.get())]
        for (index, profile) in intermediates.enumerated() {
            authorities.append(try FixtureAuthority(profile, key: keys[index % 2], issuer: authorities[index]))
        }
        return authorities
    }

    func chain() throws -> Chain {
        let authorities = try authorities()
        let leaf = try authorities[authorities.count - 1].issue(leaf, for: Vectors.key("alipay_pkcs1.b64"))
        return Chain(
            roots: [authorities[0].certificate], intermediates: authorities.dropFirst().map(\.certificate).reversed(),
            leaf: leaf)
    }
}
