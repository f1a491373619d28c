import SpecDiagnostics
import SpecSyntax
import Testing

@Suite("Syntax errors")
struct SyntaxErrorTests {
    private static let quoteColon =
        "  hint: put the text in quotes if the ':' is part of it; otherwise check the indentation"
    private static let indentation = "  hint: check the indentation of this line and of the one above"
    private static let wholeQuotes = "  hint: a text that has quotes or brackets in it is quoted as a whole"

    @Test(
        "are told in words with both places",
        arguments: [
            ("a: b: c\n", "1:5-1:6 a ':' is not allowed here [yaml-syntax]\n\(quoteColon)"),
            ("a: 1\n  b: 2\n", "2:4-2:5 a ':' is not allowed here [yaml-syntax]\n\(quoteColon)"),
            ("a:\n\t- b\n", "2:1-2:2 a tab cannot indent a line [yaml-syntax]\n  hint: use spaces"),
            ("中: @b\n", "1:4-1:5 a text cannot start with '@' [yaml-syntax]\n  hint: put the text in quotes"),
            ("a: `b\n", "1:4-1:5 a text cannot start with '`' [yaml-syntax]\n  hint: put the text in quotes"),
            (
                "a: [1, 2\nb: 3\n",
                "2:2-2:3 expected ',' or ']' here [yaml-syntax]\n  note: 1:4-1:5 the list starts here"
            ),
            (
                "a: {b: 1\n",
                "1:9-1:9 expected ',' or '}' here [yaml-syntax]\n  hint: close the bracket\n  note: 1:4-1:5 the mapping starts here"
            ),
            (
                "a: \"x\nb: 1\n",
                "1:4-1:5 the text in quotes that starts here does not end [yaml-syntax]\n  note: 2:5-2:5 it should have ended before here"
            ),
            (
                "a:\n  - b\n c: d\n",
                "3:2-3:3 expected a key here [yaml-syntax]\n\(indentation)\n  note: 1:1-1:2 the mapping starts here"
            ),
            (
                "- a\nb: c\n",
                "2:1-2:2 expected a list item with '- ' here [yaml-syntax]\n\(indentation)\n  note: 1:1-1:2 the list starts here"
            ),
            ("a: 'it's'\n", "1:8-1:9 expected the end of the line here [yaml-syntax]\n\(wholeQuotes)"),
            ("a: [1,2]x\n", "1:9-1:10 expected the end of the line here [yaml-syntax]\n\(wholeQuotes)"),
            (
                "a: 1\nfoo\nb: 2\n",
                "2:1-2:2 expected ':' after this key [yaml-syntax]\n  note: 3:1-3:2 it should have ended before here"
            ),
            (
                "a: - b\n",
                "1:4-1:5 a list with '- ' cannot start here [yaml-syntax]\n  hint: start it on a line of its own"
            ),
            (
                "a: |x\n",
                "1:5-1:6 expected the end of the line here [yaml-syntax]\n  note: 1:4-1:5 the block of text starts here"
            ),
            ("a: 1\n...\nb: 2\n", "3:1-3:2 the document has ended, so nothing is allowed here [yaml-syntax]"),
            ("[,]", "1:2-1:3 expected a value here [yaml-syntax]"),
        ])
    func wording(yaml: String, problems: String) {
        let read = YAMLCase(yaml)
        #expect(read.problems.hasPrefix(problems), "\(read.problems)")
        #expect(read.root == nil)
    }

    @Test(
        "in escapes, anchors, tags and directives are told as well",
        arguments: [
            ("a: \"\\q\"\n", "1:5-1:7 unknown escape in double quotes"),
            ("a: \"中\\u12\"", "1:6-1:8 this escape has too few hexadecimal digits"),
            ("a: *\n", "1:5-1:5 expected a name of letters and digits after '*'"),
            ("a: & b\n", "1:5-1:6 expected a name of letters and digits after '&'"),
            ("a: !x!y z\n", "1:4-1:5 this tag cannot be read"), ("a: !<x y\n", "1:7-1:8 this tag cannot be read"),
            ("%YAML 3.0\n---\na: 1\n", "1:1-1:2 this version of YAML is not known"),
            ("%YAML 1.1\n%YAML 1.1\n---\na", "2:1-2:2 a second %YAML line"),
            ("%FOO\n---\na: 1\n", "1:5-1:5 this '%' line is not known"),
            ("a: |0\n", "1:5-1:6 the indentation of a block of text cannot be 0"),
            ("a: \"b\n---\n\"", "2:1-2:4 a line in quotes cannot start with '---' or '...'"),
            ("? a\n: b: - c\n", "2:6-2:7 a list with '- ' cannot start here"),
        ])
    func otherWording(yaml: String, problems: String) {
        let read = YAMLCase(yaml)
        #expect(read.problems.hasPrefix(problems + " [yaml-syntax]"), "\(read.problems)")
    }

    @Test(
        "made by characters that look like YAML's signs are explained",
        arguments: [
            ("key： v\nc: d\n", "line 1 has a full-width '：'; a key ends with ':' and a space"),
            ("a:\u{A0}b\nc: d\n", "line 1 has a no-break space (U+00A0); use a plain space"),
            ("a:\u{3000}b\nc: d\n", "line 1 has a full-width space (U+3000); use a plain space"),
        ])
    func lookalikes(yaml: String, hint: String) {
        let read = YAMLCase(yaml)
        #expect(read.diagnostics.map(\.hint) == [hint])
    }

    @Test("leave lookalikes in texts and comments alone")
    func innocentLookalikes() {
        #expect(YAMLCase("# 说明：x\na: b: c\n").problems.contains("put the text in quotes"))
        #expect(YAMLCase("a: 说明：x\nb: c: d\n").problems.contains("put the text in quotes"))
    }

    @Test("end reading, and keep what was found before")
    func earlierProblems() {
        #expect(YAMLCase("a: 1\na: 2\nb: @\n").diagnostics.map(\.id) == ["yaml-duplicate-key", "yaml-syntax"])
    }

    @Test("of keys that are too long are no riddle")
    func longKeys() {
        let key = String(repeating: "k", count: 1023)
        #expect(YAMLCase("\(key): 1\n").problems == "")
        for text in [
            "\(key)kk: 1\n", "a:\n  \(key)kk: 1\n", "{\(key)kk: 1}\n", "'\(key)kk': 1\n", "a: {b: 1, \(key)kk: 1}\n",
        ] {
            #expect(
                YAMLCase(text).diagnostics.map(\.message) == [
                    "a key has more than 1024 characters in front of its ':'"
                ],
                "\(text.prefix(20))")
        }
    }
}
