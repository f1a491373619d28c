internal import SpecDiagnostics

extension RunReport {
    /// The findings, for standard error.
    package func findings(isColored: Bool = StandardStream.errors.isColored) -> String {
        let bytes = Dictionary(sources.map { ($0.path, $0.bytes) }) { first, _ in first }
        return TextFormatter(isColored: isColored) { bytes[$0] }.format(allDiagnostics.shown)
    }

    /// What was found, what was found in the folder of tests last.
    var allDiagnostics: [Diagnostic] { diagnostics + tests.flatMap(\.diagnostics) }

    /// What was done or found, for standard output: a line for each file that is not as it should be, and a summary.
    package var text: String { ownText + tests.map(\.ownText).joined() }

    private var ownExit: ExitStatus { exitOfCode ?? exit }

    private var ownText: String {
        if ownExit == .findings, let summary = diagnostics.summary {
            return
                "\(Self.count(specCount, "spec")): \(summary)\(command == .validate ? "" : "; nothing was written")\n"
        }
        guard ownExit == .success || ownExit == .differs else { return "" }
        switch command {
        case .validate: return "\(Self.count(specCount, "spec")): no errors\n"
        case .generate: return generateText
        case .check: return checkText
        case .vendor: return vendorText
        case .verify: return verifyText
        }
    }

    private var generateText: String {
        // With edits in the way nothing was written; what is in the way was said as findings.
        if ownExit != .success && !request.dryRun { return "" }
        let unchanged = files.count { $0.status == .unchanged }
        let summary = [counts(.write, "written"), "\(unchanged) unchanged", counts(.remove, "removed")]
        return (lines { _ in true } + ["\(made): \(summary.joined(separator: ", "))"]).joined(separator: "\n") + "\n"
    }

    /// A line for each file of some that something is done about.
    func lines(_ isWanted: (File) -> Bool) -> [String] {
        listed.filter { $0.action != .none && isWanted($0) }.map { file in
            let verb = request.dryRun ? "would \(file.action.rawValue)" : Self.past(file.action)
            let isPlain = file.status == .new || file.status == .missing
            return "\(verb) \(Self.described(file))" + (isPlain ? " (\(file.status.rawValue))" : "")
        }
    }

    /// How many files something was, or would be, done about.
    func counts(_ action: File.Action, _ past: String) -> String {
        "\(files.count { $0.action == action }) \(request.dryRun ? "to \(action.rawValue)" : past)"
    }

    /// What there is, such as `7 specs, 8 files`.
    var made: String { "\(Self.count(specCount, "spec")), \(Self.count(renderedCount, "file"))" }

    private var checkText: String {
        var lines: [String] = []
        for file in listed where file.status != .unchanged {
            lines.append("\(file.status.rawValue) \(Self.described(file))")
            if let diff = file.diff { lines.append(String(diff.dropLast())) }
        }
        if ownExit == .success {
            lines.append("\(made): '\(request.output.printable)' is up to date")
        } else {
            lines.append("\(made): '\(request.output.printable)' differs from what the specs make")
            lines += advice
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What to do about each kind of difference that was found.
    private var advice: [String] {
        var lines: [String] = []
        let statuses = Set((files + [lock].compactMap(\.self)).map(\.status))
        if isInterrupted || !statuses.isSubset(of: [.unchanged, .extra, .edited]) {
            lines.append("bring it up to date with: \(request.command.printable)")
        }
        if statuses.contains(.edited) {
            lines.append("overwrite what was edited by hand with: \(request.command.printable) --force")
        }
        if statuses.contains(.extra) { lines.append("move files that are extra elsewhere, or remove them") }
        return lines
    }

    /// The files to speak of; the lock file only when nothing else is to be said.
    private var listed: [File] {
        let isQuiet = files.allSatisfy { $0.status == .unchanged }
        return files + (isQuiet ? [lock].compactMap(\.self) : [])
    }

    private static func described(_ file: File) -> String {
        let reasons = file.reasons.map(\.description).joined(separator: "; ")
        return (reasons.isEmpty ? file.path : "\(file.path) (\(reasons))").printable
    }

    private static func past(_ action: File.Action) -> String {
        switch action {
        case .none: ""
        case .write: "wrote"
        case .remove: "removed"
        case .keep: "kept"
        }
    }

    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
