import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans what an initialiser checks of single fields.
enum CheckBuilder {
    static func checks(of named: NamedField, in model: Model) -> [CheckPlan] {
        let (field, name) = (named.field, named.name)
        var checks: [CheckPlan] = []
        func add(
            _ method: TemplateText, of value: TemplateText, _ minimum: TemplateText? = nil,
            _ maximum: TemplateText? = nil
        ) {
            checks.append(
                CheckPlan(method: method, label: named.label, value: value, minimum: minimum, maximum: maximum))
        }
        if let length = field.length, field.type == .scalar(.string) {
            let least = max(length.minimum?.value ?? 0, field.isRequired ? 1 : 0)
            add(length.unit == .bytes ? "byteLength" : "length", of: name, "\(least)", length.value.upperText)
        } else if field.type == .scalar(.string), field.isRequired {
            add("notEmpty", of: name)
        }
        if let pattern = field.pattern {
            checks.append(
                CheckPlan(method: "pattern", label: named.label, value: name, pattern: .literal(pattern.value)))
        }
        if let values = model.closedValues(of: field) {
            checks.append(
                CheckPlan(method: "documented", label: named.label, value: name, known: .literals(values)))
        }
        if let bounds = field.bounds { add("range", of: name, bounds.value.lowerText, bounds.value.upperText) }
        if let count = field.count {
            add(
                "count", of: field.isRequired ? "\(name).count" : "\(name)?.count", count.value.lowerText,
                count.value.upperText)
        }
        return checks
    }
}

extension Model {
    /// The values that a field may be sent with, where its enum is closed.
    fileprivate func closedValues(of field: Field) -> [String]? {
        guard let id = field.type.shape, self[id].isClosed else { return nil }
        return self[id].enumValues?.map(\.wire.value)
    }
}

extension Bounds {
    fileprivate var lowerText: TemplateText { minimum.map { "\($0.value)" } ?? ".min" }
    fileprivate var upperText: TemplateText { maximum.map { "\($0.value)" } ?? ".max" }
}
