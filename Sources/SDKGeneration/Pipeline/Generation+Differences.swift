extension Generation {
    /// Diffs are shown for this many files; the others are only named.
    static let maximumDiffs = 10

    /// Adds short diffs to the files of a report that are not what would be written.
    func describeDifferences(
        _ files: HashedFiles, _ output: borrowing OutputFolder, _ report: inout RunReport
    ) throws(FileProblem) {
        let rendered = Dictionary(files.files.map { ($0.path.text, $0) }) { first, _ in first }
        var room = Self.maximumDiffs
        for index in report.files.indices where room > 0 {
            let status = report.files[index].status
            guard status == .changed || status == .edited, let file = rendered[report.files[index].path],
                let new = file.bytes, let found = try output.content(of: file.path)
            else { continue }
            report.files[index].diff =
                UnifiedDiff(
                    old: found, new: new, oldName: "\(output.shown(file.path)) (on disk)",
                    newName: "\(output.shown(file.path)) (generated)"
                ).text
            room -= 1
        }
    }
}
