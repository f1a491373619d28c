/// What this tool calls itself, in the one place that says so.
package enum Generator {
    /// The name of the tool, as its user types it.
    package static let name = "fundgen"

    /// The version that `--version` prints and that the lock file records.
    package static let version = "0.1.0"
}
