import CodeTemplates
import Testing

@Suite("Partials and their indentation")
struct PartialTests {
    @Test("a partial on its own line indents each of its lines", arguments: ["\n", "\r\n"])
    func standalone(newline: String) {
        let partial = ["|", "{{title}}", "|", ""].joined(separator: newline)
        let file = ["\\", " \t{{>p}} ", "/", ""].joined(separator: newline)
        #expect(render(file, ["p": partial]) == ["\\", " \t|", " \tT", " \t|", "/", ""].joined(separator: newline))
    }

    @Test("at the start and at the end of the file", arguments: ["\n", "\r\n"])
    func edges(newline: String) {
        let partial = ">\(newline)>"
        #expect(render("  {{>p}}\(newline)>", ["p": partial]) == "  >\(newline)  >>")
        #expect(render("!\(newline)  {{>p}}", ["p": partial]) == "!\(newline)  >\(newline)  >")
        #expect(render("  {{>p}}", ["p": partial + newline]) == "  >\(newline)  >\(newline)")
    }

    @Test("a partial inside a line leaves blanks alone")
    func inline() {
        #expect(render("  {{title}}  {{> p}}\n", ["p": ">\n>"]) == "  T  >\n>\n")
        #expect(render("| {{>p}} |", ["p": "\t|\t"]) == "| \t|\t |")
    }

    @Test("empty lines of a partial stay empty", arguments: ["\n", "\r\n"])
    func emptyLines(newline: String) {
        let partial = ["a", "", "b", ""].joined(separator: newline)
        #expect(render("  {{>p}}", ["p": partial]) == ["  a", "", "  b", ""].joined(separator: newline))
    }

    @Test("indentation adds up")
    func nested() {
        #expect(render("  {{>a}}\n", ["a": "1\n\t{{>b}}\n2\n", "b": "3\n4\n"]) == "  1\n  \t3\n  \t4\n  2\n")
    }

    @Test("a partial inside a line of an indented partial keeps the indentation for its further lines")
    func inlineInIndented() {
        #expect(render("  {{>a}}\n", ["a": "1 {{>b}}\n2\n", "b": "{{! what b is }}\n3\n4"]) == "  1 3\n  4\n  2\n")
    }

    @Test("lines that begin with a tag, or are removed, are indented once or not at all")
    func sectionsInIndented() {
        let plan = FilePlan(lines: ["x", "y"])
        let partial = "{{#lines}}\n/// {{.}}\n{{/lines}}\n{{#isOn}}a{{/isOn}}{{#isOff}}b{{/isOff}}\n  {{title}}\n"
        #expect(render("  {{>p}}\n", ["p": partial], with: plan) == "  /// x\n  /// y\n  a\n    T\n")
    }

    @Test("line ends inside values are not indented")
    func valuesWithLines() {
        #expect(render("  {{>p}}\n", ["p": "{{title}}\n|\n"], with: FilePlan(title: "<\n->")) == "  <\n->\n  |\n")
    }

    @Test("a partial is used in the context it stands in")
    func context() {
        let plan = FilePlan(rule: RulePlan(), fields: [FieldPlan(name: "a", rule: RulePlan(limit: "1"))])
        let partials = ["p": "{{#rule}}{{limit}}{{/rule}}"]
        #expect(render("{{>p}}{{#fields}}{{>p}}{{/fields}}", partials, with: plan) == "91")
    }

    @Test("a partial inside a list of texts prints the current one")
    func currentText() {
        #expect(
            render("{{#lines}}\n  {{>p}}\n{{/lines}}\n", ["p": "- {{.}}\n"], with: FilePlan(lines: ["a"])) == "  - a\n")
    }

    @Test("a name may have '-' and '.'")
    func names() {
        #expect(render("{{>a-b.c}}", ["a-b.c": "x"]) == "x")
    }

    @Test("a partial inside a line may be followed by one on its own line")
    func midLineEnds() {
        #expect(render("  {{>a}}\n", ["a": "x{{>empty}}\ny\n", "empty": ""]) == "  x\n  y\n")
    }
}
