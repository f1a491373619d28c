package import SpecDiagnostics

extension Generation {
    /// Diffs are shown for this many files; the others are only named.
    static let maximumDiffs = 10

    /// Says how the output folder differs from a set of files, in both directions.
    package func compare(_ set: OutputSet, _ report: inout RunReport) throws(FileProblem) {
        let output = try OutputFolder.existing(request.output)
        guard try inspect(set, output, &report) != nil else { return }
        if let output { try describeDifferences(set, output, &report) }
        report.failOnDifference()
    }

    /// Says what bringing the output folder up to date would change.
    package func preview(_ set: OutputSet, _ report: inout RunReport) throws(FileProblem) {
        let output = try OutputFolder.existing(request.output)
        guard let comparison = try inspect(set, output, &report) else { return }
        _ = refuseEdited(comparison, &report)
    }

    /// Writes and removes what differs; files changed by hand, where they are overwritten, may be kept beside.
    package func update(
        _ set: OutputSet, keepingEdits: Bool = false, _ report: inout RunReport
    ) throws(FileProblem) {
        let output = try OutputFolder.created(request.output, faults: faults)
        try output.lock(shared: false)
        let disk = try output.state(expecting: set.files, listingOthers: false, diagnostics: &report.diagnostics)
        let comparison = Comparison(disk, with: set.lock)
        guard report.add(comparison), refuseEdited(comparison, &report) else { return }
        var changes = try OutputChanges(comparison, of: disk, to: set, in: output)
        if keepingEdits {
            changes.writes = try output.editsKept(comparison, diagnostics: &report.diagnostics) + changes.writes
        }
        let isDone = changes.writes.isEmpty && changes.removals.isEmpty && comparison.lock.status == .unchanged
        if !isDone || disk.isInterrupted { try output.apply(changes) }
    }

    /// Compares without changing anything, and also looks for files that are not ours; nil when the run is over.
    private func inspect(
        _ set: OutputSet, _ output: OutputFolder?, _ report: inout RunReport
    ) throws(FileProblem) -> Comparison? {
        var disk = DiskState()
        if let output {
            try output.lock(shared: true)
            disk = try output.state(expecting: set.files, listingOthers: true, diagnostics: &report.diagnostics)
        }
        if disk.isInterrupted { report.diagnostics.append(.interruptedRun(request)) }
        let comparison = Comparison(disk, with: set.lock)
        return report.add(comparison) ? comparison : nil
    }

    /// Reports files whose edits would be lost, and whether to go on.
    private func refuseEdited(_ comparison: Comparison, _ report: inout RunReport) -> Bool {
        for file in comparison.files where file.isEdited {
            let path = joined(request.output, file.path.text)
            if file.status == .obsolete {
                report.diagnostics.append(.editedFileKept(path))
            } else if !request.force {
                report.diagnostics.append(.editedFile(path, file.reasons))
                report.exit = .differs
            }
        }
        return report.exit == .success
    }

    /// Adds short diffs to the files of a report that are not what would be written.
    private func describeDifferences(
        _ set: OutputSet, _ output: OutputFolder, _ report: inout RunReport
    ) throws(FileProblem) {
        let rendered = Dictionary(set.files.map { ($0.path.text, $0) }) { first, _ in first }
        let differing = report.files.indices.filter { [.changed, .edited].contains(report.files[$0].status) }
        for index in differing.prefix(Self.maximumDiffs) {
            guard let file = rendered[report.files[index].path], let found = try output.content(of: file.path)
            else { continue }
            let path = output.displayPath(of: file.path)
            report.files[index].diff =
                UnifiedDiff(
                    old: found, new: file.bytes, oldName: "\(path) (on disk)", newName: "\(path) (generated)"
                ).text
        }
    }
}

extension Diagnostic {
    fileprivate static func editedFile(_ path: String, _ reasons: [ChangeReason]) -> Diagnostic {
        let isForeign = reasons.contains(.notMadeByGenerator)
        return Diagnostic(
            id: isForeign ? "foreign-file" : "edited-file",
            isForeign
                ? "'\(path)' was not made by \(Generator.name) and would be overwritten"
                : "'\(path)' was edited by hand, and the edit would be lost",
            at: nil,
            hint: isForeign
                ? "move it away, or overwrite it with --force"
                : "move the edit to the spec or to a file of your own, then overwrite the file with --force")
    }

    fileprivate static func editedFileKept(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "edited-file-kept", "'\(path)' is no longer generated, but was edited by hand and is kept",
            at: nil, hint: "remove it when the edit is of no use")
    }

    package static func interruptedRun(_ request: GenerationRequest) -> Diagnostic {
        Diagnostic(
            .warning, id: "interrupted-run", "an earlier run on '\(request.output)' was interrupted", at: nil,
            hint: "complete it with: \(request.command)")
    }
}
