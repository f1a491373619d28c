import SpecDiagnostics
import SpecLanguage

/// The samples of a call or a notice have names of their own, so that a finding can say which one it means.
struct UniqueSamples: OperationRule, NoticeRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        check(operation.samples, &diagnostics)
    }

    func check(_ notice: Notice, in model: Model, _ diagnostics: inout [Diagnostic]) {
        check(notice.samples, &diagnostics)
    }

    private func check(_ samples: [Sourced<Sample>], _ diagnostics: inout [Diagnostic]) {
        var first: [String: SourceRange] = [:]
        for name in samples.compactMap(\.value.name) {
            guard let earlier = first[name.value] else {
                first[name.value] = name.range
                continue
            }
            diagnostics.report(
                id: "duplicate-definition", "sample '\(name.value)' is defined twice", at: name.range,
                hint: "give it a name of its own", notes: [.init(message: "first defined here", range: earlier)])
        }
    }
}
