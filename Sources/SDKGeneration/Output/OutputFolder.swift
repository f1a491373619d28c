#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The open output folder.
///
/// Every file in it is reached from its descriptor, component by component, without following a link: whatever paths
/// and links stand inside, nothing outside is read or written. The folder itself may be a link; the user named it.
package struct OutputFolder: ~Copyable {
    /// How the user named the folder.
    let shownPath: String
    let descriptor: FileDescriptor
    let watcher: StepWatcher

    /// Opens the folder at `path`; nothing when there is none.
    package static func existing(
        _ path: String, watcher: @escaping StepWatcher
    ) throws(FileProblem) -> OutputFolder? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw .system("open", path, code: errno)
        }
        guard FolderEntry.Kind(status.st_mode) == .folder else {
            throw FileProblem(
                id: "output-not-a-folder", "the output '\(path)' is not a folder",
                hint: "remove it or name another folder with --output")
        }
        let descriptor = try FileDescriptor.open(
            path, in: AT_FDCWD, O_RDONLY | O_DIRECTORY, action: "open", shown: path)
        return OutputFolder(shownPath: path, descriptor: descriptor, watcher: watcher)
    }

    /// Opens the folder at `path` and creates it, and those it is in, when there is none.
    package static func created(
        _ path: String, watcher: @escaping StepWatcher
    ) throws(FileProblem) -> OutputFolder {
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            let part = String(path[..<end])
            var status = stat()
            if stat(part, &status) == 0 { continue }
            guard errno == ENOENT else { throw .system("create", part, code: errno) }
            try watcher(FileStep(action: .createFolder, path: part))
            guard mkdir(part, 0o777) == 0 || errno == EEXIST else { throw .system("create", part, code: errno) }
        }
        guard let folder = try existing(path, watcher: watcher) else {
            throw .system("create", path, code: ENOENT)
        }
        return folder
    }

    /// Keeps other generators out of the folder until this value goes away.
    ///
    /// The lock is advisory and on the folder itself, so it leaves no file behind and dies with the process. Readers
    /// share it. A file system without such locks is used without.
    package func keepOthersOut(reading: Bool) throws(FileProblem) {
        let mode = (reading ? LOCK_SH : LOCK_EX) | LOCK_NB
        guard retrying({ flock(descriptor.number, mode) }) != 0, errno == EWOULDBLOCK else { return }
        throw FileProblem(
            id: "output-in-use", "another \(Generator.name) is working on '\(shownPath)'",
            hint: "wait until it is done and run the same command again")
    }

    /// The path of a file in the folder as the user would type it.
    package func shown(_ path: RelativePath) -> String { joined(shownPath, path.text) }

    /// Opens the folder that `path` is in; nothing when it is not there.
    func parent(of path: RelativePath) throws(FileProblem) -> FileDescriptor? {
        try walk(path, creating: false)
    }

    /// Opens the folder that `path` is in, and creates what is missing of it.
    func createdParent(of path: RelativePath) throws(FileProblem) -> FileDescriptor {
        guard let folder = try walk(path, creating: true) else {
            throw .system("create", shown(path), code: ENOENT)
        }
        return folder
    }

    private func walk(_ path: RelativePath, creating: Bool) throws(FileProblem) -> FileDescriptor? {
        var folder = FileDescriptor(lentBy: descriptor)
        var shown = shownPath
        for name in path.folder?.components ?? [] {
            shown = joined(shown, name)
            let entry = try FolderEntry(name, in: folder.number, shown: shown)
            switch entry?.kind {
            case .folder: break
            case nil where !creating: return nil
            case nil:
                try watcher(FileStep(action: .createFolder, path: shown))
                guard mkdirat(folder.number, name, 0o777) == 0 || errno == EEXIST else {
                    throw .system("create", shown, code: errno)
                }
            case .link: throw .linkInside(shown)
            case .file, .other: throw .system("write", shown, code: ENOTDIR)
            }
            folder = try FileDescriptor.open(
                name, in: folder.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: "open", shown: shown)
        }
        return folder
    }
}

extension FileProblem {
    /// A link inside the output folder, where a file or folder of the generator belongs.
    static func linkInside(_ shown: String) -> FileProblem {
        FileProblem(
            id: "link-in-output", "'\(shown)' is a link, and \(Generator.name) follows none out of its output folder",
            hint: "remove the link; the output folder itself may be one")
    }

    /// Something that is no regular file, where a generated file belongs.
    static func notReplaceable(_ shown: String) -> FileProblem {
        FileProblem(
            id: "not-a-file-in-output", "'\(shown)' is not a regular file, and a generated file belongs there",
            hint: "move it away")
    }
}
