package import SpecDiagnostics

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Something the file system refused, with the path as the user would type it.
package struct FileProblem: Error, Sendable {
    /// The stable name of the kind of problem.
    package let id: String
    /// What happened, without advice.
    package let message: String
    /// What to do about it.
    package let hint: String?
    /// A problem in words.
    package init(id: String, _ message: String, hint: String? = nil) {
        self.id = id
        self.message = message
        self.hint = hint
    }

    /// A system call that failed with `code`, while doing `action` (for instance "read") to `path`.
    package static func system(_ action: String, _ path: String, code: Int32) -> FileProblem {
        FileProblem(
            id: "cannot-\(action)", "cannot \(action) '\(path)': \(describe(code))", hint: advice(for: code))
    }

    /// The problem as one to print, at no place inside a file.
    package var diagnostic: Diagnostic { Diagnostic(id: id, message, at: nil, hint: hint) }

    /// A file or folder that is not there although it has just been made.
    static func absent(_ action: String, _ path: String) -> FileProblem { .system(action, path, code: ENOENT) }

    static func notAFolder(_ path: String) -> FileProblem { .system("write", path, code: ENOTDIR) }

    static func notRegular(_ path: String) -> FileProblem {
        FileProblem(
            id: "not-a-file", "'\(path)' is not a regular file", hint: "remove it or give it another name")
    }

    static func tooLarge(_ path: String) -> FileProblem {
        FileProblem(
            id: "file-too-large", "'\(path)' is larger than \(FileDescriptor.maximumSize >> 20) MiB",
            hint: "split it by resource")
    }

    static func notUTF8(_ path: String) -> FileProblem {
        FileProblem(id: "name-not-utf8", "the name of '\(path)' is not UTF-8", hint: "rename the file")
    }

    private static func describe(_ code: Int32) -> String {
        switch code {
        case ENOENT: "no such file or folder"
        case ENOTDIR: "there is a file where a folder is needed"
        case EISDIR: "it is a folder"
        case EACCES, EPERM: "permission denied"
        case EROFS: "the file system is read-only"
        case ENOSPC, EDQUOT: "the disk is full"
        case ELOOP: "its symbolic links go round in a loop"
        case ENAMETOOLONG: "the name is too long"
        default: String(cString: strerror(code))
        }
    }

    private static func advice(for code: Int32) -> String? {
        switch code {
        case EACCES, EPERM: "check who owns it and its permissions"
        case EROFS: "name a folder that can be written, with --output"
        case ENOSPC, EDQUOT: "free some space and run the same command again; nothing was lost"
        case ENOTDIR: "remove the file or name another folder"
        default: nil
        }
    }
}
