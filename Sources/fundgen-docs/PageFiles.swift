internal import ArgumentParser
internal import DocPages
internal import SDKGeneration
internal import SpecDiagnostics

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The pages that a command was given.
struct PageFiles {
    /// The pages as UTF-8, as places count in them.
    private(set) var sources: [SourceFile] = []
    private(set) var facts: [PageFacts] = []
    /// What could not be read, or only in part.
    private(set) var problems: [Diagnostic] = []

    init(_ paths: [String]) {
        for path in paths {
            do throws(FileProblem) {
                let file = SourceFile(path: path, bytes: try content(ofFile: path))
                guard let page = readPage(file, problems: &problems) else { continue }
                sources.append(SourceFile(path: path, bytes: page.text))
                if let found = readFacts(page, problems: &problems) { facts.append(found) }
            } catch {
                problems.append(Diagnostic(id: "cannot-read", error.message, at: SourceRange(file: path)))
            }
        }
    }

    /// Writes a draft where nothing is, or over the very content that it was made from.
    static func write(draft: String, to path: String, madeFrom source: [UInt8]?) throws {
        let isThere = access(path, F_OK) == 0
        if isThere, source == nil || (try? content(ofFile: path)) != source {
            throw failure(
                "'\(path)' is there, and this draft was not made from it; name its folder with --schemas, so that the "
                    + "draft adds to it, or another file with --output")
        }
        try write(draft, to: path, mode: isThere ? "w" : "wx")
    }

    /// Writes a whole text, or says why it could not.
    static func write(_ text: String, to path: String, mode: String = "w") throws {
        guard let file = fopen(path, mode) else {
            throw failure("cannot write '\(path)': \(String(cString: strerror(errno)))")
        }
        let bytes = Array(text.utf8)
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        guard fclose(file) == 0, isWritten else { throw failure("cannot write '\(path)'") }
    }

    /// Prints to standard output.
    static func put(_ text: String) throws {
        guard StandardStream.output.put(text) else { throw failure("standard output cannot be written") }
    }

    /// Says why the command cannot go on, and gives the exit status of that.
    static func failure(_ message: String) -> ExitCode {
        StandardStream.errors.put("error: \(message)\n")
        return ExitCode(ExitStatus.failure.rawValue)
    }
}
