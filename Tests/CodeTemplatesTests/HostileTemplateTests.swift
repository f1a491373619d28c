import CodeTemplates
import SpecDiagnostics
import Testing

@Suite("Templates that mean harm")
struct HostileTemplateTests {
    @Test("sections nested 10,000 deep are an error, also if they are not closed")
    func deepSections() {
        let deep = String(repeating: "{{#isOn}}", count: 10_000)
        #expect(
            mistakes(deep + String(repeating: "{{/isOn}}", count: 10_000)) == """
                file:1:892-1:901: error [template-too-deep]
                    sections and partials are nested more than 100 deep
                """)
        #expect(found(deep).count == 10_001)
        #expect(found(String(repeating: "{{#isOn}}{{/isOff}}", count: 10_000)).count == 10_000)
        #expect(found(deep + String(repeating: "{{/x}}", count: 10_000)).count == 10_001)
    }

    @Test("the deepest nesting that is allowed renders")
    func deepestSections() {
        var field = FieldPlan(name: "x")
        for _ in 0..<98 { field = FieldPlan(name: "y", fields: [field]) }
        let open = String(repeating: "{{#fields}}", count: 99)
        let template = open + "{{name}}{{title}}" + String(repeating: "{{/fields}}", count: 99)
        #expect(render(template, with: FilePlan(fields: [field])) == "xT")
        #expect(found("{{#fields}}" + template + "{{/fields}}").count == 1)
    }

    @Test("a chain of 10,000 partials is an error")
    func deepPartials() {
        var partials = ["p10000": ""]
        for index in 0..<10_000 { partials["p\(index)"] = "{{>p\(index + 1)}}" }
        let mistakes = mistakes("{{>p0}}", partials)
        #expect(
            mistakes == """
                p98:1:1-1:9: error [template-too-deep]
                    sections and partials are nested more than 100 deep
                    note: p97:1:1-1:9: 'p98' is included here
                    note: p96:1:1-1:9: 'p97' is included here
                    note: p95:1:1-1:9: 'p96' is included here
                    note: p94:1:1-1:9: 'p95' is included here
                    note: p93:1:1-1:9: 'p94' is included here
                    note: p92:1:1-1:9: 'p93' is included here
                    note: p91:1:1-1:9: 'p92' is included here
                    note: p90:1:1-1:9: 'p91' is included here
                """)
    }

    @Test("partials that double at each level are an error", arguments: ["", "x"])
    func bomb(leaf: String) {
        var partials = ["p60": leaf]
        for index in 0..<60 { partials["p\(index)"] = "{{>p\(index + 1)}}{{>p\(index + 1)}}" }
        #expect(
            mistakes("{{>p0}}", partials) == """
                file:1:1-1:1: error [template-too-large]
                    the template 'file' is too large with all its partials
                """)
    }

    @Test("much text that is included often is an error")
    func textBomb() {
        let text = String(repeating: "x", count: 100_000)
        #expect(found(String(repeating: "{{>p}}", count: 1_000), ["p": text]).count == 1)
    }

    @Test("a long list renders")
    func longList() {
        let plan = FilePlan(fields: (0..<100_000).map { FieldPlan(name: "\($0)") })
        let expected = (0..<100_000).map { "\($0);" }.joined()
        #expect(render("{{#fields}}{{name}};{{/fields}}", with: plan) == expected)
    }

    @Test("many wrong names are many mistakes")
    func manyMistakes() {
        #expect(found((0..<5_000).map { "{{titel\($0)}}" }.joined(separator: "\n")).count == 5_000)
        #expect(mistakes(String(repeating: " ", count: 50_000) + String(repeating: "{{! x }}", count: 5_000)) == "")
    }

    @Test(
        "random templates give a template, or mistakes inside their files", arguments: [UInt64.random(in: 0 ... .max)])
    func random(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var compiled = 0
        for _ in 0..<4_000 {
            let texts = (0..<3).map { _ in RandomTemplate.text(using: &generator) }
            if survives(texts, seed) { compiled += 1 }
        }
        // Enough of them must be right, or rendering is not tried at all.
        #expect(compiled > 100, "seed \(seed)")
    }

    private func survives(_ texts: [[UInt8]], _ seed: UInt64) -> Bool {
        var diagnostics: [Diagnostic] = []
        let sources = zip(["file", "p", "q"], texts).map { TemplateSource(name: $0, file: $0, text: $1) }
        let set = TemplateSet(sources, diagnostics: &diagnostics)
        let template = set.compile(root: "file", as: FilePlan.self, diagnostics: &diagnostics)
        for diagnostic in diagnostics {
            #expect(isInside(diagnostic.range, sources), "seed \(seed): \(description(diagnostic))")
            #expect(TemplateDiagnosticID(rawValue: diagnostic.id) != nil, "seed \(seed)")
        }
        #expect(template != nil || !diagnostics.isEmpty, "seed \(seed)")
        guard let template else { return false }
        let inner = FieldPlan(name: "b", isLast: true, rule: RulePlan())
        let fields = [FieldPlan(name: "a", fields: [inner, inner]), inner]
        _ = template.render(FilePlan(note: "n", lines: ["l", "m"], rule: RulePlan(), fields: fields))
        _ = template.render(FilePlan())
        return true
    }

    private func isInside(_ range: SourceRange?, _ sources: [TemplateSource]) -> Bool {
        guard let range, let source = sources.first(where: { $0.file == range.file }) else { return false }
        let lines = source.text.split(separator: 0x0A, omittingEmptySubsequences: false)
        // Bytes are at least as many as columns.
        func exists(_ position: SourcePosition) -> Bool {
            (1...lines.count).contains(position.line)
                && (1...lines[position.line - 1].count + 1).contains(position.column)
        }
        return range.start <= range.end && exists(range.start) && exists(range.end)
    }
}

/// Random text that is a template now and then.
enum RandomTemplate {
    private static let pieces = [
        "{{", "}}", "{{{", "}", "#", "^", "/", ">", "!", "&", "=", ".", " ", "\t", "\n", "\r\n", "\r", "x", "订",
        "\u{FEFF}",
        "{{title}}", "{{note}}", "{{.}}", "{{name}}", "{{>p}}", "{{>q}}", "{{>file}}", "{{! c }}", "{{titel}}", "\n\n",
    ]
    private static let sections = ["isOn", "isOff", "lines", "rule", "fields", "note", "title", "feilds"]

    static func text(using generator: inout SeededGenerator) -> [UInt8] {
        var text: [UInt8] = []
        var open: [String] = []
        let isWild = Bool.random(using: &generator)
        for _ in 0..<Int.random(in: 0..<12, using: &generator) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0 where isWild:
                text.append(UInt8.random(in: 0 ... .max, using: &generator))
            case 0...4:
                let choice = isWild ? pieces[...] : pieces[12..<27]
                text += Array((choice.randomElement(using: &generator) ?? "").utf8)
            case 5...7:
                let name = sections.randomElement(using: &generator) ?? ""
                text += Array((Bool.random(using: &generator) ? "{{#\(name)}}" : "\n  {{^\(name)}}\n").utf8)
                open.append(name)
            default:
                if let name = open.popLast() { text += Array("{{/\(name)}}".utf8) }
            }
        }
        if !isWild { text += open.reversed().flatMap { Array("{{/\($0)}}".utf8) } }
        return text
    }
}

/// SplitMix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
