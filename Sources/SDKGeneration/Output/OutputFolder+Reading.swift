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
        try content(of: path).map { SHA256.hash(of: $0) }
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
