import FundRuntime

/// Pauses by this clock pass at once, and it shows a later time: `Pacing(clock: gateway.clock)` has a waiter see the statuses of a
/// `TestGateway` move without waiting for real.
extension TestClock: Clock {
    /// A time that the clock can show.
    public struct Instant: InstantProtocol {
        let millisecondsSince1970: Int64

        /// The time so much later, in whole milliseconds, the last one begun included.
        public func advanced(by duration: Duration) -> Instant {
            let (seconds, attoseconds) = duration.components
            let (whole, rest) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000_000_000)
            return Instant(
                millisecondsSince1970: millisecondsSince1970 + seconds * 1000 + whole + (rest > 0 ? 1 : 0))
        }

        /// How much later another is.
        public func duration(to other: Instant) -> Duration {
            .milliseconds(other.millisecondsSince1970 - millisecondsSince1970)
        }

        /// Whether one is before another.
        public static func < (one: Instant, other: Instant) -> Bool {
            one.millisecondsSince1970 < other.millisecondsSince1970
        }
    }

    /// What it shows.
    public var now: Instant { Instant(millisecondsSince1970: millisecondsSince1970) }

    /// A millisecond.
    public var minimumResolution: Duration { .milliseconds(1) }

    /// Lets the time until then pass at once; throws where the task was cancelled.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        advance(by: now.duration(to: deadline))
    }
}
