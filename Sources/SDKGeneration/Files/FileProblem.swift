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
    /// Whether the named file or folder is simply not there.
    let isAbsence: Bool

    package init(id: String, _ message: String, hint: String? = nil, isAbsence: Bool = false) {
        self.id = id
        self.message = message
        self.hint = hint
        self.isAbsence = isAbsence
    }

    /// A system call that failed with `code`, while doing `action` (for instance "read") to `path`.
    package static func system(_ action: String, _ path: String, code: Int32) -> FileProblem {
        FileProblem(
            id: "cannot-\(action)", "cannot \(action) '\(path)': \(describe(code))", hint: advice(for: code),
            isAbsence: code == ENOENT)
    }

    /// The problem as one to print, at no place inside a file.
    package var diagnostic: Diagnostic { Diagnostic(id: id, message, at: nil, hint: hint) }

    private static func describe(_ code: Int32) -> String {
        switch code {
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a file stands where a folder is needed"
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
