import CodeTemplates
import SpecDiagnostics
import Testing

@Suite("Mistakes in the syntax of a template")
struct SyntaxMistakeTests {
    @Test("a section that is not closed")
    func unclosed() {
        #expect(
            mistakes("a\n {{#isOn}}b") == """
                file:2:2-2:11: error [template-unclosed-section]
                    section 'isOn' is not closed
                    hint: add '{{/isOn}}'
                """)
        #expect(
            mistakes("{{#isOn}}{{#fields}}{{/isOn}}") == """
                file:1:10-1:21: error [template-unclosed-section]
                    section 'fields' is not closed
                    hint: add '{{/fields}}'
                    note: file:1:21-1:30: the section around it is closed here
                """)
        #expect(
            mistakes("{{^isOn}}\n{{#isOn}}\n") == """
                file:1:1-1:10: error [template-unclosed-section]
                    section 'isOn' is not closed
                    hint: add '{{/isOn}}'
                file:2:1-2:10: error [template-unclosed-section]
                    section 'isOn' is not closed
                    hint: add '{{/isOn}}'
                """)
    }

    @Test("a section that is closed by another name")
    func mismatched() {
        #expect(
            mistakes("{{#isOn}}\na {{/ isOff }}") == """
                file:2:7-2:12: error [template-mismatched-close]
                    section 'isOn' is closed by 'isOff'
                    hint: write '{{/isOn}}'
                    note: file:1:1-1:10: the section was opened here
                """)
    }

    @Test("a close without a section")
    func stray() {
        #expect(
            mistakes("订单 {{/isOn}}") == """
                file:1:4-1:13: error [template-stray-close]
                    'isOn' closes a section that is not open
                """)
        #expect(
            mistakes("{{#isOn}}{{/isOn}}\r\n{{/isOn}}") == """
                file:2:1-2:10: error [template-stray-close]
                    'isOn' closes a section that is not open
                """)
    }

    @Test("a tag that is not closed")
    func unterminated() {
        #expect(
            mistakes("a {{title\n}}") == """
                file:1:3-1:10: error [template-unterminated-tag]
                    the tag is not closed
                    hint: close it with '}}' on the same line
                """)
        #expect(
            mistakes("a {{title {{title}} {{titel}}") == """
                file:1:3-1:11: error [template-unterminated-tag]
                    the tag is not closed
                    hint: close it with '}}' on the same line
                file:1:23-1:28: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                """)
        #expect(
            mistakes("{{") == """
                file:1:1-1:3: error [template-unterminated-tag]
                    the tag is not closed
                    hint: close it with '}}' on the same line
                """)
        #expect(
            mistakes("{{title}") == """
                file:1:1-1:9: error [template-unterminated-tag]
                    the tag is not closed
                    hint: close it with '}}' on the same line
                """)
        #expect(
            mistakes("a {{! b\nc }\n") == """
                file:1:3-3:1: error [template-unterminated-tag]
                    the comment is not closed
                    hint: close it with '}}'
                """)
    }

    @Test("a tag without a name")
    func empty() {
        #expect(
            mistakes("{{}}") == """
                file:1:1-1:5: error [template-empty-tag]
                    the tag has no name
                """)
        #expect(
            mistakes("a {{# \t}}{{/}}\n{{> }}") == """
                file:1:3-1:10: error [template-empty-tag]
                    the tag has no name
                file:1:10-1:15: error [template-empty-tag]
                    the tag has no name
                file:2:1-2:7: error [template-empty-tag]
                    the tag has no name
                """)
    }

    @Test("a tag that would not be escaped in Mustache")
    func unescaped() {
        #expect(
            mistakes("{{{title}}}") == """
                file:1:1-1:12: error [template-unescaped-tag]
                    '{{{name}}}' and '{{&name}}' are not supported: nothing is HTML-escaped here
                    hint: write '{{name}}', with a space before it if it follows a brace
                """)
        #expect(
            mistakes("a{{& titel }}") == """
                file:1:2-1:14: error [template-unescaped-tag]
                    '{{{name}}}' and '{{&name}}' are not supported: nothing is HTML-escaped here
                    hint: write '{{name}}', with a space before it if it follows a brace
                file:1:6-1:11: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                """)
        #expect(
            mistakes("{{{}}}") == """
                file:1:1-1:7: error [template-unescaped-tag]
                    '{{{name}}}' and '{{&name}}' are not supported: nothing is HTML-escaped here
                    hint: write '{{name}}', with a space before it if it follows a brace
                """)
        #expect(
            mistakes("{{{title}}") == """
                file:1:1-1:11: error [template-unescaped-tag]
                    '{{{name}}}' and '{{&name}}' are not supported: nothing is HTML-escaped here
                    hint: write '{{name}}', with a space before it if it follows a brace
                """)
    }

    @Test("a change of the delimiters")
    func delimiters() {
        #expect(
            mistakes("{{=<% %>=}}<% title %>") == """
                file:1:1-1:12: error [template-delimiter-change]
                    the delimiters '{{' and '}}' cannot be changed
                """)
    }

    @Test("a dotted name")
    func dotted() {
        #expect(
            mistakes("{{rule.limit}}{{#rule.limit}}{{anything}}{{/rule.limit}}") == """
                file:1:3-1:13: error [template-dotted-name]
                    dotted names are not supported: 'rule.limit'
                    hint: open a section for each part: '{{#a}}{{b}}{{/a}}' for 'a.b'
                file:1:18-1:28: error [template-dotted-name]
                    dotted names are not supported: 'rule.limit'
                    hint: open a section for each part: '{{#a}}{{b}}{{/a}}' for 'a.b'
                """)
    }

    @Test("what is not a name")
    func invalid() {
        #expect(
            mistakes("{{ti tle}}{{$block}}{{/block}}") == """
                file:1:3-1:9: error [template-invalid-name]
                    'ti tle' is not a name
                    hint: a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)
                file:1:13-1:19: error [template-invalid-name]
                    '$block' is not a name
                    hint: a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)
                file:1:21-1:31: error [template-stray-close]
                    'block' closes a section that is not open
                """)
        #expect(
            mistakes("{{订单}}{{>a/b}}{{a..b}}") == """
                file:1:3-1:5: error [template-invalid-name]
                    '订单' is not a name
                    hint: a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)
                file:1:10-1:13: error [template-invalid-name]
                    'a/b' is not a name
                    hint: a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)
                file:1:17-1:21: error [template-invalid-name]
                    'a..b' is not a name
                    hint: a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)
                """)
        #expect(
            mistakes("{{#.}}{{/.}}") == """
                file:1:4-1:5: error [template-invalid-name]
                    '.' can only be printed
                    hint: write '{{.}}' inside a list of texts
                """)
        #expect(
            mistakes("{{\u{1B}[31m}}") == """
                file:1:3-1:8: error [template-invalid-name]
                    '�[31m' is not a name
                    hint: a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)
                """)
        #expect(
            mistakes("{{\(String(repeating: "x y", count: 40))}}") == """
                file:1:3-1:123: error [template-invalid-name]
                    'x yx yx yx yx yx yx yx yx yx yx yx yx yx yx yx yx yx yx yx yx yx…' is not a name
                    hint: a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)
                """)
    }

    @Test("bytes that are not UTF-8")
    func invalidUTF8() {
        for bytes: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
            var diagnostics: [Diagnostic] = []
            let text = Array("订\n{{titel}} 单".utf8) + bytes + Array("{{#isOn}}".utf8)
            let set = TemplateSet([TemplateSource(name: "file", file: "f", text: text)], diagnostics: &diagnostics)
            let template = set.compile(root: "file", as: FilePlan.self, diagnostics: &diagnostics)
            #expect(template == nil)
            #expect(
                list(diagnostics) == """
                    f:2:12-2:13: error [template-invalid-utf8]
                        this byte is not valid UTF-8
                        hint: save the file as UTF-8
                    """)
        }
    }

    @Test("all mistakes are found at once")
    func allAtOnce() {
        #expect(
            mistakes("{{titel}}\n{{#feilds}}{{nmae}}{{{title}}}\n{{/isOn}}{{/x}}{{>q}}{{", ["p": "{{}}{{=}}"]) == """
                file:2:20-2:31: error [template-unescaped-tag]
                    '{{{name}}}' and '{{&name}}' are not supported: nothing is HTML-escaped here
                    hint: write '{{name}}', with a space before it if it follows a brace
                file:3:4-3:8: error [template-mismatched-close]
                    section 'feilds' is closed by 'isOn'
                    hint: write '{{/feilds}}'
                    note: file:2:1-2:12: the section was opened here
                file:3:10-3:16: error [template-stray-close]
                    'x' closes a section that is not open
                file:3:22-3:24: error [template-unterminated-tag]
                    the tag is not closed
                    hint: close it with '}}' on the same line
                p:1:1-1:5: error [template-empty-tag]
                    the tag has no name
                p:1:5-1:10: error [template-delimiter-change]
                    the delimiters '{{' and '}}' cannot be changed
                file:3:19-3:20: error [template-unknown-partial]
                    there is no template with the name 'q'
                file:1:3-1:8: error [template-unknown-name]
                    unknown name 'titel' in file
                    hint: did you mean 'title'?
                file:2:4-2:10: error [template-unknown-name]
                    unknown name 'feilds' in file
                    hint: did you mean 'fields'?
                file:2:14-2:18: error [template-unknown-name]
                    unknown name 'nmae' in field
                    hint: did you mean 'name'?
                """)
    }
}
