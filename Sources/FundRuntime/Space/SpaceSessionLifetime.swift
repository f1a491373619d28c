/// How long a session token is good for: ten minutes after signing in, thirty after each call that was answered.
struct SpaceSessionLifetime {
    private static let first: Int64 = 600_000
    private static let prolonged: Int64 = 1_800_000
    /// A token is renewed this long before it ends, so that it does not end on the way.
    private static let margin: Int64 = 60_000

    private var since: Int64
    private var length = Self.first

    /// Of a token that was asked for at a time, in milliseconds.
    init(from milliseconds: Int64) { since = milliseconds }

    /// Begins again, as the platform does with each call.
    mutating func prolong(at milliseconds: Int64) {
        since = milliseconds
        length = Self.prolonged
    }

    /// Whether a call that leaves now arrives in time; after a clock was put back, nobody knows.
    func lasts(at milliseconds: Int64) -> Bool { (0..<(length - Self.margin)).contains(milliseconds - since) }
}
