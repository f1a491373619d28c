internal import ArgumentParser
internal import SDKGeneration

/// How a report is printed.
struct PrintingOptions: ParsableArguments {
    /// The forms of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "Findings as text on standard error, or everything as one JSON document on standard output.")
    var format = Format.text

    /// Prints a report and ends the process as it says.
    func show(_ report: RunReport) throws {
        let isSaid = format == .json || StandardStream.errors.put(report.findings())
        guard StandardStream.output.put(format == .json ? report.json : report.text), isSaid else {
            StandardStream.errors.put("error: the output of this command cannot be written\n")
            throw ExitCode(ExitStatus.failure.rawValue)
        }
        if report.exit != .success { throw ExitCode(report.exit.rawValue) }
    }
}
