import SpecDiagnostics
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    private func problem(_ id: String, _ file: String?, _ line: Int = 0, _ column: Int = 0) -> Diagnostic {
        let place = SourcePosition(line: line, column: column)
        return Diagnostic(id: id, "m", at: file.map { SourceRange(file: $0, start: place, end: place) })
    }

    @Test("have one order, whatever order they were found in")
    func order() {
        let sorted = [
            problem("a", nil), problem("z", nil), problem("z", "a.yaml"), problem("b", "a.yaml", 2, 9),
            problem("c", "a.yaml", 2, 9), problem("a", "a.yaml", 10, 1), problem("a", "b.yaml", 1, 1),
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 { #expect(sorted.shuffled(using: &random).sortedByPlace() == sorted) }
    }

    @Test("are summed up")
    func summary() {
        let warning = Diagnostic(.warning, id: "w", "m", at: nil)
        let error = problem("e", nil)
        #expect([Diagnostic]().summary == nil)
        #expect([error].summary == "1 error")
        #expect([error, warning, error].summary == "2 errors, 1 warning")
        #expect([warning, warning, Diagnostic(.note, id: "n", "m", at: nil)].summary == "2 warnings")
        #expect([warning].hasErrors == false)
        #expect([warning, error].hasErrors)
    }
}

@Suite("Did you mean")
struct ClosestMatchTests {
    @Test(
        "finds slips of the pen",
        arguments: [
            ("requried", "required"), ("tpye", "type"), ("Required", "required"), ("OUTBIZNO", "outBizNo"),
            ("lenght", "length"),
            ("wir", "wire"), ("effekt", "effect"), ("类形", nil), ("x", nil), ("zz", nil), ("", nil),
            ("somethingElse", nil),
        ] as [(String, String?)])
    func match(word: String, expected: String?) {
        let known = ["type", "wire", "required", "length", "outBizNo", "effect", "类型说明", "y"]
        #expect(closestMatch(to: word, among: known) == expected)
        #expect(closestMatch(to: word, among: known.reversed()) == expected)
    }

    @Test("takes the alphabetically first of equals, and never the word itself")
    func ties() {
        #expect(closestMatch(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
        #expect(closestMatch(to: "cat", among: ["cat"]) == nil)
        #expect(closestMatch(to: "cat", among: [String]()) == nil)
    }

    @Test("does not compare what is too long")
    func long() {
        let long = String(repeating: "a", count: 100_000)
        #expect(closestMatch(to: long, among: [long + "b"]) == nil)
        #expect(closestMatch(to: "aaa", among: [long]) == nil)
        let limit = String(repeating: "中", count: 64)
        #expect(closestMatch(to: limit, among: [String(limit.dropLast())]) != nil)
        #expect(closestMatch(to: limit + "中", among: [limit]) == nil)
    }

    @Test("looks at a thousand candidates")
    func bound() {
        let others = (0..<999).map { "candidate \($0)" }
        #expect(closestMatch(to: "tpye", among: others + ["type"]) == "type")
        #expect(closestMatch(to: "tpye", among: others + ["candidate", "type"]) == nil)
    }
}
