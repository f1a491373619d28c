internal import ArgumentParser
internal import SDKGeneration

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// How a report is printed.
struct PrintingOptions: ParsableArguments {
    /// The forms of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "Findings as text on standard error, or everything as one JSON document on standard output.")
    var format = Format.text

    /// Prints a report and ends the process as it says; quietly, only what is wrong.
    func show(_ report: RunReport, quietly: Bool = false, withTimings: Bool = false) throws {
        switch format {
        case .json: put(report.json, on: STDOUT_FILENO)
        case .text:
            put(report.findings(isColored: isColored), on: STDERR_FILENO)
            if !quietly { put(report.text, on: STDOUT_FILENO) }
        }
        if withTimings { put(report.clock.text, on: STDERR_FILENO) }
        if report.exit != .success { throw ExitCode(report.exit.rawValue) }
    }

    /// Colour is for people: on a terminal, unless they asked for none (no-color.org).
    private var isColored: Bool {
        guard isatty(STDERR_FILENO) == 1 else { return false }
        guard let refusal = getenv("NO_COLOR") else { return true }
        return refusal.pointee == 0
    }

    /// Writes all of a text; a reader that has gone away is no reason to fail.
    private func put(_ text: String, on descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }
}
