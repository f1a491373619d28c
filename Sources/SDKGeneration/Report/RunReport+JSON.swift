internal import SpecDiagnostics

extension RunReport {
    /// The report as one JSON document.
    ///
    /// Its form is API, and changes only with its version.
    /// It is the document of `JSONFormatter` (`version`, `diagnostics`) with more members:
    /// ```
    /// {"version":1,"diagnostics":[…],
    ///  "command":"check","exit":2,"dryRun":false,"specs":7,
    ///  "files":[{"path":"Fund/Transfer.swift","status":"changed","action":"none",
    ///            "reasons":["spec changed: fund/transfer.yaml"],"diff":"…"}],
    ///  "lock":{"path":"fundgen.lock",…},"tests":null,"callerChanges":[]}
    /// ```
    /// Of more than 1,000 diagnostics the first ones are there, and one with the id `more-findings` that counts the others.
    /// `files` holds unchanged files too. `action` is `none`, `write`, `remove` or `keep`. `diff` and `lock` may be
    /// `null`. `tests` has `exit`, `output`, `files` and `lock` of the folder of tests, where one was named, and else is `null`.
    /// `callerChanges` is what a refreshed copy changes for those who call it, each in words.
    package var json: String {
        let head = JSONFormatter().format(allDiagnostics.shown)
        let members = JSONText.object([
            "command": quotedJSON(command.rawValue),
            "exit": "\(exit.rawValue)",
            "dryRun": "\(request.dryRun)",
            "specs": "\(specCount)",
            "files": JSONText.list(files.map(Self.json)),
            "lock": lock.map(Self.json) ?? "null",
            "tests": tests.first.map(Self.json(ofTests:)) ?? "null",
            "callerChanges": JSONText.list(callerChanges.map { quotedJSON($0) }),
        ])
        // Both are whole objects: the second one goes on where the first one ends.
        return head.dropLast(2) + "," + members.dropFirst() + "\n"
    }

    private static func json(ofTests report: RunReport) -> String {
        JSONText.object([
            "exit": "\(report.exit.rawValue)",
            "output": quotedJSON(report.request.output),
            "files": JSONText.list(report.files.map(Self.json)),
            "lock": report.lock.map(Self.json) ?? "null",
        ])
    }

    private static func json(_ file: File) -> String {
        JSONText.object([
            "path": quotedJSON(file.path),
            "status": quotedJSON(file.status.rawValue),
            "action": quotedJSON(file.action.rawValue),
            "reasons": JSONText.list(file.reasons.map { quotedJSON($0.description) }),
            "diff": file.diff.map(quotedJSON) ?? "null",
        ])
    }
}
