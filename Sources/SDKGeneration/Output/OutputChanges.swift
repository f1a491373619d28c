/// What a run is going to change in its output folder.
struct OutputChanges {
    /// One file to be written.
    struct Write {
        let path: RelativePath
        let bytes: [UInt8]
        let hash: ContentHash
        /// The hash of what is there now and may be replaced; nothing when there must be no file.
        let old: ContentHash?
    }

    /// One file to be removed, if it is still this one.
    struct Removal {
        let path: RelativePath
        let hash: ContentHash
    }

    /// The files to write, in the order in which they take their places: the lock file is last.
    var writes: [Write] = []
    var removals: [Removal] = []

    var isEmpty: Bool { writes.isEmpty && removals.isEmpty }
}
