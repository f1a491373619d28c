package import SpecDiagnostics

/// Reads the one YAML document of a file into located nodes.
///
/// Every problem that can be found is reported in one run. The result is `nil` when the file could not be read to its end
/// or a part of it is missing; with other errors (equal keys, foreign tags) the nodes are still handed over, so that
/// later steps can report what they see. Errors are always in `diagnostics`, so ask `hasErrors` before going on.
///
/// Time and memory are bounded for any bytes: see `YAMLLimits`.
package func readYAML(_ source: SourceFile, diagnostics: inout [Diagnostic]) -> Node? {
    var check = TextCheck(source)
    let mistakes = check.problems()
    diagnostics += mistakes
    guard mistakes.isEmpty else { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
        var builder = NodeBuilder(source, YAMLEventParser(text))
        let tree = builder.document()
        diagnostics += builder.problems
        return tree?.node(at: 0)
    }
}
