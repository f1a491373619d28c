#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// An open file or folder, closed when the value goes away.
struct FileDescriptor: ~Copyable {
    let number: Int32
    private let isLent: Bool

    init(_ number: Int32) {
        self.number = number
        isLent = false
    }

    /// The same file, which `owner` closes and must outlive this.
    init(lentBy owner: borrowing FileDescriptor) {
        number = owner.number
        isLent = true
    }

    deinit { if !isLent { close(number) } }

    /// Opens `name` in the folder `parent`.
    ///
    /// - Parameters:
    ///   - flags: added to close-on-exec.
    ///   - shown: the path for messages.
    static func open(
        _ name: String, in parent: Int32, _ flags: Int32, mode: mode_t = 0, action: String, shown: String
    ) throws(FileProblem) -> FileDescriptor {
        let number = retrying { openat(parent, name, flags | O_CLOEXEC, mode) }
        guard number >= 0 else { throw .system(action, shown, code: errno) }
        return FileDescriptor(number)
    }

    /// What the system says about the open file.
    func status(shown: String) throws(FileProblem) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .system("read", shown, code: errno) }
        return status
    }

    /// The whole content of a regular file.
    func readAll(shown: String) throws(FileProblem) -> [UInt8] {
        // One byte more than the size says, so that the file's end is seen when nothing was added meanwhile.
        var bytes = try read(upTo: Int(status(shown: shown).st_size) + 1, shown: shown)
        while true {
            let more = try read(upTo: 4096, shown: shown)
            if more.isEmpty { return bytes }
            bytes += more
        }
    }

    /// The hash of the whole content, read through `buffer`.
    ///
    /// Fresh memory for each of 101 files, 8.5 MB together, cost as much as hashing them.
    func hash(through buffer: UnsafeMutableRawBufferPointer, shown: String) throws(FileProblem) -> ContentHash {
        var hash = SHA256()
        while true {
            let count = retrying { systemRead(number, buffer.baseAddress, buffer.count) }
            if count < 0 { throw .system("read", shown, code: errno) }
            if count == 0 { return hash.finish() }
            hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]).assumingMemoryBound(to: UInt8.self))
        }
    }

    /// Reads straight into a new array: filling one first costs more than the reading in a debug build.
    private func read(upTo room: Int, shown: String) throws(FileProblem) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let result = retrying { systemRead(number, buffer.baseAddress, room) }
            if result < 0 { code = errno }
            count = max(0, result)
        }
        guard code == 0 else { throw .system("read", shown, code: code) }
        return bytes
    }

    /// Writes all of `bytes`.
    func writeAll(_ bytes: [UInt8], shown: String) throws(FileProblem) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                retrying { write(number, buffer.baseAddress.map { $0 + written }, bytes.count - written) }
            }
            guard count > 0 else { throw .system("write", shown, code: count == 0 ? ENOSPC : errno) }
            written += count
        }
    }

    /// Waits until the content is on the disk.
    func synchronize(shown: String) throws(FileProblem) {
        guard retrying({ fsync(number) }) == 0 else {
            // Some file systems cannot synchronise a folder; that is no reason to stop.
            if errno == EINVAL || errno == EROFS { return }
            throw .system("write", shown, code: errno)
        }
    }
}

/// The whole content of the file at a path that the user named.
package func content(ofFile path: String) throws(FileProblem) -> [UInt8] {
    try FileDescriptor.open(path, in: AT_FDCWD, O_RDONLY, action: "read", shown: path).readAll(shown: path)
}

/// Repeats a system call that a signal interrupted.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}

/// The system's `read`, under a name that methods do not hide.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = { read($0, $1, $2) }
