#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// An open file or folder, closed with the last reference to it.
final class FileDescriptor: Sendable {
    /// A larger file is no spec, no template and nothing that was generated.
    static let maximumSize = 64 << 20

    let number: Int32
    private let displayPath: String

    /// Opens `name` in an open folder, or a path as the user typed it.
    ///
    /// `action` says in a message what could not be done.
    init(
        _ name: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, action: String = "read", displayPath: String
    ) throws(FileProblem) {
        number = retrying { openat(folder, name, flags | O_CLOEXEC, 0o666) }
        self.displayPath = displayPath
        guard number >= 0 else { throw .system(action, displayPath, code: errno) }
    }

    deinit { if number >= 0 { close(number) } }

    /// What the system says about the open file.
    func attributes() throws(FileProblem) -> FileAttributes {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .system("read", displayPath, code: errno) }
        return FileAttributes(status)
    }

    /// The whole content, which only a regular file of a bearable size has.
    func content() throws(FileProblem) -> [UInt8] {
        let attributes = try attributes()
        guard attributes.kind == .file else { throw .notRegular(displayPath) }
        guard attributes.size <= Self.maximumSize else { throw .tooLarge(displayPath) }
        // One byte more than there should be: only a file that grew meanwhile takes a second round.
        var bytes: [UInt8] = []
        var room = attributes.size + 1
        while bytes.count <= Self.maximumSize {
            let more = try read(upTo: room)
            if more.isEmpty { return bytes }
            bytes += more
            room = 4096
        }
        throw .tooLarge(displayPath)
    }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(FileProblem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                retrying { systemWrite(number, buffer.baseAddress, buffer.count) }
            }
            guard count > 0 else { throw .system("write", displayPath, code: count == 0 ? ENOSPC : errno) }
            rest = rest.dropFirst(count)
        }
    }

    private func read(upTo room: Int) throws(FileProblem) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let result = retrying { systemRead(number, buffer.baseAddress, room) }
            if result < 0 { code = errno }
            count = max(0, result)
        }
        guard code == 0 else { throw .system("read", displayPath, code: code) }
        return bytes
    }
}

/// The whole content of the file at a path that the user named.
package func content(ofFile path: String) throws(FileProblem) -> [UInt8] {
    try FileDescriptor(path, O_RDONLY | O_NONBLOCK, displayPath: path).content()
}

/// Repeats a system call that a signal interrupted.
private func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}

/// The system's calls, under names that methods do not hide.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = { read($0, $1, $2) }
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
