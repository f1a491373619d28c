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

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }

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
        let expected = try Int(status(shown: shown).st_size)
        var bytes: [UInt8] = []
        // One byte more than the size says, so that one read usually also sees the end.
        var room = expected + 1
        while true {
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: room))
            let count = bytes.withUnsafeMutableBytes { buffer in
                retrying { read(number, buffer.baseAddress.map { $0 + start }, room) }
            }
            guard count >= 0 else { throw .system("read", shown, code: errno) }
            bytes.removeLast(room - count)
            if count == 0 { return bytes }
            room = max(4096, expected + 1 - bytes.count)
        }
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

/// Repeats a system call that a signal interrupted.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
