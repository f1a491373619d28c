package import SpecDiagnostics

/// Reads the one YAML document of a file into located nodes.
///
/// Every problem that can be found is reported in one run. The result is `nil` when the file could not be read to its end
/// or a part of it is missing; with other errors (equal keys, foreign tags) the nodes are still handed over, so that
/// later steps can report what they see. Errors are always in `diagnostics`, so ask `hasErrors` before going on.
///
/// Time and memory are bounded for any bytes: see `YAMLLimits`.
package func readYAML(_ source: SourceFile, by reader: YAMLReader = .any, diagnostics: inout [Diagnostic]) -> Node? {
    let mistakes = checkText(source)
    diagnostics += mistakes
    guard !mistakes.hasErrors else { return nil }
    let whole = SourceRange(file: source.path)
    if reader != .libyaml, let nodes = QuickReader.nodes(of: source.bytes) {
        return NodeTree(nodes, of: whole).node(at: 0)
    }
    if reader == .quick { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
        var builder = NodeBuilder(source, YAMLEventParser(text))
        let nodes = builder.document()
        diagnostics += builder.problems
        return nodes.map { NodeTree($0, of: whole).node(at: 0) }
    }
}

/// Who reads a file; for all files that both of them read, the result is the same.
package enum YAMLReader: Sendable {
    /// `QuickReader` where the text is as usual, and libyaml where it is not.
    case any
    /// `QuickReader` alone, which says nothing about what it does not read.
    case quick
    /// libyaml alone.
    case libyaml
}
