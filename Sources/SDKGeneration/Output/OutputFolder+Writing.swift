extension OutputFolder {
    /// Makes all changes, file by file.
    ///
    /// The next lock file is laid down first, under a hidden name, and takes its place last. So a run that is killed
    /// leaves each file old or new, and the next run knows whose they are and makes the set whole.
    func apply(_ changes: OutputChanges) throws(FileProblem) {
        try removeUnfinished()
        if let known = changes.knownLock { try replace(.lock, with: known.bytes) }
        try remove(.nextLock, in: root)
        try write(changes.lock.bytes, to: .nextLock)
        for file in changes.writes {
            try replace(file.path, with: file.bytes) { () throws(FileProblem) in
                guard try hash(of: file.path) == file.old else { throw .changedMeanwhile(displayPath(of: file.path)) }
            }
        }
        for (path, hash) in changes.removals.sorted(by: { $0.key < $1.key }) {
            guard let folder = try parent(of: path), try self.hash(of: path) == hash else { continue }
            try remove(path, in: folder)
        }
        try move(.nextLock, to: .lock)
        removeEmptyFolders(above: changes.removals.keys.sorted())
    }

    /// Writes a file beside the others and then gives it its name; `confirm` has the last word.
    func replace(
        _ path: RelativePath, with bytes: [UInt8],
        confirm: () throws(FileProblem) -> Void = { () throws(FileProblem) in }
    ) throws(FileProblem) {
        try write(bytes, to: .unfinished)
        try confirm()
        try move(.unfinished, to: path)
    }

    /// Removes what a run that was killed was about to write.
    func removeUnfinished() throws(FileProblem) { try remove(.unfinished, in: root) }

    private func write(_ bytes: [UInt8], to path: RelativePath) throws(FileProblem) {
        try faults(.write, displayPath(of: path))
        do throws(FileProblem) {
            try root.write(bytes, to: path.name)
        } catch {
            // Without room for it, it would stay in the way of what makes room.
            try? root.remove(path.name)
            throw error
        }
    }

    private func move(_ source: RelativePath, to path: RelativePath) throws(FileProblem) {
        guard let folder = try parent(of: path, creating: true) else { throw .absent("create", displayPath(of: path)) }
        try faults(.rename, displayPath(of: path))
        try root.move(source.name, to: path.name, in: folder)
    }

    private func remove(_ path: RelativePath, in folder: Folder) throws(FileProblem) {
        guard try folder.attributes(of: path.name) != nil else { return }
        try faults(.remove, displayPath(of: path))
        try folder.remove(path.name)
    }

    /// Removes folders that hold nothing any more; one that stays behind does no harm.
    private func removeEmptyFolders(above paths: [RelativePath]) {
        var folders = Set(paths.compactMap(\.folder))
        var next = folders
        while !next.isEmpty {
            next = Set(next.compactMap(\.folder)).subtracting(folders)
            folders.formUnion(next)
        }
        for path in folders.sorted(by: >) {
            guard let parent = try? parent(of: path), (try? faults(.removeFolder, displayPath(of: path))) != nil
            else { continue }
            parent.removeEmptyFolder(path.name)
        }
    }
}

extension FileProblem {
    static func changedMeanwhile(_ path: String) -> FileProblem {
        FileProblem(
            id: "changed-meanwhile", "'\(path)' was changed while \(Generator.name) was running",
            hint: "run the same command again")
    }
}
