import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans what an initialiser checks of single fields.
enum CheckBuilder {
    static func checks(of named: NamedField) -> [CheckPlan] {
        let (field, name) = (named.field, named.name)
        var checks: [CheckPlan] = []
        func add(
            _ method: TemplateText, of value: TemplateText, _ minimum: TemplateText? = nil,
            _ maximum: TemplateText? = nil
        ) {
            checks.append(
                CheckPlan(method: method, label: named.label, value: value, minimum: minimum, maximum: maximum))
        }
        if let length = field.length?.value, field.type == .scalar(.string) {
            let least = max(length.minimum?.value ?? 0, field.isRequired ? 1 : 0)
            add(length.unit == .bytes ? "byteLength" : "length", of: name, "\(least)", length.upperText)
        } else if field.type == .scalar(.string), field.isRequired {
            add("notEmpty", of: name)
        }
        if let pattern = field.pattern {
            checks.append(
                CheckPlan(method: "pattern", label: named.label, value: name, pattern: .literal(pattern.value)))
        }
        if let bounds = field.bounds?.value { add("range", of: name, bounds.lowerText, bounds.upperText) }
        if let count = field.count?.value {
            add(
                "count", of: field.isRequired ? "\(name).count" : "\(name)?.count", count.lowerText, count.upperText)
        }
        return checks
    }
}

extension Bounds {
    fileprivate var lowerText: TemplateText { minimum.map { "\($0.value)" } ?? ".min" }
    fileprivate var upperText: TemplateText { maximum.map { "\($0.value)" } ?? ".max" }
}
