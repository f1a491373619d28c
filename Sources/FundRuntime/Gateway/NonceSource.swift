/// Makes the texts that tell one request, or one part of a form, from another; replaced in tests.
public struct NonceSource: Sendable {
    let next: @Sendable () -> String

    /// A source; its texts must not repeat, and hold letters, digits and `-` alone.
    public init(_ next: @escaping @Sendable () -> String) { self.next = next }

    /// Random texts from the system's generator.
    public static var random: NonceSource { NonceSource(RequestID.random) }
}
