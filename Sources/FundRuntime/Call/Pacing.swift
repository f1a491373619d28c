/// How often `waitUntilFinal` asks: at first often, then less and less.
public struct Pacing: Sendable {
    /// Shorter pauses would burden the platform whatever is configured.
    private static let shortest = Duration.milliseconds(100)

    private let base: Duration
    private let longest: Duration
    private let jitter: @Sendable () -> Double
    /// What deadlines and pauses are measured by.
    let clock: any Clock<Duration>

    /// A pause of about `base` after the first question, each later one twice as long up to `longest`; none is shorter than 100
    /// milliseconds.
    ///
    /// A pause is between half and all of that, so that those who began together do not ask together. Where the platform asks for
    /// a longer one (`Retry-After`), it gets it. `jitter` gives numbers from 0, for half, to 1; it and the clock are replaced in
    /// tests.
    public init(
        base: Duration = .seconds(2), longest: Duration = .seconds(60),
        jitter: @escaping @Sendable () -> Double = { .random(in: 0...1) },
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.base = base
        self.longest = longest
        self.jitter = jitter
        self.clock = clock
    }

    /// The pause after so many questions; the longest one at once, where the platform asks for fewer.
    func pause(after questions: Int, slowly: Bool) -> Duration {
        let factor = jitter()
        let part = factor.isFinite ? 0.5 + min(max(factor, 0), 1) / 2 : 1
        // As many doublings as make an hour of the shortest pause.
        let length = slowly ? longest : min(max(base, Self.shortest) * (1 << min(questions - 1, 16)), longest)
        return max(length * part, Self.shortest)
    }
}
