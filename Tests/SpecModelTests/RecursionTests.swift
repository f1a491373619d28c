import SpecModel
import Testing

/// Every part of a circle is found, at the part of it that leads on, and nothing that only leads there.
@Suite struct RecursionTests {
    private func structures(_ fields: [[String]]) -> String {
        "shapes:\n"
            + fields.enumerated().map { index, types in
                let fields = types.enumerated().map { "f\($0): {type: \($1), wire: w\($0)}" }
                return "  S\(index): {kind: structure, fields: {\(fields.joined(separator: ", "))}}\n"
            }.joined()
    }

    @Test(arguments: [
        ([["S0"]], [2]), ([["S1"], ["S0"]], [2, 3]), ([["S1"], ["S2"], ["S1"]], [3, 4]), ([["S1"], ["string"]], []),
        ([["list<S0>"]], []), ([["S1", "S2"], ["S2"], ["string"]], []),
        ([["S1"], ["S2"], ["S0", "S3"], ["S3"]], [2, 3, 4, 5]),
    ])
    func circles(_ fields: [[String]], _ lines: [Int]) {
        #expect(ModelOf(structures(fields)).findings == lines.map { "\($0) recursive-structure" })
    }

    @Test func aLongCircleIsWalkedOnce() {
        let count = 5000
        let found = ModelOf(structures((0..<count).map { ["S\(($0 + 1) % count)"] })).findings
        #expect(found.count == count)
        let chain = ModelOf(structures((0..<count).map { $0 + 1 < count ? ["S\($0 + 1)"] : ["string"] })).findings
        #expect(chain.isEmpty)
    }

    @Test func tables() {
        let tables = "errors:\n  a: {includes: [b]}\n  b: {includes: [c, d]}\n  c: {includes: [b]}\n  d: {}\n"
        #expect(ModelOf(tables).findings == ["3 recursive-include", "4 recursive-include"])
    }
}
