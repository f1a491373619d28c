#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// An open folder, in which everything is reached by its name and no link is followed.
struct Folder: Sendable {
    /// The path as the user would type it.
    let displayPath: String
    private let descriptor: FileDescriptor

    /// Opens the folder at a path as the user typed it, which may be a link.
    init(at path: String) throws(FileProblem) {
        descriptor = try FileDescriptor(path, O_RDONLY | O_DIRECTORY, displayPath: path)
        displayPath = path
    }

    /// Takes a descriptor that is open on a folder.
    init(_ descriptor: FileDescriptor, displayPath: String) {
        self.descriptor = descriptor
        self.displayPath = displayPath
    }

    /// The path of a name in the folder as the user would type it.
    func displayPath(of name: String) -> String { joined(displayPath, name) }

    /// Which folder it is.
    func identity() throws(FileProblem) -> FileAttributes.Identity { try descriptor.attributes().identity }

    /// What has a name in the folder; nil when nothing has.
    func attributes(of name: String) throws(FileProblem) -> FileAttributes? {
        try FileAttributes(name, in: descriptor.number, displayPath: displayPath(of: name))
    }

    /// Opens a folder in this one.
    func folder(_ name: String) throws(FileProblem) -> Folder {
        let path = displayPath(of: name)
        return Folder(try open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), displayPath: path)
    }

    /// The content of a regular file.
    func content(of name: String) throws(FileProblem) -> [UInt8] {
        // Without waiting: a pipe that took the file's place must not hang the run.
        try open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).content()
    }

    /// Writes a file that is not there yet.
    func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
        try open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: "write").write(bytes)
    }

    /// Makes a folder, unless it is there.
    func makeFolder(_ name: String) throws(FileProblem) {
        let isMade = mkdirat(descriptor.number, name, 0o777) == 0 || errno == EEXIST
        if !isMade { throw .system("create", displayPath(of: name), code: errno) }
    }

    /// Makes a folder at a path as the user typed it, unless it is there.
    static func make(at path: String) throws(FileProblem) {
        let isMade = mkdir(path, 0o777) == 0 || errno == EEXIST
        if !isMade { throw .system("create", path, code: errno) }
    }

    /// Gives a file another name, in another folder of the same file system, in place of what has it there.
    func move(_ name: String, to other: String, in folder: Folder) throws(FileProblem) {
        guard renameat(descriptor.number, name, folder.descriptor.number, other) == 0 else {
            throw .system("write", folder.displayPath(of: other), code: errno)
        }
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) throws(FileProblem) {
        let isGone = unlinkat(descriptor.number, name, 0) == 0 || errno == ENOENT
        if !isGone { throw .system("remove", displayPath(of: name), code: errno) }
    }

    /// Removes a folder if it is empty; one that stays behind does no harm.
    func removeEmptyFolder(_ name: String) { unlinkat(descriptor.number, name, AT_REMOVEDIR) }

    /// Takes the lock on the folder, shared or alone, and says whether it is free.
    ///
    /// The lock is advisory and on the folder itself: it leaves no file behind, and dies with the descriptor. A file
    /// system without such locks is used without.
    func lock(shared: Bool) -> Bool {
        flock(descriptor.number, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 || errno != EWOULDBLOCK
    }

    /// The names in the folder in byte order, without those that start with a dot.
    ///
    /// A name that is not UTF-8 is a problem: no path that we print or write down could name the file again.
    func names() throws(FileProblem) -> [String] {
        // The stream takes its descriptor over, so it gets one of its own.
        let number = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0, let stream = fdopendir(number) else {
            let code = errno
            if number >= 0 { close(number) }
            throw .system("read", displayPath, code: code)
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
                    (valid: String(validatingCString: $0), repaired: String(cString: $0))
                }
            }
            guard let valid = name.valid else { throw .notUTF8(displayPath(of: name.repaired)) }
            if valid.utf8.first != UInt8(ascii: ".") { names.append(valid) }
            errno = 0
        }
        guard errno == 0 else { throw .system("read", displayPath, code: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func open(_ name: String, _ flags: Int32, action: String = "read") throws(FileProblem) -> FileDescriptor {
        try FileDescriptor(name, in: descriptor.number, flags, action: action, displayPath: displayPath(of: name))
    }
}

/// A path as a person would type it: `folder/name`, or the name alone below `.`.
package func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}
