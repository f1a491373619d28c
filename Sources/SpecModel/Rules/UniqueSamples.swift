import SpecDiagnostics
import SpecSyntax

/// The samples of a call have names of their own, so that a finding can say which one it means.
struct UniqueSamples: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for operation in model.operations {
            var first: [String: SourceRange] = [:]
            for name in operation.spec.samples.compactMap(\.name) {
                guard let earlier = first[name.value] else {
                    first[name.value] = name.range
                    continue
                }
                diagnostics.append(
                    Diagnostic(
                        id: "duplicate-definition", "sample '\(name.value)' is defined twice", at: name.range,
                        hint: "give it a name of its own",
                        notes: [.init(message: "first defined here", range: earlier)]))
            }
        }
    }
}
