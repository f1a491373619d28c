internal import SpecDiagnostics
internal import SpecModel
internal import SwiftRendering

extension Generation {
    /// The model of the calls asked for, as its file has it, with what was found; nil when there is an error.
    package func model() -> (report: RunReport, bytes: [UInt8]?) {
        var bytes: [UInt8]?
        let report = RunReport.of(.validate, request) { report throws(FileProblem) in
            guard let specs = discoverSpecs(&report) else { return }
            var found: [Diagnostic] = []
            if let model = checkedModel(of: specs.map(\.source), diagnostics: &found) {
                let only = PlanOptions(prefix: "", only: request.only)?.only ?? []
                bytes = ModelFile.bytes(of: model.restricted(to: only, diagnostics: &found))
            }
            report.add(found.sortedByPlace(), about: specs)
        }
        return (report, report.exit == .success ? bytes : nil)
    }
}
