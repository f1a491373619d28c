import CodeTemplates
import SpecDiagnostics
import Testing

@Suite("Variables, sections and scopes")
struct MustacheTests {
    @Test("fixed text stays as it is")
    func text() {
        #expect(render("") == "")
        #expect(render("a }} { { b }\n\n  c\t\n") == "a }} { { b }\n\n  c\t\n")
        #expect(render("订单 ✓ <&>\"'") == "订单 ✓ <&>\"'")
    }

    @Test("values are printed, with blanks around their name or without")
    func values() {
        #expect(render("{{title}}-{{ title }}-{{\ttitle}}") == "T-T-T")
        #expect(render("{{count}}{{title}}{{count}}") == "3T3")
        #expect(render("{ {{title}}}") == "{ T}")
        #expect(render("{{title}}", with: FilePlan(title: "<&\">{{count}}")) == "<&\">{{count}}")
    }

    @Test("flags choose")
    func flags() {
        #expect(render("{{#isOn}}a{{/isOn}}{{^isOn}}b{{/isOn}}") == "a")
        #expect(render("{{#isOff}}a{{/isOff}}{{^isOff}}b{{/isOff}}") == "b")
        #expect(render("{{# isOn }}{{#isOff}}a{{/isOff}}{{^ isOff }}{{title}}{{/ isOff }}{{/isOn}}") == "T")
    }

    @Test("lists repeat, and are empty or not")
    func lists() {
        let plan = FilePlan(fields: [FieldPlan(name: "a"), FieldPlan(name: "b"), FieldPlan(name: "c", isLast: true)])
        #expect(render("{{#fields}}{{name}}{{^isLast}}, {{/isLast}}{{/fields}}", with: plan) == "a, b, c")
        #expect(render("{{^fields}}none{{/fields}}", with: plan) == "")
        #expect(render("{{#fields}}{{name}}{{/fields}}{{^fields}}none{{/fields}}") == "none")
    }

    @Test("a list of texts gives its current item")
    func texts() {
        let plan = FilePlan(lines: ["one", "two"])
        #expect(render("{{#lines}}/// {{.}}\n{{/lines}}", with: plan) == "/// one\n/// two\n")
        #expect(render("{{#lines}}{{#isOn}}{{ . }}{{/isOn}}{{title}}{{/lines}}", with: plan) == "oneTtwoT")
        #expect(render("{{#lines}}x{{/lines}}{{^lines}}none{{/lines}}") == "none")
    }

    @Test("an optional value opens its own names")
    func optionals() {
        let template = "{{#rule}}{{limit}}{{title}}{{/rule}}{{^rule}}free{{/rule}}"
        #expect(render(template, with: FilePlan(rule: RulePlan())) == "9T")
        #expect(render(template) == "free")
    }

    @Test("an optional text is a value and a section")
    func optionalTexts() {
        let template = "[{{note}}]{{#note}}{{note}}={{.}}{{/note}}{{^note}}none{{/note}}"
        #expect(render(template, with: FilePlan(note: "n")) == "[n]n=n")
        #expect(render(template) == "[]none")
    }

    @Test("a name is the innermost one that is declared, whatever its value")
    func scopes() {
        let inner = FieldPlan(name: "i", rule: nil)
        let outer = FieldPlan(name: "o", fields: [inner], rule: RulePlan(limit: "1"))
        let plan = FilePlan(title: "T", rule: RulePlan(limit: "7"), fields: [outer])
        #expect(render("{{#fields}}{{#rule}}{{limit}}{{/rule}}{{title}}{{/fields}}", with: plan) == "1T")
        // The inner field declares a rule and has none: the outer rule must not be taken for it.
        let nested = "{{#fields}}{{name}}{{#fields}}{{name}}{{#rule}}{{limit}}{{/rule}}{{/fields}}{{name}}{{/fields}}"
        #expect(render(nested, with: plan) == "oio")
    }

    @Test("an inverted section stays in its context")
    func inverted() {
        #expect(render("{{^fields}}{{title}}{{/fields}}{{^lines}}{{count}}{{/lines}}") == "T3")
    }

    @Test("comments vanish, over several lines too")
    func comments() {
        #expect(render("a{{! {{title }}b{{!}}c{{!x\ny\r\nz}}d") == "abcd")
    }

    @Test("the same section can be opened twice, one in the other")
    func nestedSameName() {
        let plan = FilePlan(fields: [FieldPlan(name: "a", fields: [FieldPlan(name: "b")])])
        #expect(render("{{#fields}}{{name}}{{#fields}}{{name}}{{/fields}}{{/fields}}", with: plan) == "ab")
        #expect(render("{{#isOn}}{{#isOn}}x{{/isOn}}y{{/isOn}}") == "xy")
    }

    @Test("text after a section is not part of it")
    func textAfterSection() {
        #expect(render("{{#isOff}}a{{/isOff}}b{{#isOff}}c{{#isOn}}d{{/isOn}}{{/isOff}}e") == "be")
    }

    @Test("a recursive shape renders as deep as the template goes, and other roots work")
    func otherRoot() throws {
        var diagnostics: [Diagnostic] = []
        let text = "{{name}}{{#fields}}{{name}}{{#fields}}{{name}}{{/fields}}{{/fields}}"
        let set = TemplateSet(sources(text, [:]), diagnostics: &diagnostics)
        let template = try #require(set.compile(root: "file", as: FieldPlan.self, diagnostics: &diagnostics))
        let leaf = FieldPlan(name: "3", fields: [FieldPlan(name: "4")])
        let bytes = template.render(FieldPlan(name: "1", fields: [FieldPlan(name: "2", fields: [leaf])]))
        #expect(String(decoding: bytes, as: UTF8.self) == "123")
    }
}
