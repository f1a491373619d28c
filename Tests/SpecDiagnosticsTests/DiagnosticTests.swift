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

    @Test("is looked for while findings and candidates are few")
    func bound() {
        let candidates = (0..<1000).map { "candidate \($0)" } + ["type"]
        var found: [Diagnostic] = []
        var suggestions = 0
        for _ in 0..<3000 {
            if found.didYouMean("tpye", among: candidates) == "did you mean 'type'?" { suggestions += 1 }
            found.append(Diagnostic(id: "unknown-name", "there is no 'tpye'", at: nil))
        }
        #expect(suggestions == 100)
        #expect(found.didYouMean("tpye", among: ["type"]) != nil, "few candidates cost little")
    }
}

@Suite("Findings to show") struct ShownFindingsTests {
    private func findings(_ count: Int) -> [Diagnostic] {
        (0..<count).map { Diagnostic($0.isMultiple(of: 2) ? .error : .warning, id: "some", "finding \($0)", at: nil) }
    }

    @Test("are all of a thousand, and the first ones and a count of more")
    func cap() {
        #expect(findings(1000).shown == findings(1000))
        let shown = findings(3001).shown
        #expect(shown.count == 1001 && Array(shown.prefix(1000)) == findings(1000))
        #expect(shown.last?.id == "more-findings" && shown.last?.severity == .note)
        #expect(shown.last?.message == "and 2001 more, of which 1001 are errors")
    }

    @Test("have messages that somebody can read")
    func long() {
        let finding = Diagnostic(id: "x", "'" + String(repeating: "a", count: 1 << 20) + "' is none", at: nil)
        #expect(finding.message.utf8.count < 2000)
        #expect(finding.message.hasPrefix("'aaa") && finding.message.hasSuffix("' is none"))
    }
}
