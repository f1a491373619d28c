internal import SpecDiagnostics

extension OutputFolder {
    /// The files changed by hand that are about to be overwritten, under names beside their own.
    func editsKept(
        _ comparison: Comparison, diagnostics: inout [Diagnostic]
    ) throws(FileProblem) -> [OutputChanges.Write] {
        var writes: [OutputChanges.Write] = []
        for file in comparison.files where file.status == .edited {
            guard let bytes = try content(of: file.path) else { continue }
            var number = 1
            var name = "\(file.path.text).edited"
            while let path = RelativePath(name), try content(of: path) != nil {
                number += 1
                name = "\(file.path.text).edited-\(number)"
            }
            guard let path = RelativePath(name) else { continue }
            writes.append(.init(path: path, bytes: bytes, old: nil))
            diagnostics.append(.editKept(displayPath(of: file.path), displayPath(of: path)))
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
