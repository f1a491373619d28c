import SpecDiagnostics
import Testing

@Suite("Text output")
struct TextFormatterTests {
    private func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int, file: String = "a.yaml")
        -> SourceRange
    {
        SourceRange(
            file: file, start: SourcePosition(line: line, column: column),
            end: SourcePosition(line: endLine, column: endColumn))
    }

    private func text(_ source: String, _ range: SourceRange?, width: Int = 100) -> String {
        TextFormatter(width: width) { $0 == "a.yaml" ? Array(source.utf8) : nil }
            .format([Diagnostic(id: "some-id", "message", at: range)])
    }

    @Test("marks the exact range")
    func marks() {
        #expect(
            text("fundgen: 1\nkey: value\n", range(2, 6, 2, 11)) == """
                a.yaml:2:6: error: message [some-id]
                    key: value
                         ^~~~~

                """)
        #expect(text("key: value", range(1, 1, 1, 2)).hasSuffix("    key: value\n    ^\n"))
        #expect(text("key: value", range(1, 5, 1, 5)).hasSuffix("    key: value\n        ^\n"))
    }

    @Test(
        "is as wide as the text above",
        arguments: [
            ("支付宝: 红包 x", 6, 8, "    支付宝: 红包 x\n            ^~~~\n"),
            ("ＡＢ：한국", 3, 5, "    ＡＢ：한국\n        ^~~~\n"),
            ("😀 a", 3, 4, "    😀 a\n       ^\n"),
            ("e\u{301}x: y", 3, 4, "    e\u{301}x: y\n     ^\n"),
            ("\ta:\tb", 5, 6, "        a:  b\n            ^\n"),
            ("\ta", 1, 2, "        a\n    ^~~~\n"),
            ("a\u{200B}b", 3, 4, "    a<U+200B>b\n             ^\n"),
            ("a\u{200B}b", 2, 3, "    a<U+200B>b\n     ^~~~~~~~\n"),
        ] as [(String, Int, Int, String)])
    func width(line: String, start: Int, end: Int, expected: String) {
        #expect(text(line, range(1, start, 1, end)).hasSuffix("[some-id]\n" + expected))
    }

    @Test("shows the first line of a range over several")
    func severalLines() {
        let source = "a:\r\n  - bc\r\n  - d\r\n"
        #expect(text(source, range(2, 3, 3, 6)).hasSuffix("      - bc\n      ^~~~\n"))
        #expect(text("a\rb: c\rd", range(2, 4, 3, 2)).hasSuffix("    b: c\n       ^\n"))
    }

    @Test("shows no more than there is")
    func endOfFile() {
        #expect(text("a: [", range(1, 5, 1, 5)).hasSuffix("    a: [\n        ^\n"))
        #expect(text("a: [\n", range(2, 1, 2, 1)).hasSuffix("[some-id]\n\n    ^\n"))
        #expect(text("a: [", range(7, 1, 7, 2)) == "a.yaml:7:1: error: message [some-id]\n")
        #expect(text("ab", range(1, 2, 1, 90)).hasSuffix("    ab\n     ^\n"))
        #expect(text("ab", range(1, 50, 1, 90)).hasSuffix("    ab\n      ^\n"))
        #expect(text("", range(1, 1, 1, 1)).hasSuffix("\n\n    ^\n"))
        #expect(text("\u{FEFF}ab", range(1, 1, 1, 2)).hasSuffix("    ab\n    ^\n"))
    }

    @Test("without a place or a source shows what it knows")
    func noPlace() {
        #expect(text("", nil) == "error: message [some-id]\n")
        #expect(text("", SourceRange(file: "a.yaml")) == "a.yaml: error: message [some-id]\n")
        #expect(text("", range(1, 2, 1, 3, file: "b.yaml")) == "b.yaml:1:2: error: message [some-id]\n")
    }

    @Test("cuts long lines around the range")
    func longLines() {
        let line = String(repeating: "a", count: 500) + "XYZ" + String(repeating: "b", count: 500)
        #expect(
            text(line, range(1, 501, 1, 504), width: 20).hasSuffix(
                "    …aaaaaaaaaaXYZbbbbbb…\n               ^~~\n"))
        #expect(
            text(line, range(1, 1, 1, 1001), width: 20).hasSuffix(
                "    aaaaaaaaaaaaaaaaaaaa…\n    ^" + String(repeating: "~", count: 19) + "\n"))
        let wide = String(repeating: "红", count: 300)
        #expect(text(wide, range(1, 200, 1, 201), width: 20).hasSuffix("    …红红红红红红红红红红…\n               ^~\n"))
    }

    @Test("lets nothing of a source leave its line")
    func hostileSource() {
        let source = "a: \u{1B}[31m\u{202E}b\u{0}\u{A0}\u{2028}\u{FEFF}\u{E0041}\u{85}"
        #expect(
            text(source, range(1, 11, 1, 12)).hasSuffix(
                "    a: <U+001B>[31m<U+202E>b<U+0000><U+00A0><U+2028><U+FEFF><U+E0041><U+0085>\n"
                    + String(repeating: " ", count: 28) + "^~~~~~~~\n"))
        let piled = "e" + String(repeating: "\u{301}", count: 6) + "x"
        #expect(text(piled, range(1, 8, 1, 9)).contains("e\u{301}\u{301}\u{301}\u{301}<U+0301><U+0301>x"))
        #expect(
            TextFormatter { _ in [0x61, 0xFF, 0x62] }
                .format([Diagnostic(id: "x", "m", at: range(1, 1, 1, 2))]).contains("    a\u{FFFD}b\n"))
    }

    @Test("lets no message, id or path forge a line")
    func hostileWords() {
        let problem = Diagnostic(
            .warning, id: "i\nd", "bad\nb.yaml:1:1: error: forged\u{1B}[0m", at: SourceRange(file: "x\n.yaml"),
            hint: "one\ntwo\u{202E}", notes: [Diagnostic.Note(message: "no\rte", range: nil)])
        #expect(
            TextFormatter { _ in nil }.format([problem]) == """
                x<U+000A>.yaml: warning: bad<U+000A>b.yaml:1:1: error: forged<U+001B>[0m [i<U+000A>d]
                    hint: one
                    hint: two<U+202E>
                note: no<U+000D>te

                """)
    }

    @Test("has notes with their own excerpts")
    func notes() {
        let problem = Diagnostic(
            id: "yaml-duplicate-key", "the key 'a' is here a second time", at: range(2, 1, 2, 2), hint: "remove it",
            notes: [Diagnostic.Note(message: "it is here first", range: range(1, 1, 1, 2))])
        #expect(
            TextFormatter { _ in Array("a: 1\na: 2\n".utf8) }.format([problem, problem]).hasPrefix(
                """
                a.yaml:2:1: error: the key 'a' is here a second time [yaml-duplicate-key]
                    a: 2
                    ^
                    hint: remove it
                a.yaml:1:1: note: it is here first
                    a: 1
                    ^
                a.yaml:2:1: error:
                """))
    }

    @Test("can be coloured")
    func colors() {
        let colored = TextFormatter(isColored: true) { _ in Array("a".utf8) }
            .format([Diagnostic(id: "x", "m", at: range(1, 1, 1, 2))])
        #expect(
            colored
                == "\u{1B}[1ma.yaml:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mm [x]\u{1B}[0m\n    a\n    \u{1B}[1;32m^\u{1B}[0m\n"
        )
    }
}
