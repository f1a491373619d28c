import SpecDiagnostics
import SpecSyntax

/// A YAML text that was read, with what came of it in words.
struct YAMLCase {
    let root: Node?
    let diagnostics: [Diagnostic]

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) {
        var diagnostics: [Diagnostic] = []
        root = readYAML(SourceFile(path: "a.yaml", bytes: bytes), diagnostics: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// The diagnostics, one a line and then their hints and notes.
    var problems: String {
        diagnostics.map { problem in
            var lines = ["\(place(problem.range)) \(problem.message) [\(problem.id)]"]
            if let hint = problem.hint { lines.append("  hint: \(hint)") }
            lines += problem.notes.map { "  note: \(place($0.range)) \($0.message)" }
            return lines.joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    /// The nodes in one line: scalars as `text@start-end`, quoted ones in their quotes.
    var outline: String { root.map(describe) ?? "nothing" }

    private func describe(_ node: Node) -> String {
        let place = place(node.range)
        if let scalar = node.scalar { return "\(scalar.text.debugDescription).\(scalar.style)@\(place)" }
        if let items = node.items { return "[\(items.map(describe).joined(separator: ", "))]@\(place)" }
        guard let entries = node.entries else { return "null@\(place)" }
        let members = entries.map {
            "\($0.key.value.debugDescription)@\(self.place($0.key.range)): \(describe($0.value))"
        }
        return "{\(members.joined(separator: ", "))}@\(place)"
    }

    private func place(_ range: SourceRange?) -> String {
        guard let range else { return "nowhere" }
        return range.isWholeFile
            ? "file" : "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    }
}
