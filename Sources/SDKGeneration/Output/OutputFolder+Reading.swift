extension OutputFolder {
    /// The content of the file at `path`; nil when there is none.
    ///
    /// A link, or anything else that is no regular file, is a problem: at `path` itself and on the way to it.
    package func content(of path: RelativePath) throws(FileProblem) -> [UInt8]? {
        guard let folder = try parent(of: path) else { return nil }
        switch try folder.attributes(of: path.name)?.kind {
        case nil: return nil
        case .link: throw .linkInside(displayPath(of: path))
        case .folder, .other: throw .notReplaceable(displayPath(of: path))
        case .file: return try folder.content(of: path.name)
        }
    }

    /// The hash of the file at `path`; nil when there is none.
    func hash(of path: RelativePath) throws(FileProblem) -> ContentHash? {
        try content(of: path).map { SHA256.hash(ofText: $0) }
    }

    /// Which file is at `path`, whatever it is called elsewhere.
    func identity(of path: RelativePath) throws(FileProblem) -> FileAttributes.Identity? {
        try parent(of: path)?.attributes(of: path.name)?.identity
    }

    /// What the lock file says; nil when there is none.
    package func lockFile() throws(FileProblem) -> LockFile? {
        guard let bytes = try content(of: .lock) else { return nil }
        return try LockFile(reading: bytes, displayPath: displayPath(of: .lock))
    }

    /// Refuses a lock file that records other options than these: what no flag says is not obeyed either.
    package func require(_ options: [String: String], recordedIn lock: LockFile) throws(FileProblem) {
        let keys = Set(options.keys).union(lock.options.keys).filter { options[$0] != lock.options[$0] }.sorted()
        guard !keys.isEmpty else { return }
        let found = keys.map { key in lock.options[key].map { "\(key) '\($0)'" } ?? "no \(key)" }
        let reason = "'options' records \(found.joined(separator: ", ")), which no flag says"
        let path = displayPath(of: .lock)
        throw Generator.isOlder(than: lock.generator)
            ? .newerLock(path, generator: lock.generator, reason) : .damagedLock(path, reason)
    }

    /// The paths of all files and links in the folder, without hidden ones, which SwiftPM does not compile either.
    func everything() throws(FileProblem) -> [RelativePath] {
        var paths: [RelativePath] = []
        var open = [(folder: root, path: "")]
        while let (folder, parent) = open.popLast() {
            for name in try folder.names() {
                let path = joined(parent, name)
                switch try folder.attributes(of: name)?.kind {
                case .folder: open.append((try folder.folder(name), path))
                case .file, .link: if let path = RelativePath(path), path != .lock { paths.append(path) }
                case .other, nil: break
                }
            }
        }
        return paths
    }
}
