package import SpecDiagnostics

extension Generation {
    /// The lock file of what was rendered.
    func lock(_ files: HashedFiles, _ inputs: InputHashes) -> LockFile {
        LockFile(
            options: request.options, inputs: inputs, builtInTemplates: stages.builtInTemplates,
            warnings: files.warnings, files: files.hashes, ingredients: files.ingredients)
    }

    /// Completes what an earlier run left and compares; nothing when the run is over.
    package func compare(
        _ files: HashedFiles, _ inputs: InputHashes, _ output: borrowing OutputFolder, _ report: inout RunReport
    ) throws(FileProblem) -> OutputComparison? {
        try output.keepOthersOut(reading: false)
        let interrupted = try output.recover()
        return try compare(files, inputs, output, interrupted, withExtra: false, &report)
    }

    /// Compares without changing anything, and also looks for files that are not ours; nothing when the run is over.
    func inspect(
        _ files: HashedFiles, _ inputs: InputHashes, _ output: borrowing OutputFolder, _ report: inout RunReport
    ) throws(FileProblem) -> OutputComparison? {
        try output.keepOthersOut(reading: true)
        let interrupted = try output.interruptedRun()
        if interrupted != nil { report.diagnostics.append(.interruptedRun(request)) }
        return try compare(files, inputs, output, interrupted ?? [:], withExtra: true, &report)
    }

    /// Says what `generate` would do.
    package func preview(_ files: HashedFiles, _ inputs: InputHashes, _ report: RunReport) throws(FileProblem)
        -> RunReport
    {
        var report = report
        guard let output = try OutputFolder.existing(request.output, watcher: watcher) else {
            report.add(Comparison(old: nil, disk: DiskState(), new: lock(files, inputs)), force: request.force)
            return report
        }
        guard let comparison = try inspect(files, inputs, output, &report) else { return report }
        _ = refuseEdited(comparison, &report)
        return report
    }

    /// Reports files whose edits would be lost, and whether to go on.
    package func refuseEdited(_ comparison: OutputComparison, _ report: inout RunReport) -> Bool {
        for file in comparison.value.files where file.isEdited {
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

    /// Writes and removes what differs; files changed by hand, where they are overwritten, may be kept beside.
    package func write(
        _ comparison: OutputComparison, _ files: HashedFiles, _ output: borrowing OutputFolder,
        keepingEdits keepsEdits: Bool = false, _ report: inout RunReport
    ) throws(FileProblem) {
        let kept = keepsEdits ? try output.editsKept(comparison, &report) : []
        var changes = try changes(comparison, files, output)
        changes.writes = kept + changes.writes
        try report.clock.measure(.write, files: changes.writes.count) { () throws(FileProblem) in
            try output.apply(changes)
        }
    }

    /// What to write and to remove; the lock file is last.
    private func changes(
        _ comparison: OutputComparison, _ files: HashedFiles, _ output: borrowing OutputFolder
    ) throws(FileProblem) -> OutputChanges {
        var changes = OutputChanges()
        let disk = comparison.disk
        let byPath = Dictionary(comparison.value.files.map { ($0.path, $0.status) }) { first, _ in first }
        for file in files.files where byPath[file.path] != .unchanged {
            let old: ContentHash? = if case .content(let hash) = disk.files[file.path] { hash } else { nil }
            // A file that was current a moment ago has no text.
            guard let bytes = file.bytes else { throw .changedMeanwhile(output.shown(file.path)) }
            changes.writes.append(.init(path: file.path, bytes: bytes, hash: file.hash, old: old))
        }
        let names = Dictionary(files.files.map { ($0.path.text.lowercased(), $0.path) }) { first, _ in first }
        for file in comparison.value.files where file.status == .obsolete && !file.isEdited {
            guard case .content(let hash) = disk.files[file.path] else { continue }
            // Where names that differ by case are one file, the old name is also the new one.
            let other = names[file.path.text.lowercased()]
            if let other, try output.identity(of: other) == output.identity(of: file.path) { continue }
            changes.removals.append(.init(path: file.path, hash: hash))
        }
        if comparison.value.lock.status != .unchanged {
            let bytes = comparison.new.bytes
            changes.writes.append(
                .init(
                    path: .lock, bytes: bytes, hash: SHA256.hash(of: bytes), old: disk.lock.map { SHA256.hash(of: $0) })
            )
        }
        return changes
    }

    private func compare(
        _ files: HashedFiles, _ inputs: InputHashes, _ output: borrowing OutputFolder,
        _ interrupted: [RelativePath: ContentHash], withExtra: Bool, _ report: inout RunReport
    ) throws(FileProblem) -> OutputComparison? {
        let old = try output.lockFile()
        // To these specs alone, the runtime's files in a copy are files that are no longer made.
        if request.purpose == .generate, let old, old.lock.isOfCopy {
            throw .isCopy(request.output)
        }
        var problems: [Diagnostic] = []
        var disk = report.clock.measure(.compare, files: files.files.count) {
            output.state(of: files, and: old?.lock, &problems)
        }
        disk.lock = old?.bytes
        if withExtra { disk.others = try output.everything() }
        guard problems.isEmpty else {
            report = report.stopped(.failure, problems)
            return nil
        }
        let new = lock(files, inputs)
        let value = Comparison(old: old?.lock, interrupted: interrupted, disk: disk, new: new)
        report.add(value, force: request.force)
        return OutputComparison(value: value, disk: disk, new: new)
    }
}

/// A comparison with what it compared.
package struct OutputComparison {
    package let value: Comparison
    let disk: DiskState
    let new: LockFile
}

extension Diagnostic {
    static func editedFile(_ path: String, _ reasons: [ChangeReason]) -> Diagnostic {
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

    static func editedFileKept(_ path: String) -> Diagnostic {
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

extension FileProblem {
    fileprivate static func isCopy(_ folder: String) -> FileProblem {
        let command = "\(Generator.name) vendor \(folder)"
        return FileProblem(
            id: "is-copy",
            "'\(folder)' is a copy that \(Generator.name) vendor made: it holds the runtime as well, which would be removed",
            hint: "refresh it with: \(command) --update; compare it with: \(command) --verify; "
                + "or name another folder with --output")
    }
}
