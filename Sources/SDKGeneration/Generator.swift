/// What this tool calls itself, in the one place that says so.
package enum Generator {
    /// The name of the tool, as its user types it.
    package static let name = "fundgen"

    /// The version that `--version` prints and that the lock file records.
    package static let version = "0.1.0"

    /// Whether another version of the tool is later than this one; what is no version is not.
    static func isOlder(than other: String) -> Bool {
        let (own, others) = (numbers(version), numbers(other))
        return own.lexicographicallyPrecedes(others)
    }

    private static func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
}
