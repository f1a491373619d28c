import SpecDiagnostics
import SpecSyntax
import Testing

@Suite("JSON samples")
struct JSONSampleTests {
    @Test("are read as they stand in documents")
    func compact() {
        let read = YAMLCase(#"reply: {"code":"10000","msg":"Success","n":-2.5e3,"t":true,"x":null,"a":[],"o":{}}"#)
        #expect(read.problems == "")
        let entries = read.root?.entries?.first?.value.entries ?? []
        #expect(entries.map(\.key.value) == ["code", "msg", "n", "t", "x", "a", "o"])
        #expect(entries[0].value.scalar == Node.Scalar(text: "10000", style: .doubleQuoted))
        #expect(entries[0].value.range.start.column == 16)
        #expect(entries[0].value.range.end.column == 23)
        #expect(entries[2].value.scalar == Node.Scalar(text: "-2.5e3", style: .plain))
        #expect(entries[3].value.boolean == true)
        #expect(entries[4].value.isNull)
        #expect(entries[5].value.items?.isEmpty == true)
        #expect(entries[6].value.entries?.isEmpty == true)
    }

    @Test("may have lines, tabs and an outer indentation")
    func lines() {
        let read = YAMLCase("a:\n  {\n\t\"b\" :\t[ 1,\n2 ],\n\"c\":\"d\"\n}\ne: f\n")
        #expect(read.problems == "")
        #expect(
            read.outline
                == #"{"a"@1:1-1:2: {"b"@3:2-3:5: ["1".plain@3:10-3:11, "2".plain@4:1-4:2]@3:8-4:4, "#
                + #""c"@5:1-5:4: "d".doubleQuoted@5:5-5:8}@2:3-6:2, "e"@7:1-7:2: "f".plain@7:4-7:5}@1:1-7:5"#
        )
    }

    @Test("have escapes")
    func escapes() {
        let read = YAMLCase(#"{"a":"\/\\\"\b\f\n\r\t\u4e2d\u0000é"}"#)
        #expect(read.problems == "")
        #expect(read.root?.entries?.first?.value.scalar?.text == "/\\\"\u{8}\u{C}\n\r\t中\0é")
        #expect(read.root?.entries?.first?.value.range.end.column == 37)
    }

    @Test("are refused with pairs of escapes, which YAML does not have")
    func surrogates() {
        #expect(
            YAMLCase(#"{"a":"x\ud83d\ude00"}"#).problems == """
                1:8-1:20 YAML has no pairs of \\u escapes for one character [yaml-syntax]
                  hint: write '😀' or '\\U0001F600'
                  note: 1:6-1:7 the text in quotes starts here
                """)
        #expect(
            YAMLCase(#"{"a":"\ud83d"}"#).problems == """
                1:7-1:13 this escape is not a character [yaml-syntax]
                  note: 1:6-1:7 the text in quotes starts here
                """)
        #expect(YAMLCase(#"{"a":"\U0001F600"}"#).root?.entries?.first?.value.scalar?.text == "😀")
    }

    @Test("do not lose a comma")
    func comma() {
        #expect(
            YAMLCase(#"{"a":1 "b":2}"#).problems == """
                1:6-1:13 this text is not in quotes and has a '"' in it, as if a ',' were missing [yaml-quote-in-text]
                  hint: put the ',' in, or put the whole text in quotes
                """)
        #expect(YAMLCase("a: 5\" wide\n").problems == "")
    }

    @Test("name the place of a missing bracket")
    func bracket() {
        #expect(
            YAMLCase("a: {\"b\":\"c\",\n  \"d\":[1\n\n").problems == """
                2:9-2:9 expected ',' or ']' here [yaml-syntax]
                  hint: close the bracket
                  note: 2:7-2:8 the list starts here
                """)
    }
}
