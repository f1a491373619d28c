internal import ArgumentParser
internal import DocPages
internal import SDKGeneration
internal import SpecDiagnostics
internal import SpecModel
internal import SpecSyntax

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reading and writing of files, the only place of this tool that does.
enum PageFiles {
    /// A regular file's bytes, at most as many as a page may have and one more; nothing, with the reason, when it cannot
    /// be read.
    static func read(_ path: String, _ problems: inout [Diagnostic]) -> SourceFile? {
        let whole = SourceRange(file: path)
        let descriptor = open(path, O_RDONLY | O_NONBLOCK)
        guard descriptor >= 0 else {
            problems.append(
                Diagnostic(id: "cannot-read", "cannot read the page: \(String(cString: strerror(errno)))", at: whole))
            return nil
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            problems.append(Diagnostic(id: "cannot-read", "cannot read the page: it is no regular file", at: whole))
            return nil
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= PageLimits.size {
            let count = chunk.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += chunk.prefix(count)
        }
        return SourceFile(path: path, bytes: bytes)
    }

    private static func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Glibc.read(descriptor, buffer, count)
        #endif
    }

    /// Writes a whole text, or says why it could not.
    static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else {
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

/// The specs of a folder.
struct SpecFiles {
    let sources: [SourceFile]
    let diagnostics: [Diagnostic]
    let model: Model?

    /// Reads the specs; throws the exit status when the folder cannot be read.
    init(_ folder: String) throws {
        var problems: [Diagnostic] = []
        guard let files = Inputs.discoverSpecs(folder, &problems) else {
            StandardStream.errors.put(TextFormatter { _ in nil }.format(problems))
            throw ExitCode(ExitStatus.failure.rawValue)
        }
        sources = files.map { SourceFile(path: $0.displayPath, bytes: $0.bytes) }
        let documents = sources.compactMap { Document($0, problems: &problems) }
        model = SpecModel.check(documents, diagnostics: &problems)
        diagnostics = problems.sortedByPlace()
    }

    /// Shows what is wrong with the specs.
    func show(_ found: [Diagnostic]) {
        let texts = Dictionary(sources.map { ($0.path, $0.bytes) }) { first, _ in first }
        StandardStream.errors.put(TextFormatter { texts[$0] }.format(found))
    }
}
