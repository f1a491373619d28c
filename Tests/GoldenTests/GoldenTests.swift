import Foundation
import Testing

/// Each folder below `Cases` is one case: specs in, a plan and Swift files or diagnostics out.
///
/// `RECORD=1 ./scripts/test --filter GoldenTests` writes what comes out now; look at the difference before you commit it.
@Suite struct GoldenTests {
    @Test("specs become the recorded plan, files and diagnostics", arguments: GoldenCase.all)
    func matches(_ golden: GoldenCase) throws {
        let actual = try golden.outputs()
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try golden.record(actual)
            return
        }
        let expected = try golden.expected()
        for name in Set(actual.keys).union(expected.keys).sorted() {
            let wanted = expected[name]
            let found = actual[name]
            #expect(wanted != nil, "\(golden.name) makes \(name), which is not recorded")
            #expect(found != nil, "\(golden.name) does not make \(name), which is recorded")
            #expect(found == wanted, "\(golden.name)/\(name) differs from what is recorded")
        }
    }

    @Test("making everything twice, and from files in another order, gives the same bytes", arguments: GoldenCase.all)
    func isDeterministic(_ golden: GoldenCase) throws {
        let first = try golden.outputs()
        #expect(try golden.outputs() == first)
        #expect(try golden.outputs(shuffled: true) == first)
    }

    @Test("a case that rejects writes nothing, and only such a case has errors", arguments: GoldenCase.all)
    func nameSaysWhatHappens(_ golden: GoldenCase) throws {
        let outputs = try golden.outputs()
        let hasErrors = outputs[GoldenCase.findingsFile]?.contains(": error: ") ?? false
        #expect(golden.name.hasPrefix("rejects-") == hasErrors)
        #expect(hasErrors == (outputs[GoldenCase.planFile] == nil))
        #expect(golden.name.hasPrefix("warns-") == (outputs[GoldenCase.findingsFile] != nil && !hasErrors))
    }

    @Test func thereAreCases() {
        #expect(GoldenCase.all.count > 10)
    }
}
