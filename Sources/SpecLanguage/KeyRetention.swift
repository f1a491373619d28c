package import SpecDiagnostics

/// How long the platform remembers an idempotency key.
package enum KeyRetention: Sendable {
    case unknown(reason: String)
    /// Days or hours, such as `30d` or `12h`.
    case lasts(Located<String>)
}
