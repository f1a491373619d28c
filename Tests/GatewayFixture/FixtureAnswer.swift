/// What the fixture server does about a request: a reply, or a fault.
package indirect enum FixtureAnswer: Sendable {
    /// A whole reply.
    case reply(status: Int = 200, headers: [String: String] = [:], body: [UInt8])
    /// A reply whose body ends before it has the announced length, the connection closed or reset.
    case truncated(body: [UInt8], announced: Int, isReset: Bool = false)
    /// The start of a body that has not the announced length, and then silence until the other side closes.
    case stalled(body: [UInt8])
    /// A body without an announced length, of so many MiB; then the closure is told whether the other side took them all.
    case endless(mebibytes: Int = 256, whenOver: @Sendable (_ isTaken: Bool) -> Void = { _ in })
    /// The connection is reset after the request was read.
    case reset
    /// The connection is closed after the request was read.
    case close
    /// Nothing, until the other side closes; then the closure is called.
    case silence(whenClosed: @Sendable () -> Void)
    /// The other answer, later.
    case delayed(Duration, FixtureAnswer)

    /// A reply of JSON text.
    package static func text(_ text: String) -> FixtureAnswer { .reply(body: Array(text.utf8)) }
}
