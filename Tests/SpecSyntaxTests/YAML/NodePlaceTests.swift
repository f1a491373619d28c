import SpecSyntax
import Testing

@Suite("Places of nodes")
struct NodePlaceTests {
    @Test(
        "are tight for each style",
        arguments: [
            ("a: b  \n", #"{"a"@1:1-1:2: "b".plain@1:4-1:5}@1:1-1:5"#),
            ("a: 'b'  # c\n", #"{"a"@1:1-1:2: "b".singleQuoted@1:4-1:7}@1:1-1:7"#),
            ("a: \"中\\n\" \n", #"{"a"@1:1-1:2: "中\n".doubleQuoted@1:4-1:9}@1:1-1:9"#),
            ("中文: 值\n", #"{"中文"@1:1-1:3: "值".plain@1:5-1:6}@1:1-1:6"#),
            (
                "a: |\n  b\n\n  c\n\n\nd: 1\n",
                #"{"a"@1:1-1:2: "b\n\nc\n".literal@1:4-4:4, "d"@7:1-7:2: "1".plain@7:4-7:5}@1:1-7:5"#
            ),
            ("a: >-\n  b\n  c", #"{"a"@1:1-1:2: "b c".folded@1:4-3:4}@1:1-3:4"#),
            ("a: |2-  # note\n\n", #"{"a"@1:1-1:2: "".literal@1:4-1:7}@1:1-1:7"#),
            ("a: b\n  c\n", #"{"a"@1:1-1:2: "b c".plain@1:4-2:4}@1:1-2:4"#),
            (
                "a:\r\n- b\r\n- c\r\n\r\n",
                #"{"a"@1:1-1:2: ["b".plain@2:3-2:4, "c".plain@3:3-3:4]@2:1-3:4}@1:1-3:4"#
            ),
            (
                "a:\rb: |\r  x\r",
                #"{"a"@1:1-1:2: null@1:3-1:3, "b"@2:1-2:2: "x\n".literal@2:4-3:4}@1:1-3:4"#
            ),
            ("\u{FEFF}a: b\n", #"{"a"@1:1-1:2: "b".plain@1:4-1:5}@1:1-1:5"#),
            (
                "- [a , {b: c} ]\n\n# end\n",
                #"[["a".plain@1:4-1:5, {"b"@1:9-1:10: "c".plain@1:12-1:13}@1:8-1:14]@1:3-1:16]@1:1-1:16"#
            ),
            (
                "a:\n- b\n? c\n: d\n",
                #"{"a"@1:1-1:2: ["b".plain@2:3-2:4]@2:1-2:4, "c"@3:3-3:4: "d".plain@4:3-4:4}@1:1-4:4"#
            ),
            (
                "[a: b, ? c : d]",
                #"[{"a"@1:2-1:3: "b".plain@1:5-1:6}@1:2-1:6, {"c"@1:10-1:11: "d".plain@1:14-1:15}@1:8-1:15]@1:1-1:16"#
            ),
        ])
    func tight(yaml: String, outline: String) {
        let read = YAMLCase(yaml)
        #expect(read.problems == "")
        #expect(read.outline == outline)
    }

    @Test(
        "of missing values are behind the key or dash",
        arguments: [
            ("a:   # c\nb: ~\n", #"{"a"@1:1-1:2: null@1:3-1:3, "b"@2:1-2:2: null@2:4-2:5}@1:1-2:5"#),
            ("? a\n\n? b\n", #"{"a"@1:3-1:4: null@1:4-1:4, "b"@3:3-3:4: null@3:4-3:4}@1:1-3:4"#),
            ("{a, b : }", #"{"a"@1:2-1:3: null@1:3-1:3, "b"@1:5-1:6: null@1:6-1:6}@1:1-1:10"#),
            ("-\n- null\n", "[null@1:2-1:2, null@2:3-2:7]@1:1-2:7"),
            ("null: Null", #"{"null"@1:1-1:5: null@1:7-1:11}@1:1-1:11"#),
        ])
    func missing(yaml: String, outline: String) {
        let read = YAMLCase(yaml)
        #expect(read.problems == "")
        #expect(read.outline == outline)
    }

    @Test(
        "leave anchor and tag out, and an alias keeps the place of its anchor",
        arguments: [
            (
                "a: &x !!str 12\nb: *x\n",
                #"{"a"@1:1-1:2: "12".doubleQuoted@1:13-1:15, "b"@2:1-2:2: "12".doubleQuoted@1:13-1:15}@1:1-2:6"#
            ),
            (
                "a: &x # c\n  b: c\nd: [*x]\n",
                #"{"a"@1:1-1:2: {"b"@2:3-2:4: "c".plain@2:6-2:7}@2:3-2:7, "d"@3:1-3:2: [{"b"@2:3-2:4: "c".plain@2:6-2:7}@2:3-2:7]@3:4-3:8}@1:1-3:8"#
            ),
            ("a: &x\nb: !!null\n", #"{"a"@1:1-1:2: null@1:6-1:6, "b"@2:1-2:2: null@2:10-2:10}@1:1-2:10"#),
            ("&x a: *x\n", #"{"a"@1:4-1:5: "a".plain@1:4-1:5}@1:1-1:9"#),
            ("- &x a\n- *x : c\n", #"["a".plain@1:6-1:7, {"a"@2:3-2:5: "c".plain@2:8-2:9}@2:3-2:9]@1:1-2:9"#),
            (
                "- !<tag:yaml.org,2002:seq> [!!int '1', !!str null, !!map {}]",
                #"[["1".plain@1:35-1:38, "null".doubleQuoted@1:46-1:50, {}@1:58-1:60]@1:28-1:61]@1:1-1:61"#
            ),
            (
                "a: &x |\n  t\nb: *x\n",
                #"{"a"@1:1-1:2: "t\n".literal@1:7-2:4, "b"@3:1-3:2: "t\n".literal@1:7-2:4}@1:1-3:6"#
            ),
        ])
    func properties(yaml: String, outline: String) {
        #expect(YAMLCase(yaml).outline == outline)
    }
}
