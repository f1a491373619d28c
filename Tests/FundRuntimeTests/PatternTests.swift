import FundRuntime
import Testing

/// The pattern language: what it matches, what it refuses, and that it agrees with Swift's regular expressions.
@Suite struct PatternTests {
    private func violations(_ text: String, _ pattern: String, length: Int = .max) -> [String] {
        var check = RequestCheck("Test")
        check.length("text", text, 0, length)
        check.pattern("text", text, pattern)
        do {
            try check.finish()
            return []
        } catch {
            return error.violations.map(\.message)
        }
    }

    @Test(arguments: [
        ("[A-Za-z0-9]{32}", String(repeating: "a9", count: 16)), ("[^<>]*", ""), ("[^<>]*", "支付宝 a&b"),
        (#"\d{4}-\d{2}"#, "2026-12"),
        (#"([0-9]{1,3}\.){3}[0-9]{1,3}"#, "127.0.0.1"), ("[0-9]+(,[0-9]+)*", "1,22,333"),
        (#"[^@]+@[^@.]+(\.[^@.]+)+"#, "a@b.example.com"), ("(ab|cd)?x", "cdx"),
        ("[0-9]{15}|[0-9]{17}[0-9X]", "11010119900307123X"), ("[一-龥·]{2,20}", "王小明"), (#"[\u4E00-\u9FA5]+"#, "张三"),
        (#"\u{1F600}"#, "😀"), (#"\x41\t"#, "A\t"),
        (#"[\-\]\\^]+"#, #"-]\^"#), ("[a-]+", "a-a"), (#"\[\]\{\}\(\)\.\*\+\?\|\^\$"#, "[]{}().*+?|^$"),
        (".*jpg", "a.jpg.jpg"), (#"\w+\s\W"#, "a_1 !"), ("(?:ab){2,}", "ababab"),
        ("a{2,4}b", "aaab"), ("[a-z]*[a-z]*[a-z]*[a-z]", "abc"), ("a\u{301}", "a\u{301}"),
    ])
    func matches(pattern: String, text: String) {
        #expect(violations(text, pattern) == [])
    }

    @Test(arguments: [
        ("[a-z]", "a\u{301}"), ("[a-z]+", "ab\n"), (#"\d"#, "٣"), (#"\d+"#, "１２"), (#"\w"#, "é"), (#"\s"#, "\u{3000}"),
        (".", "\n"), (".", "\r"), (".", "e\u{301}"), ("é", "e\u{301}"),
        ("abc", "abcd"), ("abc", "ab"), ("a{2,4}", "aaaaa"), ("a{2,4}", "a"), ("(ab){2}", "ab"), ("[^a]", ""),
        ("(,[0-9]+)+", ",1,"), ("i", "İ"),
    ])
    func doesNotMatch(pattern: String, text: String) {
        #expect(violations(text, pattern) == ["must match \(pattern)"])
    }

    /// No text and no pattern can stall a process: a pattern that goes back is refused, and any other reads a text once.
    @Test(arguments: [
        "(a+)+", "(a*)*", "(a|a)*", "(a|ab)*", "([a-z]+)*!", "(a{1,10}){1,10}", #"(\d+|\w+)*"#, "(a?b?)+",
        "((a+b?)+c?)+", "(x+x+)+y", "(.*a){20}", "([a-z]+[0-9]*)+",
        "((((a{100}){100}){100}){100}){100}", "a{20001}", "[a-z]{1,99999999999999999999}", "(a{0,200}b){0,200}",
        String(repeating: "(", count: 10_000),
        String(repeating: "a?", count: 5_000),
        "^a", "a$", #"\bword\b"#, #"(a)\1"#, "(?=a)b", "(?<name>a)", "(?i)a", "a*?", "a++", "a**", "a{,3}", "a{3,1}",
        "a{0}", "a{", "*a", "[", "[]", "[z-a]", #"[\d-z]"#, "[[a]]", "[a&&b]",
        "a)", "(a", "()", "a|", "|a", "]", "}", #"\p{Han}"#, #"\"#, #"\q"#, #"\x4"#, #"\u{110000}"#, #"\uD800"#, "",
    ])
    func isRefused(pattern: String) {
        #expect(violations("aaaa", pattern).allSatisfy { $0.hasPrefix("cannot be checked: its pattern ") })
        #expect(violations("aaaa", pattern).count == 1)
    }

    @Test func aLongTextIsReadOnce() {
        let text = String(repeating: "a", count: 100_000)
        #expect(violations(text, "[a-z]*[a-z]*[a-z]*[a-z]*!") == ["must match [a-z]*[a-z]*[a-z]*[a-z]*!"])
        #expect(violations(text, "[a-z]*[a-z]*[a-z]*[a-z]*") == [])
    }

    @Test func aTextThatIsTooLongIsNotMatched() {
        #expect(violations("aaaa!", "a*", length: 4) == ["must have 0 to 4 characters"])
        #expect(violations("aaa!", "a*", length: 4) == ["must match a*"])
    }

    /// Random patterns that Swift's regular expressions know as well, on random texts.
    @Test func agreesWithSwiftsRegularExpressions() throws {
        var random = SeededGenerator()
        print("patterns: \(random)")
        var accepted = 0
        for _ in 0..<3_000 {
            let pattern = node(&random, depth: 3)
            let texts = (0..<6).map { _ in
                let length = Int.random(in: 0...7, using: &random)
                return String((0..<length).map { _ in "abcx1".randomElement(using: &random) ?? "a" })
            }
            if violations("", pattern).first?.hasPrefix("cannot") ?? false { continue }
            accepted += 1
            let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
            for text in texts {
                let isMatch = try regex.wholeMatch(in: text) != nil
                #expect(violations(text, pattern).isEmpty == isMatch, "\(pattern) on \(text), \(random)")
            }
        }
        #expect(accepted > 1_000)
    }

    private func node(_ random: inout SeededGenerator, depth: Int) -> String {
        let counts = ["", "", "", "?", "*", "+", "{2}", "{1,3}", "{2,}"]
        let items = (1...Int.random(in: 1...3, using: &random)).map { _ in
            let atoms = ["a", "b", "c", "x", "[ab]", "[^a]", #"\d"#, ".", "[b-x]", #"\w"#]
            let isGroup = depth > 0 && Bool.random(using: &random)
            let atom = isGroup ? "(\(node(&random, depth: depth - 1)))" : (atoms.randomElement(using: &random) ?? "a")
            return atom + (counts.randomElement(using: &random) ?? "")
        }
        let rest = Int.random(in: 0...3, using: &random) == 0 ? "|" + node(&random, depth: 0) : ""
        return items.joined() + rest
    }
}
