import SpecDiagnostics
import SpecSyntax
import Testing

@Suite("Refused YAML")
struct RefusedYAMLTests {
    @Test("equal keys are all named with the first place, and the rest is still read")
    func duplicateKeys() {
        let read = YAMLCase("a: 1\nb: {x: 1, 'x': 2, \"x\": 3}\na: 2\n中: 1\n中: 2\n")
        #expect(
            read.problems == """
                2:11-2:14 the key 'x' is here a second time [yaml-duplicate-key]
                  note: 2:5-2:6 it is here first
                2:19-2:22 the key 'x' is here a second time [yaml-duplicate-key]
                  note: 2:5-2:6 it is here first
                3:1-3:2 the key 'a' is here a second time [yaml-duplicate-key]
                  note: 1:1-1:2 it is here first
                5:1-5:2 the key '中' is here a second time [yaml-duplicate-key]
                  note: 4:1-4:2 it is here first
                """)
        #expect(read.root?.entries?.map { $0.key.value } == ["a", "b", "中"])
        #expect(read.root?.entries?.first?.value.scalar?.text == "1")
    }

    @Test("keys are compared scalar by scalar, also in large mappings")
    func exactKeys() {
        #expect(YAMLCase("\u{E9}: 1\ne\u{301}: 2\nA: 1\na: 2\n1: x\n'01': y\n").problems == "")
        let many = (0..<40).map { "k\($0): 1\n" }.joined() + "\u{E9}: 1\ne\u{301}: 2\n"
        #expect(YAMLCase(many).problems == "")
        #expect(
            YAMLCase(many + "k13: 2\n").problems == """
                43:1-43:4 the key 'k13' is here a second time [yaml-duplicate-key]
                  note: 14:1-14:4 it is here first
                """)
    }

    @Test(
        "keys are texts",
        arguments: [
            (
                "? [a, b]\n: c\n",
                "1:3-1:9 a key must be a text, not a list [yaml-key-not-text]\n  hint: put it in quotes if it is meant as a text"
            ),
            (
                "{{a: b}: c}",
                "1:2-1:8 a key must be a text, not a mapping [yaml-key-not-text]\n  hint: put it in quotes if it is meant as a text"
            ),
            ("?\n: c\n", "1:2-1:2 there is no key in front of the ':' [yaml-key-not-text]"),
            (
                "a: &x [b]\n*x : c\n",
                "1:7-1:10 a key must be a text, not a list [yaml-key-not-text]\n  hint: put it in quotes if it is meant as a text"
            ),
        ])
    func keys(yaml: String, problems: String) {
        let read = YAMLCase(yaml)
        #expect(read.problems == problems)
        #expect(read.root == nil)
    }

    @Test("merge keys, unless in quotes")
    func mergeKeys() {
        let read = YAMLCase("a: &x {b: 1}\nc:\n  <<: *x\n")
        #expect(
            read.problems == """
                3:3-3:5 the merge key '<<' is not supported [yaml-merge-key]
                  hint: write the entries out, or give the shared part a name of its own
                """)
        #expect(read.root == nil)
        #expect(YAMLCase("'<<': 1\n").problems == "")
    }

    @Test("foreign tags, and core tags that do not fit")
    func tags() {
        let read = YAMLCase("a: !!binary aGk=\nb: !local\n  c: 1\nd: !!int x\ne: !!seq {}\nf: !!set {a, b}\n")
        #expect(
            read.problems == """
                1:4-1:12 the tag '!!binary' does not fit here [yaml-tag]
                  hint: remove it
                2:4-2:10 the tag '!local' does not fit here [yaml-tag]
                  hint: remove it
                4:4-4:9 the tag '!!int' does not fit here [yaml-tag]
                  hint: remove it
                5:4-5:9 the tag '!!seq' does not fit here [yaml-tag]
                  hint: remove it
                6:4-6:9 the tag '!!set' does not fit here [yaml-tag]
                  hint: remove it
                """)
        #expect(read.root != nil)
        #expect(
            YAMLCase("%TAG !e! tag:e,2020:\n---\na: 1\n").problems
                == "1:1-1:5 a %TAG directive is not allowed in a file [yaml-tag]\n  hint: remove it")
    }

    @Test(
        "a second document",
        arguments: [
            ("a: 1\n---\nb: 2\n", "2:1-2:4"), ("--- {a: 1}\n--- # empty\n", "2:1-2:4"), ("a: 1\n...\n---\n", "3:1-3:4"),
        ])
    func documents(yaml: String, place: String) {
        let read = YAMLCase(yaml)
        #expect(
            read.problems.hasPrefix(
                "\(place) a second document starts here, and a file holds one [yaml-many-documents]"))
        #expect(read.problems.contains("the first document starts here"))
        #expect(read.root == nil)
        #expect(YAMLCase("%YAML 1.2\n--- # one\na: 1\n...\n# end\n").problems == "")
    }

    @Test("an empty file", arguments: ["", "\n\n", "# only\n  # comments\n", "---\n", "--- # x\n...\n", "\u{FEFF}"])
    func empty(yaml: String) {
        let read = YAMLCase(yaml)
        #expect(read.problems == "file the file is empty [yaml-empty]")
        #expect(read.root == nil)
    }

    @Test("but a null is something to talk about later", arguments: ["~", "null\n", "--- !!null\n"])
    func null(yaml: String) { #expect(YAMLCase(yaml).root?.isNull == true) }
}
