import CodeTemplates
import Testing

@testable import SwiftRendering

@Suite("Text of a spec in generated code")
struct EscapingTests {
    @Test("words of the language stand in backticks", arguments: ["class", "in", "Any"])
    func keywords(name: String) {
        #expect(TemplateText.identifier(name).source == "`\(name)`")
    }

    @Test(
        "a literal stays a literal",
        arguments: [
            (#"a"b"#, #""a\"b""#), (#"\(exit())"#, #""\\(exit())""#), ("a\nb", #""a\nb""#),
            ("\u{202E}x", #""\u{202E}x""#), ("订单", #""订单""#), ("", #""""#),
        ])
    func literals(value: String, expected: String) {
        #expect(TemplateText.literal(value).source == expected)
    }

    @Test(
        "a comment stays on its line",
        arguments: [("a\u{2028}b", "a\u{FFFD}b"), ("a\rb", "a\u{FFFD}b"), ("*/ 订单", "*/ 订单"), ("\u{0}", "\u{FFFD}")])
    func comments(line: String, expected: String) {
        #expect(TemplateText.comment(line).source == expected)
    }

    @Test("texts are put together of safe pieces alone")
    func interpolation() {
        let text: TemplateText = "f(\(.literal("\"")), \(3), \(.identifier("in")))"
        #expect(text.source == #"f("\"", 3, `in`)"#)
        #expect(TemplateText.literals(["a", "b"]).source == #""a", "b""#)
        #expect(TemplateText.literals([]).source == "")
    }

    @Test("lines end at every kind of line end, and blanks around them go")
    func lines() {
        #expect("a\r\nb\u{2028}\u{85} c\u{B}".lines == ["a", "b", " c"])
        for lineEnd in ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
            #expect("订单\(lineEnd)“a”".lines == ["订单", "“a”"], "\(lineEnd.unicodeScalars.map(\.value))")
        }
        #expect("订单，“a” ©".lines == ["订单，“a” ©"] && "".lines.isEmpty)
        #expect(["\u{3000}单 ", "\t单", "单\u{2003}", "单"].map { $0[...].trimmed } == ["单", "单", "单", "单"])
        #expect(" \u{3000}"[...].trimmed.isEmpty && ""[...].trimmed.isEmpty)
        #expect("  a\n \u{3000}b ".onOneLine == "a b ")
        #expect(DocComment(nil, fallback: "x").lines.map(\.source) == [" x"])
    }

    @Test("paragraphs are parted by an empty line")
    func paragraphs() {
        var doc = DocComment(nil)
        doc.add(paragraph: " one \n two\n")
        doc.add(paragraph: "three")
        #expect(doc.lines.map(\.source) == [" one", " two", "", " three"])
    }
}
