import CodeTemplates
import SpecDiagnostics
import Testing

@Suite("Names that do not fit the context")
struct NameMistakeTests {
    @Test("a misspelt name, taken or not")
    func unknown() {
        #expect(
            mistakes("a\n  {{ titel }}") == """
                file:2:6-2:11: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                """)
        #expect(
            mistakes("{{#isOff}}{{titel}}{{/isOff}}{{^isOn}}{{titel}}{{/isOn}}") == """
                file:1:13-1:18: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                file:1:41-1:46: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                """)
        #expect(
            mistakes("{{#fields}}{{nam}} {{titel}}{{/fields}}") == """
                file:1:14-1:17: error [template-unknown-name]
                    unknown name 'nam' in field
                    hint: did you mean 'name'?
                file:1:22-1:27: error [template-unknown-name]
                    unknown name 'titel' in field
                    hint: did you mean 'title'?
                """)
        #expect(
            mistakes("{{#rule}}{{/rule}}{{#lines}}{{xyz}}{{/lines}}") == """
                file:1:31-1:34: error [template-unknown-name]
                    unknown name 'xyz' in file
                    hint: the names here are 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                """)
    }

    @Test("a name that is like no other")
    func unlike() {
        #expect(
            mistakes("{{somethingElse}}") == """
                file:1:3-1:16: error [template-unknown-name]
                    unknown name 'somethingElse' in file
                    hint: the names here are 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                """)
        #expect(
            mistakes("{{#fields}}{{somethingElse}}{{/fields}}") == """
                file:1:14-1:27: error [template-unknown-name]
                    unknown name 'somethingElse' in field
                    hint: the names here are 'name', 'isLast', 'fields', 'rule', 'title', 'count', 'note', \
                'lines', 'isOn', 'isOff'
                """)
    }

    @Test("the inside of a misspelt section is checked as the name that was meant")
    func misspeltSection() {
        #expect(
            mistakes("{{#feilds}}{{name}}{{nmae}}{{/feilds}}") == """
                file:1:4-1:10: error [template-unknown-name]
                    unknown name 'feilds' in file
                    hint: did you mean 'fields'?
                file:1:22-1:26: error [template-unknown-name]
                    unknown name 'nmae' in field
                    hint: did you mean 'name'?
                """)
        #expect(
            mistakes("{{^feilds}}{{name}}{{/feilds}}") == """
                file:1:4-1:10: error [template-unknown-name]
                    unknown name 'feilds' in file
                    hint: did you mean 'fields'?
                file:1:14-1:18: error [template-unknown-name]
                    unknown name 'name' in file
                    hint: the names here are 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                """)
    }

    @Test("the inside of an unknown section is checked as far as it is known")
    func unknownSection() {
        #expect(
            mistakes("{{#somethingElse}}{{x}}{{.}}{{fields}}{{>p}}{{/somethingElse}}", ["p": "{{y}}"]) == """
                file:1:4-1:17: error [template-unknown-name]
                    unknown name 'somethingElse' in file
                    hint: the names here are 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                file:1:31-1:37: error [template-not-text]
                    'fields' is a list, not a text
                    hint: open a section: '{{#fields}}'
                """)
    }

    @Test("a name of an inner value is unknown outside")
    func outside() {
        #expect(
            mistakes("{{#fields}}{{/fields}}{{name}}") == """
                file:1:25-1:29: error [template-unknown-name]
                    unknown name 'name' in file
                    hint: the names here are 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                """)
    }

    @Test("what is not a text cannot be printed")
    func notText() {
        #expect(
            mistakes("{{fields}}{{lines}}{{isOn}}{{rule}}") == """
                file:1:3-1:9: error [template-not-text]
                    'fields' is a list, not a text
                    hint: open a section: '{{#fields}}'
                file:1:13-1:18: error [template-not-text]
                    'lines' is a list of texts, not a text
                    hint: open a section: '{{#lines}}'
                file:1:22-1:26: error [template-not-text]
                    'isOn' is a flag, not a text
                    hint: open a section: '{{#isOn}}'
                file:1:30-1:34: error [template-not-text]
                    'rule' is an optional value, not a text
                    hint: open a section: '{{#rule}}'
                """)
    }

    @Test("a text is not a section")
    func notSection() {
        #expect(
            mistakes("{{#title}}{{titel}}{{/title}}{{^count}}{{/count}}") == """
                file:1:4-1:9: error [template-not-section]
                    'title' is a text, not a section
                    hint: print it: '{{title}}'
                file:1:13-1:18: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                file:1:33-1:38: error [template-not-section]
                    'count' is a text, not a section
                    hint: print it: '{{count}}'
                """)
    }

    @Test("'.' where no text is current")
    func currentText() {
        #expect(
            mistakes("{{.}}") == """
                file:1:3-1:4: error [template-no-current-text]
                    '.' is file here, not a text
                    hint: '{{.}}' belongs inside a list of texts or an optional text
                """)
        #expect(
            mistakes("{{#lines}}{{#fields}}{{.}}{{/fields}}{{/lines}}") == """
                file:1:24-1:25: error [template-no-current-text]
                    '.' is field here, not a text
                    hint: '{{.}}' belongs inside a list of texts or an optional text
                """)
        #expect(
            mistakes("{{^lines}}{{.}}{{/lines}}") == """
                file:1:13-1:14: error [template-no-current-text]
                    '.' is file here, not a text
                    hint: '{{.}}' belongs inside a list of texts or an optional text
                """)
    }

    @Test("a partial is checked in each context, and each mistake is said once")
    func partials() {
        let partials = ["p": "{{name}}\n"]
        #expect(mistakes("{{#fields}}{{>p}}{{/fields}}", partials) == "")
        #expect(
            mistakes("{{>p}}\n{{>p}}\n{{#rule}}\n  {{>p}}\n{{/rule}}\n{{#fields}}{{>p}}{{/fields}}", partials) == """
                p:1:3-1:7: error [template-unknown-name]
                    unknown name 'name' in file
                    hint: the names here are 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                    note: file:1:1-1:7: 'p' is included here
                p:1:3-1:7: error [template-unknown-name]
                    unknown name 'name' in rule
                    hint: the names here are 'limit', 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                    note: file:4:3-4:9: 'p' is included here
                """)
        #expect(
            mistakes("{{>a}}", ["a": "\n{{>p}}", "p": "{{name}}"]) == """
                p:1:3-1:7: error [template-unknown-name]
                    unknown name 'name' in file
                    hint: the names here are 'title', 'count', 'note', 'lines', 'isOn', 'isOff', 'rule', 'fields'
                    note: a:2:1-2:7: 'p' is included here
                    note: file:1:1-1:7: 'a' is included here
                """)
    }

    @Test("a shape that declares a name twice")
    func duplicateMember() {
        struct Twice: TemplateContext {
            let a = true
            static let schema = TemplateSchema<Twice>("twice").flag("a", \.a).flag("a", \.a)
        }
        var diagnostics: [Diagnostic] = []
        let set = TemplateSet(sources("{{#a}}{{/a}}", [:]), diagnostics: &diagnostics)
        let template = set.compile(root: "file", as: Twice.self, diagnostics: &diagnostics)
        #expect(template == nil)
        #expect(
            list(diagnostics) == """
                -: error [template-duplicate-member]
                    the shape of twice declares 'a' twice
                """)
    }

    @Test("a schema that declares a computed property")
    func computedMember() {
        struct Computed: TemplateContext {
            var a: Bool { true }
            static let schema = TemplateSchema<Computed>("computed").flag("a", \.a)
        }
        var diagnostics: [Diagnostic] = []
        let set = TemplateSet(sources("{{#a}}{{/a}}", [:]), diagnostics: &diagnostics)
        let template = set.compile(root: "file", as: Computed.self, diagnostics: &diagnostics)
        #expect(template == nil)
        #expect(
            list(diagnostics) == """
                -: error [template-computed-member]
                    the shape of computed declares 'a', which is not a stored property
                """)
    }
}
