/// What a run is going to change in its output folder.
struct OutputChanges {
    /// One file to be written.
    struct Write {
        let path: RelativePath
        let bytes: [UInt8]
        /// The hash of what is there now and may be replaced; nil when there must be no file.
        let old: ContentHash?
    }

    var writes: [Write] = []
    /// The files to remove, if they still have these hashes.
    private(set) var removals: [RelativePath: ContentHash] = [:]
    /// The lock file of the new set.
    let lock: LockFile
    /// What the lock file must say before anything is written: set where an interrupted run has left more than it says.
    let knownLock: LockFile?

    /// Takes what leads from the state of a folder to a set of files.
    init(
        _ comparison: Comparison, of disk: DiskState, to set: OutputSet, in output: OutputFolder
    ) throws(FileProblem) {
        lock = set.lock
        knownLock = disk.isInterrupted ? disk.lock : nil
        let unchanged = Set(comparison.files.filter { $0.status == .unchanged }.map(\.path))
        for file in set.files where !unchanged.contains(file.path) {
            writes.append(Write(path: file.path, bytes: file.bytes, old: disk.hash(of: file.path)))
        }
        let names = Dictionary(set.files.map { ($0.path.text.lowercased(), $0.path) }) { first, _ in first }
        for file in comparison.files where file.status == .obsolete && !file.isEdited {
            // Where names that differ by case are one file, the old name is also the new one.
            if let other = names[file.path.text.lowercased()],
                try output.identity(of: other) == output.identity(of: file.path)
            {
                continue
            }
            removals[file.path] = disk.hash(of: file.path)
        }
    }
}
