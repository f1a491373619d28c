/// How a file on the disk compares with what the specs make now.
package enum FileStatus: String, Sendable, CaseIterable {
    /// It is byte for byte what would be written.
    case unchanged
    /// It was never made before.
    case new
    /// It is as it was made, and would be made differently now.
    case changed
    /// It is neither what the lock file says nor what would be written: its content exists nowhere else.
    case edited
    /// The lock file lists it, and it is gone.
    case missing
    /// It lies in the output folder, and the generator did not make it.
    case extra
    /// The lock file lists it, and the specs no longer make it.
    case obsolete
}
