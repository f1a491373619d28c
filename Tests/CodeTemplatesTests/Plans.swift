import CodeTemplates

/// A text that marks itself, so that a test sees that it was written by its own rules.
struct Word: TemplateText, ExpressibleByStringLiteral {
    let text: String

    init(stringLiteral text: String) { self.text = text }
    init(_ text: String) { self.text = text }

    func write(to output: inout TemplateOutput) { output.append(utf8: text) }
}

/// A text of another type and size than `Word`.
struct Number: TemplateText {
    let padding = (1, 2, 3)
    let value: Int

    func write(to output: inout TemplateOutput) { output.append(utf8: String(value)) }
}

struct FilePlan: TemplateContext {
    var title: Word = "T"
    var count = Number(value: 3)
    var note: Word?
    var lines: [Word] = []
    var isOn = true
    var isOff = false
    var rule: RulePlan?
    var fields: [FieldPlan] = []

    static let shape = TemplateShape<FilePlan>("file")
        .text("title") { $0.title }
        .text("count") { $0.count }
        .optionalText("note") { $0.note }
        .texts("lines") { $0.lines }
        .flag("isOn") { $0.isOn }
        .flag("isOff") { $0.isOff }
        .optional("rule") { $0.rule }
        .list("fields") { $0.fields }
}

struct RulePlan: TemplateContext {
    var limit = Number(value: 9)

    static let shape = TemplateShape<RulePlan>("rule").text("limit") { $0.limit }
}

/// Contains itself.
struct FieldPlan: TemplateContext {
    var name: Word
    var isLast = false
    var fields: [FieldPlan] = []
    var rule: RulePlan?

    static let shape = TemplateShape<FieldPlan>("field")
        .text("name") { $0.name }
        .flag("isLast") { $0.isLast }
        .list("fields") { $0.fields }
        .optional("rule") { $0.rule }
}
