#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The hidden folder inside the output folder where files lie ready before they take their places.
///
/// It is on the same file system, so a rename out of it is atomic; it is in one known place, so what an interrupted
/// run left is found without a search; it is hidden, so SwiftPM compiles nothing of it.
struct Staging: ~Copyable {
    static let name = ".fundgen-staging"
    private static let record = "commit"
    private static let unfinishedRecord = "commit.new"

    let descriptor: FileDescriptor
    private let shownPath: String
    private let watcher: StepWatcher

    /// Opens the folder; nothing when there is none.
    static func existing(in output: borrowing OutputFolder) throws(FileProblem) -> Staging? {
        let shown = joined(output.shownPath, name)
        switch try FolderEntry(name, in: output.descriptor.number, shown: output.shownPath)?.kind {
        case nil: return nil
        case .folder: break
        case .link: throw .linkInside(shown)
        case .file, .other: throw .system("open", shown, code: ENOTDIR)
        }
        let descriptor = try FileDescriptor.open(
            name, in: output.descriptor.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: "open", shown: shown)
        return Staging(descriptor: descriptor, shownPath: shown, watcher: output.watcher)
    }

    /// Creates the folder, which must not be there.
    static func created(in output: borrowing OutputFolder) throws(FileProblem) -> Staging {
        let shown = joined(output.shownPath, name)
        try output.watcher(FileStep(action: .createFolder, path: shown))
        guard mkdirat(output.descriptor.number, name, 0o777) == 0 else {
            throw .system("create", shown, code: errno)
        }
        guard let staging = try existing(in: output) else { throw .system("create", shown, code: ENOENT) }
        return staging
    }

    /// Lays all files and the record ready, then makes them last, in one wait.
    ///
    /// The output folder is among what is waited for: it holds the name of this one. Were that lost with the power when
    /// files had begun to take their places, the record would be lost with it, and what is neither the old set nor the
    /// new one would pass for edits.
    func prepare(
        _ writes: [OutputChanges.Write], _ record: CommitRecord, in output: borrowing OutputFolder
    ) throws(FileProblem) {
        for (position, file) in writes.enumerated() { try write("\(position)", file.bytes) }
        try write(Self.unfinishedRecord, record.bytes)
        let names = writes.indices.map { "\($0)" } + [Self.unfinishedRecord]
        let folder = descriptor.number
        let entries =
            names.map { (folder: folder, name: $0, shown: joined(shownPath, $0)) }
            + [(folder: output.descriptor.number, name: ".", shown: output.shownPath)]
        for entry in entries { try watcher(FileStep(action: .synchronize, path: entry.shown)) }
        let problems = waitingInParallel(entries.count) { index in
            Self.synchronizing(entries[index].name, in: entries[index].folder, shown: entries[index].shown)
        }
        if let problem = problems.compactMap(\.self).first { throw problem }
    }

    /// Makes one file or folder last, or says why it cannot be.
    private static func synchronizing(_ name: String, in folder: Int32, shown: String) -> FileProblem? {
        do throws(FileProblem) {
            try FileDescriptor.open(name, in: folder, O_RDONLY | O_NOFOLLOW, action: "write", shown: shown)
                .synchronize(shown: shown)
            return nil
        } catch {
            return error
        }
    }

    /// Decides: from here on the changes are completed, by this run or by the next.
    func commit() throws(FileProblem) {
        let shown = joined(shownPath, Self.record)
        try watcher(FileStep(action: .rename, path: shown))
        guard renameat(descriptor.number, Self.unfinishedRecord, descriptor.number, Self.record) == 0 else {
            throw .system("write", shown, code: errno)
        }
        try descriptor.synchronize(shown: shownPath)
    }

    /// What an interrupted run had decided, if it got that far.
    func commitRecord() throws(FileProblem) -> CommitRecord? {
        let shown = joined(shownPath, Self.record)
        guard let bytes = try content(Self.record) else { return nil }
        return try CommitRecord(reading: bytes, shown: shown)
    }

    /// Whether nothing is left in it, so that it means nothing.
    func isEmpty() throws(FileProblem) -> Bool { try FolderEntry.list(descriptor, shown: shownPath).isEmpty }

    /// The hash of a prepared file; nothing when it has taken its place.
    func hash(ofPrepared position: Int) throws(FileProblem) -> ContentHash? {
        try content("\(position)").map { SHA256.hash(of: $0) }
    }

    /// Removes the folder with everything in it that is ours, the record last.
    func discard(from output: borrowing OutputFolder) throws(FileProblem) {
        var names = try FolderEntry.list(descriptor, shown: shownPath).map(\.name)
        names.removeAll { $0 == Self.record || ($0 != Self.unfinishedRecord && Int($0) == nil) }
        for name in names + [Self.record] { try remove(name) }
        try output.watcher(FileStep(action: .removeFolder, path: shownPath))
        guard unlinkat(output.descriptor.number, Self.name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
            throw .system("remove", shownPath, code: errno)
        }
    }

    private func content(_ name: String) throws(FileProblem) -> [UInt8]? {
        let shown = joined(shownPath, name)
        guard let entry = try FolderEntry(name, in: descriptor.number, shown: shownPath) else { return nil }
        guard entry.kind == .file else { throw .notReplaceable(shown) }
        return try FileDescriptor.open(
            name, in: descriptor.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, action: "read", shown: shown
        ).readAll(shown: shown)
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws(FileProblem) {
        let shown = joined(shownPath, name)
        try watcher(FileStep(action: .write, path: shown))
        try FileDescriptor.open(
            name, in: descriptor.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666, action: "write",
            shown: shown
        ).writeAll(bytes, shown: shown)
    }

    private func remove(_ name: String) throws(FileProblem) {
        let shown = joined(shownPath, name)
        guard try FolderEntry(name, in: descriptor.number, shown: shownPath) != nil else { return }
        try watcher(FileStep(action: .remove, path: shown))
        guard unlinkat(descriptor.number, name, 0) == 0 || errno == ENOENT else {
            throw .system("remove", shown, code: errno)
        }
    }
}
