extension [Diagnostic] {
    /// How many errors and warnings there are, such as "2 errors, 1 warning"; `nil` when there are none.
    package var summary: String? {
        let parts = [count(of: .error, "error"), count(of: .warning, "warning")].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func count(of severity: Severity, _ name: String) -> String? {
        let number = count { $0.severity == severity }
        return number == 0 ? nil : "\(number) \(name)\(number == 1 ? "" : "s")"
    }
}
