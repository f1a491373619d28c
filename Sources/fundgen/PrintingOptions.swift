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
        switch format {
        case .json: StandardStream.output.put(report.json)
        case .text:
            report.printFindings()
            StandardStream.output.put(report.text)
        }
        if report.exit != .success { throw ExitCode(report.exit.rawValue) }
    }
}
