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
    var removals: [RelativePath: ContentHash] = [:]
    /// The lock file of the new set.
    let lock: LockFile
    /// What the lock file must say before anything is written: set where an interrupted run has left more than it says.
    let knownLock: LockFile?
}
