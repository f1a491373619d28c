import CodeTemplates

struct FilePlan: TemplateContext {
    var title: TemplateText = "T"
    var count: TemplateText = "3"
    var note: TemplateText?
    var lines: [TemplateText] = []
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
    var limit: TemplateText = "9"

    static let schema = TemplateSchema<RulePlan>("rule").text("limit", \.limit)
}

/// Contains itself.
struct FieldPlan: TemplateContext {
    var name: TemplateText
    var isLast = false
    var fields: [FieldPlan] = []
    var rule: RulePlan?

    static let schema = TemplateSchema<FieldPlan>("field")
        .text("name", \.name)
        .flag("isLast", \.isLast)
        .list("fields", \.fields)
        .optional("rule", \.rule)
}
