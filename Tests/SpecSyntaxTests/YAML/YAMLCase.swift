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
        switch node.content {
        case .null: "null@\(place(node.range))"
        case .scalar(let scalar): "\(scalar.text.debugDescription).\(scalar.style)@\(place(node.range))"
        case .sequence(let items): "[\(items.map(describe).joined(separator: ", "))]@\(place(node.range))"
        case .mapping(let entries):
            "{\(entries.map { "\(describe($0.key)): \(describe($0.value))" }.joined(separator: ", "))}@\(place(node.range))"
        }
    }

    private func place(_ range: SourceRange?) -> String {
        guard let range else { return "nowhere" }
        return range.isWholeFile
            ? "file" : "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    }
}
