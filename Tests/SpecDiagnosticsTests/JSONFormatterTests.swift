import SpecDiagnostics
import Testing

@Suite("JSON output")
struct JSONFormatterTests {
    private let range = SourceRange(
        file: "支付/a.yaml", start: SourcePosition(line: 3, column: 5), end: SourcePosition(line: 3, column: 13))

    @Test("writes every member")
    func members() {
        let problems = [
            Diagnostic(
                id: "unknown-key", "unknown key", at: range, hint: "did you mean 'x'?",
                notes: [Diagnostic.Note(message: "here", range: range), Diagnostic.Note(message: "there", range: nil)]),
            Diagnostic(.warning, id: "w", "m", at: SourceRange(file: "b.yaml")),
            Diagnostic(.note, id: "n", "m", at: nil),
        ]
        let place =
            #""file":"支付/a.yaml","range":{"start":{"line":3,"column":5},"end":{"line":3,"column":13}}"#
        #expect(
            JSONFormatter().format(problems) == """
                {"version":1,"diagnostics":[
                {"severity":"error","id":"unknown-key","message":"unknown key",\(place),"hint":"did you mean 'x'?",\
                "notes":[{"message":"here",\(place)},{"message":"there","file":null,"range":null}]},
                {"severity":"warning","id":"w","message":"m","file":"b.yaml","range":null,"hint":null,"notes":[]},
                {"severity":"note","id":"n","message":"m","file":null,"range":null,"hint":null,"notes":[]}
                ]}

                """)
        #expect(JSONFormatter().format([]) == "{\"version\":1,\"diagnostics\":[]}\n")
    }

    @Test(
        "escapes what JSON or a log would trip over",
        arguments: [
            ("\"\\/", #"\"\\/"#), ("\n\r\t\u{8}\u{0}\u{1F}\u{7F}", #"\n\r\t\u0008\u0000\u001f\u007f"#),
            ("\u{2028}\u{202E}\u{FEFF}\u{85}", #"\u2028\u202e\ufeff\u0085"#), ("\u{E0041}", #"\udb40\udc41"#),
            ("中😀 é", "中😀 é"),
        ])
    func escapes(message: String, expected: String) {
        #expect(
            JSONFormatter().format([Diagnostic(id: "x", message, at: nil)]).contains("\"message\":\"\(expected)\","))
    }
}
