/// How the process ends; these numbers are API.
package enum ExitStatus: Int32, Sendable {
    /// All is well.
    case success = 0
    /// The specs or templates have findings.
    case findings = 1
    /// The output is not what the specs make, or cannot be made so without losing an edit.
    case differs = 2
    /// The command was called in a way that it does not know.
    case usage = 64
    /// The command could not run: a folder is missing, a file cannot be read or written.
    case failure = 70
}
