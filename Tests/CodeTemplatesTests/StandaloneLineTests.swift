import CodeTemplates
import Testing

@Suite("Lines with nothing but a tag")
struct StandaloneLineTests {
    @Test("sections, inverted sections and their closes take their line with them", arguments: ["\n", "\r\n"])
    func sections(newline: String) {
        let lines = ["a", "{{#isOn}}", "b", "{{/isOn}}", "{{^isOff}}", "c", "{{/isOff}}", "d", ""]
        #expect(render(lines.joined(separator: newline)) == ["a", "b", "c", "d", ""].joined(separator: newline))
    }

    @Test("blanks around the tag go as well", arguments: ["\n", "\r\n"])
    func blanks(newline: String) {
        let template = ["a", " \t{{#isOn}} \t", "  b", "\t{{/isOn}} ", "c"].joined(separator: newline)
        #expect(render(template) == ["a", "  b", "c"].joined(separator: newline))
    }

    @Test("at the start of the file", arguments: ["\n", "\r\n"])
    func startOfFile(newline: String) {
        #expect(render("  {{#isOn}}\(newline)a{{/isOn}}") == "a")
        #expect(render("{{! c }}\(newline)a") == "a")
        #expect(render("\u{FEFF}{{! c }}\(newline)a") == "a")
    }

    @Test("at the end of the file, without a line end", arguments: ["\n", "\r\n"])
    func endOfFile(newline: String) {
        #expect(render("{{#isOn}}\(newline)a\(newline)  {{/isOn}}  ") == "a\(newline)")
        #expect(render("a\(newline)  {{! c }}") == "a\(newline)")
    }

    @Test("a file of one tag is empty")
    func onlyTag() {
        #expect(render(" {{! c }} ") == "")
        #expect(render(" {{>p}} ", ["p": ""]) == "")
    }

    @Test("comments alone, over several lines too", arguments: ["\n", "\r\n"])
    func comments(newline: String) {
        #expect(render("a\(newline)  {{! x }}\(newline)b") == "a\(newline)b")
        #expect(render("a\(newline)  {{! x\(newline)  y\(newline)}} \(newline)b") == "a\(newline)b")
        #expect(render("a {{! x\(newline)y }}\(newline)b") == "a \(newline)b")
        #expect(render("{{! x\(newline)y }} b\(newline)") == " b\(newline)")
    }

    @Test("a value never stands alone")
    func values() {
        #expect(render("a\n {{title}} \nb") == "a\n T \nb")
    }

    @Test("two tags on a line do not stand alone")
    func twoTags() {
        #expect(render("{{#isOn}} {{/isOn}}\n") == " \n")
        #expect(render(" {{#isOn}}{{/isOn}} \n") == "  \n")
        #expect(render(" {{! a }}{{! b }}\n") == " \n")
        #expect(render("a\n{{! x\ny }}{{! z }}\nb") == "a\n\nb")
    }

    @Test("a tag beside text does not stand alone")
    func besideText() {
        #expect(render("a {{#isOn}}\nb\n{{/isOn}} c\n") == "a \nb\n c\n")
    }

    @Test("a carriage return alone is text")
    func carriageReturn() {
        #expect(render("{{! a }}\rb") == "\rb")
        #expect(render("\r{{! a }}\nb") == "\r\nb")
        #expect(render("{{! a }}\r") == "\r")
    }

    @Test("a list that stands on lines of its own repeats whole lines")
    func listLines() {
        let plan = FilePlan(fields: [FieldPlan(name: "a"), FieldPlan(name: "b")])
        #expect(render("{\n    {{#fields}}\n    {{name}}\n    {{/fields}}\n}\n", with: plan) == "{\n    a\n    b\n}\n")
    }
}
