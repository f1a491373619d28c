#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension OutputFolder {
    /// The content of the file at `path`; nothing when there is none.
    ///
    /// A link, or anything else that is no regular file, is a problem: at `path` itself and on the way to it.
    package func content(of path: RelativePath) throws(FileProblem) -> [UInt8]? {
        guard let file = try file(at: path) else { return nil }
        return try file.readAll(shown: shown(path))
    }

    /// The hash of the file at `path`, read through `buffer`; else as `content(of:)`.
    func hash(
        of path: RelativePath, through buffer: UnsafeMutableRawBufferPointer
    ) throws(FileProblem) -> ContentHash? {
        guard let file = try file(at: path) else { return nil }
        return try file.hash(through: buffer, shown: shown(path))
    }

    private func file(at path: RelativePath) throws(FileProblem) -> FileDescriptor? {
        guard let folder = try parent(of: path) else { return nil }
        let shown = shown(path)
        switch try FolderEntry(path.name, in: folder.number, shown: shownPath)?.kind {
        case nil: return nil
        case .link: throw .linkInside(shown)
        case .folder, .other: throw .notReplaceable(shown)
        case .file: break
        }
        let file = try FileDescriptor.open(
            path.name, in: folder.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, action: "read", shown: shown)
        guard FolderEntry.Kind(try file.status(shown: shown).st_mode) == .file else { throw .notReplaceable(shown) }
        return file
    }

    /// Which file stands at `path`, whatever it is called elsewhere.
    func identity(of path: RelativePath) throws(FileProblem) -> FileIdentity? {
        guard let folder = try parent(of: path) else { return nil }
        return try FolderEntry(path.name, in: folder.number, shown: shownPath)?.identity
    }

    /// The lock file as it is, and what it says; nothing when there is none.
    package func lockFile() throws(FileProblem) -> (bytes: [UInt8], lock: LockFile)? {
        guard let bytes = try content(of: .lock) else { return nil }
        return (bytes, try LockFile(reading: bytes, shown: shown(.lock)))
    }

    /// The paths of all files and links in the folder, without hidden ones, which SwiftPM does not compile either.
    package func everything() throws(FileProblem) -> [RelativePath] {
        var paths: [RelativePath] = []
        var open = [""]
        while let next = open.popLast() {
            let shown = next.isEmpty ? shownPath : joined(shownPath, next)
            let anchor = RelativePath(joined(next, "x"))
            guard let anchor, let folder = try parent(of: anchor) else { continue }
            for entry in try FolderEntry.list(folder, shown: shown) {
                let path = joined(next, entry.name)
                switch entry.kind {
                case .folder: open.append(path)
                case .file, .link: if let path = RelativePath(path), path != .lock { paths.append(path) }
                case .other: break
                }
            }
        }
        return paths
    }
}
