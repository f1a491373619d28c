#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What the system says about a file: what it is, which one it is, and how large.
struct FileAttributes: Sendable {
    /// What a name can be the name of.
    enum Kind: Sendable {
        case file, folder, link, other
    }

    /// Which file it is, whatever it is called.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let node: UInt64
    }

    let kind: Kind
    let identity: Identity
    let size: Int

    /// Looks at a path as the user typed it, through links; nil when there is nothing.
    init?(at path: String) throws(FileProblem) { try self.init(path, in: AT_FDCWD, flags: 0, displayPath: path) }

    /// Looks at a name in an open folder, where a link is a link; nil when there is nothing.
    init?(
        _ name: String, in folder: Int32, flags: Int32 = AT_SYMLINK_NOFOLLOW, displayPath: String
    ) throws(FileProblem) {
        var status = stat()
        guard fstatat(folder, name, &status, flags) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .system("read", displayPath, code: errno)
        }
        self.init(status)
    }

    /// Takes what the system said.
    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), node: UInt64(truncatingIfNeeded: status.st_ino))
        size = Int(status.st_size)
    }
}

extension FileAttributes {
    /// Whether a folder is another one, or is somewhere in it; not when one of them is not there.
    static func isFolder(_ path: String, in other: String) throws(FileProblem) -> Bool {
        guard let outer = try FileAttributes(at: other) else { return false }
        var path = path
        while let inner = try FileAttributes(at: path), inner.kind == .folder {
            if inner.identity == outer.identity { return true }
            path = joined(path.isEmpty ? "." : path, "..")
            if try FileAttributes(at: path)?.identity == inner.identity { return false }
        }
        return false
    }
}

/// Whether there is a folder at a path as the user typed it.
package func isFolder(at path: String) -> Bool { (try? FileAttributes(at: path))?.kind == .folder }
