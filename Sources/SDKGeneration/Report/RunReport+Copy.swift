extension RunReport {
    /// What making or refreshing a copy did: a first copy's files are only counted.
    var vendorText: String {
        if exit != .success && !request.dryRun { return "" }
        var lines = callerChanges.isEmpty ? [] : ["For callers:"] + callerChanges.map { "  \($0.printable)" }
        lines += self.lines { $0.status != .new }
        lines.append(
            "\(made) in '\(request.output.printable)': \(counts(.write, "written")), \(counts(.remove, "removed"))")
        if !request.dryRun, lock?.status == .new { lines.append("its README.md says how to build it in") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is not as it was written.
    var verifyText: String {
        var lines = files.filter { $0.status != .unchanged }.map { "\($0.status.rawValue) \($0.path.printable)" }
        if let lock, lock.status != .unchanged { lines.append("\(lock.status.rawValue) \(lock.path)") }
        let whole = "\(Self.count(renderedCount, "file")) in '\(request.output.printable)'"
        lines.append(
            exit == .success ? "\(whole): as they were written" : "\(whole): not as they were written")
        let statuses = Set(files.map(\.status))
        if statuses.contains(.edited) {
            lines.append(
                "overwrite what was edited, and keep the edits beside, with: \(request.command.printable) --force")
        } else if statuses.contains(.missing) || lock?.status == .changed {
            lines.append("bring back what is missing with: \(request.command.printable)")
        }
        if statuses.contains(.extra) { lines.append("move files that are extra elsewhere, or remove them") }
        return lines.joined(separator: "\n") + "\n"
    }
}
