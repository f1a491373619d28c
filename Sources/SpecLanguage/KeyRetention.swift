package import SpecDiagnostics

/// How long the platform remembers an idempotency key.
package enum KeyRetention: Sendable {
    case unknown(reason: String)
    /// Days or hours, such as `30d` or `12h`.
    case lasts(Located<String>)

    /// The time in hours; nil where it is not known.
    package var hours: Int? {
        guard case .lasts(let text) = self, let number = Int(text.value.dropLast()) else { return nil }
        return text.value.hasSuffix("d") ? number * 24 : number
    }

    /// The time in words, such as `30 days`; nil where it is not known.
    package var words: String? {
        guard case .lasts(let text) = self else { return nil }
        let number = text.value.dropLast()
        return "\(number) \(text.value.hasSuffix("d") ? "day" : "hour")\(number == "1" ? "" : "s")"
    }
}
