import GatewayFixture
import Testing

/// Our certificate path check beside that of `openssl verify`, over generated chains.
@Suite(.enabled(if: OpenSSL.isInstalled, "the command openssl is missing; scripts/setup installs it"))
struct TrustDifferentialTests {
    /// 2026-11-23 00:00:00 GMT.
    private static let seconds: Int64 = 1_795_392_000

    @Test(arguments: TrustCase.sound + TrustCase.unsound + TrustCase.different)
    func verdict(of trust: TrustCase) throws {
        let chain = try trust.chain()
        #expect(chain.isTrusted(at: Self.seconds) == trust.verdict.ours, "ours")
        #expect(try OpenSSL.trusts(chain, at: Self.seconds) == trust.verdict.theirs, "openssl's")
    }

    /// Chains with several things amiss at once; what neither lists as a difference, both must see alike.
    @Test func randomChains() throws {
        var random = SeededGenerator()
        var trusted = 0
        for _ in 0..<80 {
            let profile = ChainProfile.random(using: &random)
            let chain = try profile.chain()
            let ours = chain.isTrusted(at: Self.seconds)
            trusted += ours ? 1 : 0
            let theirs = try OpenSSL.trusts(chain, at: Self.seconds)
            if ours, !theirs {
                #expect(profile.mayBeTakenByUsAlone, "\(random)")
            } else if theirs, !ours {
                #expect(profile.mayBeRefusedByUsAlone, "\(random)")
            }
        }
        #expect(trusted > 0 && trusted < 80, "\(random)")
    }
}

extension ChainProfile {
    /// Up to six authorities, every certificate as it should be or, once in twelve times each, amiss in some way.
    fileprivate static func random(using random: inout SeededGenerator) -> ChainProfile {
        var profile = ChainProfile()
        profile.setIntermediates(.random(in: 0...6, using: &random))
        change(&profile.root, &random)
        for index in profile.intermediates.indices { change(&profile.intermediates[index], &random) }
        change(&profile.leaf, &random)
        return profile
    }

    private static func change(_ profile: inout FixtureAuthority.Profile, _ random: inout SeededGenerator) {
        func rarely() -> Bool { Int.random(in: 0..<24, using: &random) == 0 }
        if rarely() { profile.isAuthority = profile.isAuthority.map { !$0 } ?? true }
        if rarely() { profile.isAuthority = nil }
        if profile.isAuthority == true, rarely() { profile.pathLength = .random(in: 0...3, using: &random) }
        if rarely() { profile.keyUsage = [nil, 0x80, 0x40, 0x20, 0x04, 0x86].randomElement(using: &random) ?? nil }
        if rarely() { profile.notAfter = "261122235959Z" }
        if rarely() { profile.notBefore = "261123000001Z" }
        if rarely() { profile.digest = [.sha1, .sha384, .sha512].randomElement(using: &random) ?? .sha1 }
        if rarely() { profile.moreExtensions = FixtureDER.critical([0x55, 0x1D, 0x7F], [0x05, 0x00]) }
    }

    /// See `TrustCase.different`.
    fileprivate var mayBeTakenByUsAlone: Bool {
        root.isAuthority == nil || leaf.digest == .sha1 || intermediates.contains { $0.digest == .sha1 }
    }

    fileprivate var mayBeRefusedByUsAlone: Bool { leaf.isAuthority == true || intermediates.count > 4 }
}
