import Synchronization

/// The configuration of a client of a gateway, which can be replaced while calls are under way.
final class GatewayKeys: Sendable {
    /// A configuration with the certificates that its replies may name.
    struct Version: Sendable {
        let configuration: GatewayConfiguration
        let trust: ResponseTrust
    }

    private struct State {
        var current: Version
        var former: [(version: Version, until: ContinuousClock.Instant)] = []
    }

    /// How many former versions count at most.
    private static let mostFormer = 4

    private let state: Mutex<State>
    private let transport: any Transport
    private let clock: WallClock

    init(_ configuration: GatewayConfiguration, transport: any Transport, clock: WallClock) {
        self.transport = transport
        self.clock = clock
        let trust = ResponseTrust(configuration: configuration, transport: transport, clock: clock)
        state = Mutex(State(current: Version(configuration: configuration, trust: trust)))
    }

    /// What calls are signed with.
    var current: GatewayConfiguration { state.withLock { $0.current.configuration } }

    /// What replies may be signed and encrypted with: by the current version, or by a former one that still counts.
    var accepted: [Version] {
        state.withLock { state in
            guard !state.former.isEmpty else { return [state.current] }
            let now = ContinuousClock.now
            state.former.removeAll { $0.until <= now }
            return [state.current] + state.former.map(\.version)
        }
    }

    /// Puts another in its place at once: a call is signed by the one or by the other.
    func replace(with configuration: GatewayConfiguration, acceptingFormer time: Duration) {
        let trust = ResponseTrust(configuration: configuration, transport: transport, clock: clock)
        state.withLock { state in
            state.former.insert((state.current, ContinuousClock.now + time), at: 0)
            state.former = Array(state.former.prefix(Self.mostFormer))
            state.current = Version(configuration: configuration, trust: trust)
        }
    }

    /// What a check finds with the first version whose verifier it takes; throws what was wrong with the current one.
    ///
    /// A certificate that has to be fetched is fetched under the name of `userAgent`.
    func verified<Value>(
        named name: String?, userAgent: String?, _ check: (any ResponseVerifier) -> Value?
    ) async throws(UnknownCause) -> (Value, ResponseNode.Authenticity) {
        var versions = accepted
        // The one that has the certificate at hand goes first: another would have to fetch it.
        if let name,
            let index = versions.firstIndex(where: { $0.configuration.certificates?.alipaySerialNumber == name })
        {
            versions.insert(versions.remove(at: index), at: 0)
        }
        var causes: [UnknownCause] = []
        for version in versions {
            do throws(UnknownCause) {
                let (verifier, authenticity) = try await version.trust.verifier(named: name, userAgent: userAgent)
                if let value = check(verifier) { return (value, authenticity) }
                causes.append(.invalidSignature)
            } catch {
                causes.append(error)
            }
        }
        throw causes.first ?? .invalidSignature
    }
}
