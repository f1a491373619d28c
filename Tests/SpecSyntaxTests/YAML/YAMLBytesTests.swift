import SpecDiagnostics
import SpecSyntax
import Testing

@Suite("Bytes of a file")
struct YAMLBytesTests {
    @Test(
        "that are no UTF-8 are shown at their place",
        arguments: [
            (Array("a: 1\nb: 中".utf8) + [0xFF], "2:5-2:6", "FF"),
            (Array("a: ".utf8) + [0xC4, 0xE3, 0xBA, 0xC3], "1:4-1:5", "C4"),
            ([0xC0, 0x80], "1:1-1:2", "C0"),
            (Array("a: ".utf8) + [0xED, 0xA0, 0x80], "1:4-1:5", "ED"),
            (Array("a: ".utf8) + [0xF4, 0x90, 0x80, 0x80], "1:4-1:5", "F4"),
            (Array("a: ".utf8) + [0xE4, 0xB8], "1:4-1:5", "E4"),
            ([0xEF, 0xBB, 0xBF, 0x80], "1:1-1:2", "80"),
        ])
    func notUTF8(bytes: [UInt8], place: String, byte: String) {
        let read = YAMLCase(bytes: bytes)
        #expect(
            read.problems == """
                \(place) the file is not UTF-8: the byte \(byte) is not allowed here [yaml-not-utf8]
                  hint: save the file as UTF-8; Chinese text may be in GBK
                """)
        #expect(read.root == nil)
    }

    @Test(
        "in another encoding are named",
        arguments: [
            ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"), ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"),
            ([0x61, 0x00, 0x3A, 0x00], "UTF-16 without a byte order mark"),
            ([0x00, 0x61, 0x00, 0x3A], "UTF-16 without a byte order mark"),
            ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
            ([0x00, 0x00, 0x00, 0x61], "UTF-32"),
        ] as [([UInt8], String)])
    func encodings(bytes: [UInt8], name: String) {
        #expect(
            YAMLCase(bytes: bytes).problems
                == "file the file is \(name), and must be UTF-8 [yaml-not-utf8]\n  hint: save it as UTF-8")
    }

    @Test("that nobody sees are all shown")
    func controlCharacters() {
        let read = YAMLCase("a: \u{0}b\u{7F}\nc: \"\u{2028}\u{85}\"\n# \u{FEFF}\u{1B}[31m\n")
        #expect(read.diagnostics.map(\.id) == Array(repeating: "yaml-control-character", count: 6))
        #expect(read.diagnostics.map { $0.range?.start.column } == [4, 6, 5, 6, 3, 4])
        #expect(
            read.problems.hasPrefix(
                """
                1:4-1:5 the invisible character U+0000 is not allowed in a file [yaml-control-character]
                  hint: remove it, or write "\\u0000" in double quotes

                """))
        #expect(YAMLCase("a: \"\\u0000\\u2028\\x7f\"\n").problems == "")
    }

    @Test("may start with a byte order mark, and end without a line break")
    func byteOrderMark() {
        #expect(YAMLCase("\u{FEFF}a: 1").problems == "")
        #expect(YAMLCase("\u{FEFF}a: 1\na: 2").diagnostics.first?.range?.start.column == 1)
        #expect(YAMLCase("\u{FEFF}a: @").diagnostics.first?.range?.start.column == 4)
    }
}
