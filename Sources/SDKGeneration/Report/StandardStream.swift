#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Where a process says something.
package enum StandardStream {
    case output, errors

    /// Writes all of a text, and says whether it is written; a reader that has gone away is no reason to fail.
    @discardableResult package func put(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno == EPIPE }
        }
        return true
    }

    /// Lets a process go on that writes to a reader who has gone away, as `head` does.
    package static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

    /// Colour is for people: on a terminal, unless they asked for none (no-color.org).
    package var isColored: Bool {
        guard isatty(descriptor) == 1 else { return false }
        guard let refusal = getenv("NO_COLOR") else { return true }
        return refusal.pointee == 0
    }

    private var descriptor: Int32 {
        switch self {
        case .output: STDOUT_FILENO
        case .errors: STDERR_FILENO
        }
    }
}
