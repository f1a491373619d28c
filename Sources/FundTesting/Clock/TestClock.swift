import Foundation
public import FundRuntime
import Synchronization

/// A clock that goes on when it is told to.
///
/// Statuses of a `TestGateway` move by it, and so do the stamps of the clients that it makes.
public final class TestClock: Sendable {
    /// What it would show if nobody had told it anything.
    private let base: @Sendable () -> Int64
    private let passed = Mutex<Int64>(0)

    /// A clock that stands at a time, in milliseconds since 1970-01-01 00:00:00 GMT; 2026-01-05 12:00:00 in China when left out.
    public init(millisecondsSince1970: Int64 = 1_767_585_600_000) { base = { millisecondsSince1970 } }

    private init(base: @escaping @Sendable () -> Int64) { self.base = base }

    /// A clock that goes with the machine's, and can be told to be ahead of it.
    public static func running() -> TestClock { TestClock { Int64(Date().timeIntervalSince1970 * 1000) } }

    /// What it shows, in milliseconds since 1970-01-01 00:00:00 GMT.
    public var millisecondsSince1970: Int64 { base() + passed.withLock { $0 } }

    /// Lets so much time pass; a negative duration passes for none, and ten thousand years are the most.
    public func advance(by duration: Duration) {
        let (seconds, attoseconds) = min(max(duration, .zero), .seconds(315_360_000_000)).components
        passed.withLock { passed in
            passed = min(passed + seconds * 1000 + attoseconds / 1_000_000_000_000_000, 315_360_000_000_000)
        }
    }

    /// The same clock for a client.
    public var wallClock: WallClock { WallClock { self.millisecondsSince1970 } }
}
