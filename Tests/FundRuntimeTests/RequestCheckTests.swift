import FundRuntime
import Testing

@Suite struct RequestCheckTests {
    private func violations(_ checking: (inout RequestCheck) -> Void) -> [String] {
        var check = RequestCheck("op")
        checking(&check)
        do {
            try check.finish()
            return []
        } catch { return error.violations.map(\.description) }
    }

    @Test func allViolationsAtOnce() {
        let found = violations {
            $0.notEmpty("a", "")
            $0.length("b", "四个字符", 1, 3)
            $0.byteLength("c", "四", 1, 2)
            $0.pattern("d", "12x", "[0-9]+")
            $0.range("e", 11, 1, 10)
            $0.range("e", 0, 1, .max)
            $0.count("f", 0, 1, 100)
            $0.rule("one-id", false, ["g", "h"], "at least one of g, h is required")
        }
        #expect(
            found == [
                "a must not be empty", "b must have 1 to 3 characters", "c must have 1 to 2 bytes",
                "d must match [0-9]+",
                "e must be 1 to 10", "e must be at least 1", "f must have 1 to 100 elements",
                "g, h at least one of g, h is required",
            ])
    }

    @Test func nilAndFittingValuesPass() {
        let found = violations {
            $0.notEmpty("a", nil)
            $0.length("b", nil, 1, 3)
            $0.length("b", "e\u{301}x", 3, 3)
            $0.byteLength("c", "四", .min, 3)
            $0.pattern("d", "0a9Z", "[A-Za-z0-9]{4}")
            $0.pattern("d", nil, "x")
            $0.range("e", nil, 1, 10)
            $0.range("e", 10, .min, 10)
            $0.count("f", nil, 1, 2)
            $0.rule("r", true, [], "")
        }
        #expect(found == [])
    }

    @Test func patternsMatchWholeTextByScalar() {
        #expect(violations { $0.pattern("d", "ab\n", "[a-z]+") }.count == 1)
        #expect(violations { $0.pattern("d", "a\u{301}", "[a-z]") }.count == 1)
        #expect(violations { $0.pattern("d", "x", "[") }.first?.contains("cannot be checked") == true)
    }
}
