internal import SpecDiagnostics

extension OutputFolder {
    /// The files changed by hand that are about to be overwritten, under names beside their own.
    func editsKept(
        _ comparison: OutputComparison, _ report: inout RunReport
    ) throws(FileProblem) -> [OutputChanges.Write] {
        var writes: [OutputChanges.Write] = []
        for file in comparison.value.files where file.status == .edited {
            guard let bytes = try content(of: file.path) else { continue }
            var number = 1
            var name = "\(file.path.text).edited"
            while let path = RelativePath(name), try content(of: path) != nil {
                number += 1
                name = "\(file.path.text).edited-\(number)"
            }
            guard let path = RelativePath(name) else { continue }
            writes.append(.init(path: path, bytes: bytes, hash: SHA256.hash(of: bytes), old: nil))
            report.diagnostics.append(.editKept(shown(file.path), shown(path)))
        }
        return writes
    }
}

extension Diagnostic {
    fileprivate static func editKept(_ path: String, _ copy: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "edit-kept", "'\(path)' was changed by hand; it is overwritten, and kept as '\(copy)'",
            at: nil,
            hint: "move what you need of it to a file of your own, then remove it")
    }
}
