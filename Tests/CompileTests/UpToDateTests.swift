import Foundation
import SDKGeneration
import SpecDiagnostics
import Testing

/// `Generated/` is committed, so it must be what the specs and templates of the same commit make.
@Suite struct UpToDateTests {
    @Test func generatedFilesAreUpToDate() {
        let root = Compiler.repository
        var request = GenerationRequest()
        request.schemas = root.appending(path: "schemas").path
        request.output = root.appending(path: "Generated").path
        let report = Generation(request).check()
        #expect(report.exit == .success, "Generated/ is out of date: run ./scripts/generate, and commit what it writes")
    }
}
