import CodeTemplates

struct FilePlan: TemplateContext {
    var title: SourceText = "T"
    var count: SourceText = "3"
    var note: SourceText?
    var lines: [SourceText] = []
    var isOn = true
    var isOff = false
    var rule: RulePlan?
    var fields: [FieldPlan] = []

    static let schema = TemplateSchema<FilePlan>("file")
        .text("title", \.title)
        .text("count", \.count)
        .optionalText("note", \.note)
        .texts("lines", \.lines)
        .flag("isOn", \.isOn)
        .flag("isOff", \.isOff)
        .optional("rule", \.rule)
        .list("fields", \.fields)
}

struct RulePlan: TemplateContext {
    var limit: SourceText = "9"

    static let schema = TemplateSchema<RulePlan>("rule").text("limit", \.limit)
}

/// Contains itself.
struct FieldPlan: TemplateContext {
    var name: SourceText
    var isLast = false
    var fields: [FieldPlan] = []
    var rule: RulePlan?

    static let schema = TemplateSchema<FieldPlan>("field")
        .text("name", \.name)
        .flag("isLast", \.isLast)
        .list("fields", \.fields)
        .optional("rule", \.rule)
}
