#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// One name in a folder, and what it is (a link is a link here, not what it leads to).
struct FolderEntry {
    /// What a name in a folder can be.
    enum Kind {
        case file, folder, link, other
    }

    let name: String
    let kind: Kind
    let identity: FileIdentity

    /// The entries of an open folder in byte order, without those whose name starts with a dot.
    ///
    /// A name that is not UTF-8 is a problem: no path that we print or write down could name the file again.
    static func list(_ folder: borrowing FileDescriptor, shown: String) throws(FileProblem) -> [FolderEntry] {
        // `fdopendir` takes its descriptor over, so it gets one of its own.
        let number = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw .system("read", shown, code: errno) }
        guard let stream = fdopendir(number) else {
            let code = errno
            close(number)
            throw .system("read", shown, code: code)
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        errno = 0
        while let next = readdir(stream) {
            let name = try name(of: next, shown: shown)
            if name.utf8.first != 0x2E, let entry = try FolderEntry(name, in: folder.number, shown: shown) {
                entries.append(entry)
            }
            errno = 0
        }
        guard errno == 0 else { throw .system("read", shown, code: errno) }
        return entries.sorted { $0.name.precedesInBytes($1.name) }
    }

    /// Looks at one name; nothing when it is no longer there.
    init?(_ name: String, in parent: Int32, shown: String) throws(FileProblem) {
        var status = stat()
        guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw .system("read", joined(shown, name), code: errno)
        }
        self.name = name
        kind = Kind(status.st_mode)
        identity = FileIdentity(status)
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>, shown: String) throws(FileProblem) -> String {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
            field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
                (String(validatingCString: $0), String(cString: $0))
            }
        }
        guard let valid = name.0 else {
            throw FileProblem(
                id: "name-not-utf8", "the name of '\(joined(shown, name.1))' is not UTF-8",
                hint: "rename the file")
        }
        return valid
    }
}

extension FolderEntry.Kind {
    init(_ mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
    }
}

/// Which file it is, whatever it is called.
struct FileIdentity: Hashable {
    let device: UInt64
    let node: UInt64

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        node = UInt64(truncatingIfNeeded: status.st_ino)
    }
}

/// A path as a person would type it: `folder/name`, or the name alone below `.`.
package func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == 0x2F ? folder + name : folder + "/" + name
}
