import Foundation
import SpecDiagnostics
import SpecSyntax
import Testing

/// The quick reader must give what libyaml gives, or leave the file to it.
@Suite("The quick reader against libyaml")
struct QuickReaderTests {
    private static let texts: [String] = [
        "fundgen: 1\ndoc: {zh: 现金红包, en: Cash}\nlist:\n- a\n- b: 1\n  c: 2\n- - x\n  - y\nlast: 'it is'\n",
        "a:\n  b: {type: string, wire: a_b, required: true, length: {max: 32}, doc: {zh: 需保证，可为空}}\n  c:\n    d: e # f\n\n  # g\n  h: [1, two, {x: y}]\n",
        "a: {b: c,\n  d: [e,\n  f], # g\n  h: i}\nj:\n  - {k: l}\n  - m n\no:\np: ~\n",
        "a: 'b'\n'c': \"d\"\n\"e f\": g:h\ni: -1.5\nj: k#l\nm: n  \n",
        "\((0..<20).map { "k\($0): \($0)\n" }.joined())中: 文\n文: {a: 中, 中: a}\n",
        "samples: [{reply: {\"code\": \"10000\", \"n\": 1, \"ok\":true}}]\nerrors:\n  '10003': {effect: none, next: stop}\n",
    ]
    private static let tokens: [String] = [
        "\n", "\n  ", "\n    ", " ", "  ", ": ", ":", "- ", "-", ",", ", ", "[", "]", "{", "}", "\"", "'", "#", " #",
        "?",
        "a: b", "a:\n", "- c", "{d: e}", "[f]", "null", "~", "...", "---", "<<", "中", "：", "\u{A0}", "x", "1", "\\",
        "&a ", "*a", "!x ", "|\n", "%", "@", "\t", "\r\n", ".", "(", "$", "=", ";", "^", "/", "_", "+", "<", ">", "`",
    ]

    /// What differs between the two readers; nothing when they agree.
    private func difference(_ bytes: [UInt8], _ read: inout Int) -> String? {
        let source = SourceFile(path: "x.yaml", bytes: bytes)
        var quickProblems: [Diagnostic] = []
        var slowProblems: [Diagnostic] = []
        let quick = readYAML(source, diagnostics: &quickProblems)
        let slow = readYAML(source, by: .libyaml, diagnostics: &slowProblems)
        var none: [Diagnostic] = []
        if readYAML(source, by: .quick, diagnostics: &none) != nil { read += 1 }
        if quickProblems != slowProblems { return "problems \(quickProblems) and \(slowProblems)" }
        return described(quick) == described(slow) ? nil : "\(described(quick)) and \(described(slow))"
    }

    private func described(_ node: Node?) -> String {
        guard let node else { return "nothing" }
        let start = node.range.start
        let end = node.range.end
        let place = "\(start.line):\(start.column)-\(end.line):\(end.column)"
        if let scalar = node.scalar { return "\(place) \(scalar.style) \(scalar.text.debugDescription)" }
        if let items = node.items { return "\(place) [\(items.map { described($0) }.joined(separator: ", "))]" }
        guard let entries = node.entries else { return "\(place) null" }
        let members = entries.map { "\($0.key.value.debugDescription)@\($0.key.range): \(described($0.value))" }
        return "\(place) {\(members.joined(separator: ", "))}"
    }

    @Test("usual texts are read quickly, and alike", arguments: texts)
    func usual(text: String) {
        var read = 0
        #expect(difference(Array(text.utf8), &read) == nil)
        #expect(read == 1, "left to libyaml")
    }

    @Test("the specs of this repository are read alike")
    func specs() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        var read = 0
        for case let file as URL in try #require(
            FileManager.default.enumerator(
                at: root.appendingPathComponent("schemas"), includingPropertiesForKeys: nil))
        where file.pathExtension == "yaml" {
            #expect(difference(Array(try Data(contentsOf: file)), &read) == nil, "\(file.lastPathComponent)")
        }
        #expect(read > 0)
    }

    @Test(
        "what is not usual is left to libyaml",
        arguments: [
            "", "# only\n", "a", "- a\n", "{a: b}\n", "--- \na: b\n", "a: b\n...\n", "a: b\n---\nc: d\n", " a: b\n",
            "a: &x b\nc: *x\n", "a: !!str b\n", "a: |\n  b\n", "a: >\n  b\n", "a: b\n c\n", "a: {b: c\n d}\n",
            "a: \"b\\n\"\n", "a: 'it''s'\n", "a:\tb\n", "a: b\r\n", "a: b\na: c\n", "a: {b: 1, c: 2, b: 3}\n",
            "\u{E9}: a\ne\u{301}: b\n",
            "\u{212A}: a\nK: b\n", "\((0..<20).map { "k\($0): \($0)\n" }.joined())k7: 0\n", "<<: a\n", "null: a\n",
            "? a\n: b\n",
            "a: b: c\n", "a:\n    b: c\n  d: e\n", "a: [b\n", "a: 'b\n", "a: @b\n", "\"a\":b\n", "a: {b:}\n",
            "a: {b}\n",
            "a: [b: c]\n", "\u{FEFF}a: b\n", "a: \"b\nc\"\n", "a: b\n- c\n", "%a: b\n",
            "\(String(repeating: "k", count: 1100)): v\n",
            "a: \(String(repeating: "[", count: 70))\(String(repeating: "]", count: 70))\n",
        ])
    func unusual(text: String) {
        var read = 0
        #expect(difference(Array(text.utf8), &read) == nil)
        #expect(read == 0 || text.hasPrefix("\u{FEFF}"), "was read quickly")
    }

    @Test("random and mutated texts are read alike")
    func mutations() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(seed: seed)
        var read = 0
        for _ in 0..<2000 {
            var bytes = Array((Self.texts.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                if Bool.random(using: &random) {
                    bytes.insert(
                        contentsOf: Array((Self.tokens.randomElement(using: &random) ?? "").utf8), at: place)
                } else {
                    bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...5, using: &random)))
                }
            }
            let difference = difference(bytes, &read)
            #expect(difference == nil, "seed \(seed), text \(String(decoding: bytes, as: UTF8.self))")
            if difference != nil { return }
        }
        for _ in 0..<2000 {
            let count = Int.random(in: 1...12, using: &random)
            let text = (0..<count).map { _ in Self.tokens.randomElement(using: &random) ?? "" }.joined()
            let difference = difference(Array("a: b\n\(text)".utf8), &read)
            #expect(difference == nil, "seed \(seed), text \(text)")
            if difference != nil { return }
        }
        #expect(read > 300, "enough of them were read quickly to say something")
    }
}
