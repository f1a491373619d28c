import CodeTemplates
import SpecDiagnostics
import Testing

@Suite("Templates that do not fit together")
struct SetMistakeTests {
    @Test("a partial that does not exist")
    func unknownPartial() {
        #expect(
            mistakes("{{>strcut}}", ["struct": ""]) == """
                file:1:4-1:10: error [template-unknown-partial]
                    there is no template with the name 'strcut'
                    hint: did you mean 'struct'?
                """)
        #expect(
            mistakes("a {{> q }}") == """
                file:1:7-1:8: error [template-unknown-partial]
                    there is no template with the name 'q'
                """)
    }

    @Test("a root that does not exist")
    func unknownRoot() {
        var diagnostics: [Diagnostic] = []
        let set = TemplateSet(sources("", [:]), diagnostics: &diagnostics)
        let template = set.compile(root: "flie", as: FilePlan.self, diagnostics: &diagnostics)
        #expect(template == nil)
        #expect(
            list(diagnostics) == """
                -: error [template-unknown-root]
                    there is no template with the name 'flie'
                    hint: did you mean 'file'?
                """)
    }

    @Test("a template that includes itself, directly or through others")
    func recursion() {
        #expect(
            mistakes("{{#fields}}{{>file}}{{/fields}}") == """
                file:1:15-1:19: error [template-recursive-partial]
                    the template includes itself: file > file
                    hint: write out as many levels as are needed
                """)
        #expect(
            mistakes("{{>a}}{{titel}}", ["a": "{{>b}}", "b": "{{#fields}}{{>a}}{{nmae}}{{/fields}}"]) == """
                b:1:15-1:16: error [template-recursive-partial]
                    the template includes itself: a > b > a
                    hint: write out as many levels as are needed
                b:1:20-1:24: error [template-unknown-name]
                    unknown name 'nmae' in field
                    hint: did you mean 'name'?
                    note: a:1:1-1:7: 'b' is included here
                    note: file:1:1-1:7: 'a' is included here
                file:1:9-1:14: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                """)
    }

    @Test("a circle that no root reaches, and a long one")
    func unreachedRecursion() {
        let chain = (0..<20).map { ("c\($0)", "{{>c\(($0 + 1) % 20)}}") }
        #expect(
            mistakes("", ["a": "{{>a}}"]) == """
                a:1:4-1:5: error [template-recursive-partial]
                    the template includes itself: a > a
                    hint: write out as many levels as are needed
                """)
        #expect(
            mistakes("{{>c0}}", Dictionary(uniqueKeysWithValues: chain)) == """
                c19:1:4-1:6: error [template-recursive-partial]
                    the template includes itself: c0 > c1 > c2 > c3 > … > c18 > c19 > c0
                    hint: write out as many levels as are needed
                """)
    }

    @Test("two templates of one name")
    func duplicate() {
        var diagnostics: [Diagnostic] = []
        let source = { TemplateSource(name: "file", file: $0, text: Array("{{".utf8)) }
        _ = TemplateSet([source("one"), source("two")], diagnostics: &diagnostics)
        #expect(
            list(diagnostics) == """
                one:1:1-1:3: error [template-unterminated-tag]
                    the tag is not closed
                    hint: close it with '}}' on the same line
                two:1:1-1:3: error [template-unterminated-tag]
                    the tag is not closed
                    hint: close it with '}}' on the same line
                two:1:1-1:1: error [template-duplicate-template]
                    there are two templates with the name 'file'
                """)
    }

    @Test("a template that is not used is checked by itself, and reported if asked")
    func unused() {
        var diagnostics: [Diagnostic] = []
        let partials = ["a": "{{>b}}", "b": "", "c": "{{>d}}{{anything}}", "d": ""]
        let set = TemplateSet(sources("{{>a}}", partials), diagnostics: &diagnostics)
        let template = set.compile(root: "file", as: FilePlan.self, diagnostics: &diagnostics)
        #expect(template != nil)
        #expect(diagnostics.isEmpty)
        set.reportUnused(roots: ["file"], diagnostics: &diagnostics)
        #expect(
            list(diagnostics) == """
                c:1:1-1:1: warning [template-unused]
                    the template 'c' is not used
                d:1:1-1:1: warning [template-unused]
                    the template 'd' is not used
                """)
        #expect(
            mistakes("", ["c": "{{#open}}"]) == """
                c:1:1-1:10: error [template-unclosed-section]
                    section 'open' is not closed
                    hint: add '{{/open}}'
                """)
    }

    @Test("a mistake in a template that is not used does not spoil the others' names, nor is it a template's own")
    func unusedMistake() {
        var diagnostics: [Diagnostic] = []
        let set = TemplateSet(sources("{{title}}", ["c": "{{#open}}"]), diagnostics: &diagnostics)
        #expect(diagnostics.count == 1)
        let template = set.compile(root: "file", as: FilePlan.self, diagnostics: &diagnostics)
        #expect(template != nil)
    }

    @Test("two roots with the same partial report its mistake once")
    func twoRoots() {
        var diagnostics: [Diagnostic] = []
        let set = TemplateSet(sources("{{>p}}", ["other": "{{>p}}", "p": "{{titel}}"]), diagnostics: &diagnostics)
        let first = set.compile(root: "file", as: FilePlan.self, diagnostics: &diagnostics)
        let second = set.compile(root: "other", as: FilePlan.self, diagnostics: &diagnostics)
        #expect(first == nil)
        #expect(second == nil)
        #expect(diagnostics.count == 1)
    }

    @Test("ids are unique, and begin with the name of the room")
    func ids() {
        let ids = TemplateDiagnosticID.allCases.map(\.rawValue)
        #expect(Set(ids).count == ids.count)
        #expect(
            ids.allSatisfy { $0.hasPrefix("template-") && $0.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "8" } })
    }
}
