package import SpecDiagnostics

/// Everything a run has to say, as a value; printers turn it into text or JSON.
package struct RunReport: Sendable {
    /// What the run was.
    package enum Command: String, Sendable {
        case generate, check, validate, vendor, verify
    }

    /// One file of the output.
    package struct File: Sendable {
        /// What was, or in a dry run would be, done to a file.
        package enum Action: String, Sendable {
            case none, write, remove, keep
        }

        /// The path below the output folder.
        package var path: String
        /// How it compares with what the specs make.
        package var status: FileStatus
        /// What is done about it.
        package var action: Action
        /// Why it has its status.
        package var reasons: [ChangeReason]
        /// What differs between the disk and what would be written, where that was asked for.
        package var diff: String?
    }

    /// What the run was.
    package var command: Command
    /// What was asked for.
    package var request: GenerationRequest
    /// How the process ends.
    package var exit: ExitStatus = .success
    /// How many specs were read.
    package var specCount = 0
    /// How many files the specs make.
    package var renderedCount = 0
    /// The generated files and what else was found, in the order of their paths.
    package var files: [File] = []
    /// The lock file.
    package var lock: File?
    /// What was done with the folder of tests, where there is one: none or one.
    package var tests: [RunReport] = []
    /// How the part without the tests ended, where there are any.
    var exitOfCode: ExitStatus?
    /// What a refreshed copy changes for those who call it, in words.
    package var callerChanges: [String] = []
    /// What was found, in the order of the stages.
    package var diagnostics: [Diagnostic] = []
    /// The files that diagnostics point into, by the paths that they use.
    package var sources: [SourceFile] = []

    /// A run that has not found anything yet.
    package init(_ command: Command, _ request: GenerationRequest) {
        self.command = command
        self.request = request
    }

    /// The report of a run; a problem that it throws ends it.
    package static func of(
        _ command: Command, _ request: GenerationRequest,
        _ run: (inout RunReport) throws(FileProblem) -> Void
    ) -> RunReport {
        var report = RunReport(command, request)
        do throws(FileProblem) { try run(&report) } catch { report.stop(.failure, [error.diagnostic]) }
        return report
    }

    /// Ends the run by problems.
    package mutating func stop(_ exit: ExitStatus, _ problems: [Diagnostic]) {
        self.exit = exit
        diagnostics += problems
    }

    /// Adds what was found in files, with the paths that the user typed in place of the relative ones.
    package mutating func add(_ found: [Diagnostic], about inputs: [InputFile]) {
        let paths = Dictionary(inputs.map { ($0.path.text, $0.displayPath) }) { first, _ in first }
        func displayed(_ range: SourceRange?) -> SourceRange? {
            guard var range else { return nil }
            range.file = paths[range.file] ?? range.file
            return range
        }
        for var diagnostic in found {
            diagnostic.range = displayed(diagnostic.range)
            diagnostic.notes = diagnostic.notes.map { .init(message: $0.message, range: displayed($0.range)) }
            diagnostics.append(diagnostic)
        }
        sources += inputs.map { SourceFile(path: $0.displayPath, bytes: $0.bytes) }
        if found.hasErrors, exit == .success { exit = .findings }
    }
}
