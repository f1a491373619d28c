import Foundation

/// Tells the time of day; replaced in tests.
///
/// The gateway refuses a request whose stamp is far from its own time, so the machine's clock must be right.
public struct WallClock: Sendable {
    let milliseconds: @Sendable () -> Int64

    /// A clock that tells milliseconds since 1970-01-01 00:00:00 GMT.
    public init(millisecondsSince1970 milliseconds: @escaping @Sendable () -> Int64) {
        self.milliseconds = milliseconds
    }

    /// The machine's clock.
    public static var system: WallClock { WallClock { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) } }
}
