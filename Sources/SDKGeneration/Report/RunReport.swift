package import SpecDiagnostics
package import SpecSyntax

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
        /// How it stands to what the specs make.
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
    /// What a refreshed copy changes for those who call it, in words.
    package var callerChanges: [String] = []
    /// What was found, in the order of the stages.
    package var diagnostics: [Diagnostic] = []
    /// The files that diagnostics point into, by the paths that they use.
    package var sources: [SourceFile] = []
    /// What the stages cost.
    package var clock = StageClock()

    package init(_ command: Command, _ request: GenerationRequest) {
        self.command = command
        self.request = request
    }

    /// The same report, ended by problems.
    package func stopped(_ exit: ExitStatus, _ problems: [Diagnostic] = []) -> RunReport {
        var report = self
        report.exit = exit
        report.diagnostics += problems
        return report
    }
}
