/// What was found in an output folder.
package struct DiskState: Sendable {
    /// What is at a path.
    package enum File: Sendable, Equatable {
        /// A regular file with this content.
        case content(ContentHash)
        /// A link, a folder or something else that the generator never makes.
        case notAFile
    }

    /// The files that were looked for, those that are there.
    package var files: [RelativePath: File] = [:]
    /// The paths of everything in the folder, if they were asked for.
    package var others: [RelativePath] = []
    /// What the lock file says, with what an interrupted run had put in place already.
    package var lock: LockFile?
    /// The content of the lock file.
    package var lockBytes: [UInt8]?
    /// Whether an earlier run was interrupted.
    package var isInterrupted = false

    /// An empty folder.
    package init() {}

    /// The hash of the regular file at a path; nil where there is none.
    func hash(of path: RelativePath) -> ContentHash? {
        if case .content(let hash) = files[path] { hash } else { nil }
    }
}
