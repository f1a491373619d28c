#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension OutputFolder {
    /// Makes all changes, or none of them, or leaves a record by which the next run completes them.
    func apply(_ changes: OutputChanges) throws(FileProblem) {
        guard !changes.isEmpty else { return }
        let record = CommitRecord(changes)
        let staging = try Staging.created(in: self)
        do throws(FileProblem) {
            for file in changes.writes { _ = try createdParent(of: file.path) }
            try staging.prepare(changes.writes, record, in: self)
            try confirmUntouched(changes)
            try staging.commit()
        } catch {
            // The problem at hand is the one to tell; what cannot be cleaned up now, the next run cleans up.
            try? staging.discard(from: self)
            removeEmptyFolders(above: changes.writes.filter { $0.old == nil }.map(\.path))
            throw error
        }
        do throws(FileProblem) {
            try complete(record, from: staging, isOwn: true)
        } catch {
            throw error.stoppedHalfway
        }
    }

    /// Completes or throws away what an interrupted run left.
    ///
    /// - Returns: the hashes of what that run was about to write; files that have them are the generator's own.
    func recover() throws(FileProblem) -> [RelativePath: ContentHash] {
        guard let staging = try Staging.existing(in: self) else { return [:] }
        guard let record = try staging.commitRecord() else {
            try staging.discard(from: self)
            return [:]
        }
        if try isStillAsRecorded(record) {
            try complete(record, from: staging, isOwn: false)
        } else {
            try staging.discard(from: self)
        }
        return record.hashes
    }

    /// Whether the lock file is what it was when the run was interrupted, or already what that run made of it.
    ///
    /// Otherwise someone put another version of the output in place, and completing would spoil it.
    private func isStillAsRecorded(_ record: CommitRecord) throws(FileProblem) -> Bool {
        guard let lock = record.replacements.first(where: { $0.path == .lock }) else { return true }
        let found = try content(of: .lock).map { SHA256.hash(of: $0) }
        return found == lock.old || found == lock.new
    }

    /// The hashes of what an interrupted run was about to write, without completing it; nothing when there is none.
    package func interruptedRun() throws(FileProblem) -> [RelativePath: ContentHash]? {
        guard let staging = try Staging.existing(in: self), try !staging.isEmpty() else { return nil }
        return try staging.commitRecord()?.hashes ?? [:]
    }

    /// Whether an earlier run has left its folder behind, were it empty.
    func hasLeftovers() throws(FileProblem) -> Bool {
        guard let _ = try Staging.existing(in: self) else { return false }
        return true
    }

    /// Puts the prepared files in place; those that this very run prepared are not read again.
    private func complete(
        _ record: CommitRecord, from staging: borrowing Staging, isOwn: Bool
    ) throws(FileProblem) {
        var isWhole = true
        var touched: Set<RelativePath> = []
        for (position, file) in record.replacements.enumerated() {
            // Without every file it lists in place, a lock file would call the old ones edited. Which of the renames
            // outlive a loss of power does not matter: the record does, until all of them are on the disk.
            if file.path == .lock, !isWhole { continue }
            if !isOwn {
                guard let prepared = try staging.hash(ofPrepared: position) else { continue }
                guard prepared == file.new else {
                    isWhole = false
                    continue
                }
            }
            // Someone may have edited the file since the run was interrupted; the comparison that follows says so.
            let found = try content(of: file.path).map { SHA256.hash(of: $0) }
            guard found == file.old || found == file.new else { continue }
            try rename("\(position)", from: staging, to: file.path)
            touched.insert(file.path)
        }
        for (path, hash) in record.removals.sorted(by: { $0.key < $1.key }) {
            if try remove(path, ifStill: hash) { touched.insert(path) }
        }
        try synchronizeFolders(of: touched)
        try staging.discard(from: self)
        removeEmptyFolders(above: record.removals.keys.sorted())
    }

    /// Stops when a file changed between the comparison and now.
    private func confirmUntouched(_ changes: OutputChanges) throws(FileProblem) {
        for file in changes.writes {
            let found = try content(of: file.path).map { SHA256.hash(of: $0) }
            guard found == file.old else { throw .changedMeanwhile(shown(file.path)) }
        }
    }

    private func rename(
        _ name: String, from staging: borrowing Staging, to path: RelativePath
    ) throws(FileProblem) {
        let folder = try createdParent(of: path)
        try watcher(FileStep(action: .rename, path: shown(path)))
        guard renameat(staging.descriptor.number, name, folder.number, path.name) == 0 else {
            throw .system("replace", shown(path), code: errno)
        }
    }

    private func remove(_ path: RelativePath, ifStill hash: ContentHash) throws(FileProblem) -> Bool {
        guard let folder = try parent(of: path), let bytes = try content(of: path), SHA256.hash(of: bytes) == hash
        else { return false }
        try watcher(FileStep(action: .remove, path: shown(path)))
        guard unlinkat(folder.number, path.name, 0) == 0 || errno == ENOENT else {
            throw .system("remove", shown(path), code: errno)
        }
        return true
    }

    /// Makes the names last of files and of the folders they are in, which may be as new.
    private func synchronizeFolders(of paths: Set<RelativePath>) throws(FileProblem) {
        var folders: Set<RelativePath> = []
        for path in paths.sorted() {
            var entry: RelativePath? = path
            // A folder is known by its path; the outermost one, which has none, by the lock file's.
            while let named = entry, folders.insert(named.folder ?? .lock).inserted {
                entry = named.folder
                // One that is gone again is missing from the folder around it, which is what must last.
                guard let folder = try parent(of: named) else { continue }
                let shown = named.folder.map { joined(shownPath, $0.text) } ?? shownPath
                try watcher(FileStep(action: .synchronize, path: shown))
                try folder.synchronize(shown: shown)
            }
        }
    }

    /// Removes folders that nothing is in any more; one that stays behind does no harm.
    private func removeEmptyFolders(above paths: [RelativePath]) {
        var folders = Set(paths.compactMap(\.folder))
        var next = folders
        while !next.isEmpty {
            next = Set(next.compactMap(\.folder)).subtracting(folders)
            folders.formUnion(next)
        }
        for path in folders.sorted(by: >) {
            guard let parent = try? parent(of: path),
                (try? watcher(FileStep(action: .removeFolder, path: shown(path)))) != nil
            else { continue }
            unlinkat(parent.number, path.name, AT_REMOVEDIR)
        }
    }
}

extension FileProblem {
    static func changedMeanwhile(_ shown: String) -> FileProblem {
        FileProblem(
            id: "changed-meanwhile", "'\(shown)' was changed while \(Generator.name) was running",
            hint: "run the same command again; nothing was written")
    }

    /// The same problem, met when the changes were already decided.
    var stoppedHalfway: FileProblem {
        let advice = "run the same command again to complete what is left; nothing was lost"
        return FileProblem(id: id, message, hint: [hint, advice].compactMap(\.self).joined(separator: "; "))
    }
}
