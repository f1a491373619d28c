import SpecDiagnostics
import SpecSyntax
import Testing

@Suite("Bounds of a file")
struct YAMLBoundsTests {
    @Test("aliases stand for what their anchor holds")
    func aliases() {
        let read = YAMLCase("a: &x {b: [1]}\nc: *x\nd: [*x, *x]\n*y : 1\n")
        #expect(
            read.problems
                == "4:1-4:3 the alias '*y' has no anchor before it [yaml-unknown-alias]\n  hint: put a text that starts with '*' in quotes"
        )
        #expect(YAMLCase("a: &x {b: [1]}\nc: *x\n").root?.entries?[1].value.entries?[0].value.items?[0].integer == 1)
        #expect(YAMLCase("&k a: 1\nb: *k\n").root?.entries?[1].value.scalar?.text == "a")
        #expect(YAMLCase("a: &k b\n*k : 1\n").root?.entries?[1].key.value == "b")
    }

    @Test("anchors are known, single and not inside of themselves")
    func anchors() {
        #expect(
            YAMLCase("a: &first 1\nb: *frist\nc: &first 2\nd: &r [1, *r]\n").problems == """
                2:4-2:10 the alias '*frist' has no anchor before it [yaml-unknown-alias]
                  hint: did you mean '*first'?
                3:4-3:10 the anchor '&first' is here a second time [yaml-duplicate-anchor]
                  note: 1:4-1:10 it is here first
                4:11-4:13 the alias '*r' is inside of what it refers to [yaml-recursive-alias]
                  note: 4:4-4:6 the anchor is here
                """)
    }

    @Test("a billion laughs end early")
    func aliasBomb() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            yaml += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
        }
        let read = YAMLCase(yaml)
        #expect(
            read.problems == """
                6:10-6:13 the aliases of this file refer to more than 100000 values [yaml-alias-bomb]
                  note: 5:5-5:8 this one refers to
                """)
        #expect(read.root == nil)
    }

    @Test(
        "64 levels are read, the 65th is refused",
        arguments: [
            ("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[[a]: ", "]"),
        ])
    func depth(open: String, close: String) {
        let deep = String(repeating: open, count: 64) + "x" + String(repeating: close, count: 64)
        if open != "[[a]: ", open != "? " { #expect(YAMLCase(deep).problems == "") }
        for count in [65, 100_000] {
            let read = YAMLCase(String(repeating: open, count: count))
            #expect(read.diagnostics.last?.message == "lists and mappings are nested more than 64 deep")
            #expect(read.diagnostics.last?.id == "yaml-too-deep")
            #expect(read.root == nil)
        }
    }

    @Test("indentation and aliases count as depth too")
    func otherDepth() {
        let block = (0..<70).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(
            YAMLCase(block).problems == "65:65-65:65 lists and mappings are nested more than 64 deep [yaml-too-deep]")
        let inner = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        #expect(YAMLCase("a: &x \(inner)\nb: *x\n").problems == "")
        let outer = String(repeating: "[", count: 30) + "*x" + String(repeating: "]", count: 30)
        #expect(YAMLCase("a: &x \(inner)\nb: \(outer)\n").diagnostics.map(\.id) == ["yaml-too-deep"])
    }

    @Test("size, number of values and number of problems are limited")
    func sizes() {
        let large = [UInt8](repeating: UInt8(ascii: "#"), count: 16 * 1024 * 1024)
        #expect(YAMLCase(bytes: large).diagnostics.map(\.id) == ["yaml-empty"])
        #expect(
            YAMLCase(bytes: large + [10]).problems
                == "file the file is larger than 16 MiB [yaml-too-large]\n  hint: split it into several files")
        let many = YAMLCase("[" + String(repeating: "1,", count: 1_000_001) + "]")
        #expect(many.diagnostics.map(\.message) == ["the file has more than 1000000 values"])
        let repeated = YAMLCase(String(repeating: "a: 1\n", count: 5000))
        #expect(repeated.diagnostics.count == 1001)
        #expect(repeated.diagnostics.last?.message == "reading stopped after 1000 problems")
        #expect(repeated.root == nil)
    }

    @Test("many of anything take no quadratic time")
    func linear() {
        let texts = [
            String(repeating: "%TAG !a! b\n", count: 20_000), String(repeating: "%YAML 1.1\n", count: 20_000),
            "[" + (0..<20_000).map { "&a\($0) 1" }.joined(separator: ",") + "]",
            (0..<20_000).map { "k\($0): 1\n" }.joined(), "a: |\n" + String(repeating: "\n", count: 200_000),
            String(repeating: "[1,\n", count: 20_000), "\"" + String(repeating: "\\", count: 200_000),
            "a: " + String(repeating: "x ", count: 200_000), String(repeating: "? a\n", count: 20_000),
            "a:\n" + String(repeating: "- |\n\n\n", count: 20_000), String(repeating: "&a\n", count: 20_000),
            "a: " + String(repeating: "!\n", count: 20_000), String(repeating: "# c\n", count: 50_000) + "a: @",
        ]
        // A quadratic step would keep this test for minutes.
        let results = texts.map { YAMLCase($0) }
        #expect(results.map { $0.root != nil || $0.diagnostics.hasErrors }.allSatisfy { $0 })
    }
}
