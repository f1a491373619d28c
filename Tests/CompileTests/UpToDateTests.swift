import Foundation
import SDKGeneration
import SpecDiagnostics
import Testing

/// `Generated/` is committed, so it must be what the specs and templates of the same commit make.
@Suite struct UpToDateTests {
    @Test func generatedFilesAreUpToDate() {
        let root = Compiler.repository
        let request = GenerationRequest(
            schemas: root.appending(path: "schemas").path, output: root.appending(path: "Generated").path,
            templates: nil)
        let report = Generation(request).check()
        #expect(report.exit == .success, "Generated/ is out of date: run ./scripts/generate, and commit what it writes")
    }
}
