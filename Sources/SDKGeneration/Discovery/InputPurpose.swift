#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What a folder named on the command line is for; it decides the words of a message about it.
package struct InputPurpose {
    let flag: String
    let content: String

    /// `flag` names the folder on the command line; `content` is what it holds, for messages.
    package init(flag: String, content: String) {
        self.flag = flag
        self.content = content
    }

    static let specs = InputPurpose(flag: "--schemas", content: "specs")
    static let templates = InputPurpose(flag: "--templates", content: "templates")

    /// Opens the folder at `path`, which may be a link: the user named it.
    func open(_ path: String) throws(FileProblem) -> FileDescriptor {
        var status = stat()
        guard !path.isEmpty, stat(path, &status) == 0 else {
            if path.isEmpty || errno == ENOENT || errno == ENOTDIR {
                throw FileProblem(
                    id: "missing-folder", "the folder '\(path)' does not exist",
                    hint: "name the folder that holds the \(content) with \(flag)")
            }
            throw .system("read", path, code: errno)
        }
        guard FolderEntry.Kind(status.st_mode) == .folder else {
            throw FileProblem(
                id: "not-a-folder", "'\(path)' is not a folder",
                hint: "name the folder that holds the \(content), not a file in it, with \(flag)")
        }
        return try FileDescriptor.open(path, in: AT_FDCWD, O_RDONLY | O_DIRECTORY, action: "read", shown: path)
    }
}
