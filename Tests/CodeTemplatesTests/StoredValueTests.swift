import CodeTemplates
import SpecDiagnostics
import Testing

/// What is declared by key path is read at its place in memory, or, where it has none, by the path.
@Suite("Values that are stored where they are read")
struct StoredValueTests {
    private static let templates = [
        "{{title}}|{{count}}|{{computed}}",
        "{{note}}{{#note}}<{{.}}>{{/note}}{{^note}}none{{/note}}",
        "{{computedNote}}{{#computedNote}}<{{.}}{{title}}>{{/computedNote}}{{^computedNote}}none{{/computedNote}}",
        "{{#lines}}{{.}};{{/lines}}{{^lines}}none{{/lines}}",
        "{{#isOn}}on{{/isOn}}{{^isOn}}off{{/isOn}}",
        "{{#hasLines}}{{title}}{{/hasLines}}{{^hasLines}}no{{/hasLines}}",
        "{{#rule}}{{limit}}{{title}}{{/rule}}{{^rule}}free{{/rule}}",
        "{{#fields}}{{name}}{{#fields}}({{name}}{{title}}){{/fields}}{{^isLast}}, {{/isLast}}{{/fields}}",
    ]

    @Test("every kind of value is found, filled and empty", arguments: templates)
    func sameAsByFunction(template: String) throws {
        for values in [Values.empty, .filled] {
            let stored = try render(template, StoredPlan(values: values))
            let read = try render(template, ReadPlan(values: values))
            #expect(stored == read)
        }
    }

    @Test("filled values say what they hold")
    func filled() throws {
        #expect(
            try render(Self.templates.joined(separator: "\n"), StoredPlan(values: .filled)) == """
                T|7|T!
                N<N>
                T!<T!T>
                a;b;
                on
                T
                9T
                x(yT), z
                """)
    }

    @Test("empty values say nothing")
    func empty() throws {
        #expect(
            try render(Self.templates.joined(separator: "\n"), StoredPlan(values: .empty)) == """
                T|7|T!
                none
                none
                none
                off
                no
                free

                """)
    }

    private func render<Plan: TemplateContext>(_ template: String, _ plan: Plan) throws -> String {
        var diagnostics: [Diagnostic] = []
        let source = TemplateSource(name: "file", file: "file", text: Array(template.utf8))
        let set = TemplateSet([source], diagnostics: &diagnostics)
        let compiled = try #require(set.compile(root: "file", as: Plan.self, diagnostics: &diagnostics))
        #expect(diagnostics.isEmpty)
        return String(decoding: compiled.render(plan), as: UTF8.self)
    }
}

/// What both plans hold.
private struct Values {
    var note: Word?
    var lines: [Word] = []
    var isOn = false
    var rule: RulePlan?
    var fields: [FieldPlan] = []

    static var empty: Values { Values() }
    static var filled: Values {
        Values(
            note: "N", lines: ["a", "b"], isOn: true, rule: RulePlan(),
            fields: [FieldPlan(name: "x", fields: [FieldPlan(name: "y")]), FieldPlan(name: "z", isLast: true)])
    }
}

/// Everything by key path; values of several sizes lie between each other, so that a wrong offset reads another one.
private struct StoredPlan: TemplateContext {
    let isOn: Bool
    let note: Word?
    let lines: [Word]
    let count = Number(value: 7)
    let rule: RulePlan?
    let fields: [FieldPlan]
    let title: Word = "T"

    var computed: Word { Word(title.text + "!") }
    var computedNote: Word? { note == nil ? nil : computed }

    init(values: Values) {
        (isOn, note, lines, rule, fields) = (values.isOn, values.note, values.lines, values.rule, values.fields)
    }

    static let shape = TemplateShape<StoredPlan>("plan")
        .text("title", \.title)
        .text("count", \.count)
        .text("computed", \.computed)
        .optionalText("note", \.note)
        .optionalText("computedNote", \.computedNote)
        .texts("lines", \.lines)
        .flag("isOn", \.isOn)
        .flag("hasLines", isFilled: \.lines)
        .optional("rule", \.rule)
        .list("fields", \.fields)
}

/// The same by functions.
private struct ReadPlan: TemplateContext {
    let values: Values

    static let shape = TemplateShape<ReadPlan>("plan")
        .text("title") { _ in "T" as Word }
        .text("count") { _ in Number(value: 7) }
        .text("computed") { _ in "T!" as Word }
        .optionalText("note") { $0.values.note }
        .optionalText("computedNote") { $0.values.note.map { _ in "T!" as Word } }
        .texts("lines") { $0.values.lines }
        .flag("isOn") { $0.values.isOn }
        .flag("hasLines") { !$0.values.lines.isEmpty }
        .optional("rule") { $0.values.rule }
        .list("fields") { $0.values.fields }
}
