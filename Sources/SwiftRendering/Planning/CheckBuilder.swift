import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans what an initialiser checks of single fields.
struct CheckBuilder {
    let types: FieldTypes
    /// The fields of the structure.
    let fields: [NamedField]

    func checks(of named: NamedField) -> [CheckPlan] {
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
        if field.isFile {
            let length = field.length?.value
            checks.append(
                CheckPlan(
                    method: "file", label: named.label, value: name,
                    minimum: "\(max(length?.minimum?.value ?? 1, 1))", maximum: length?.upperText ?? ".max",
                    known: field.accept.isEmpty ? nil : .literals(field.accept.map(\.value))))
        }
        if let pattern = field.pattern {
            checks.append(
                CheckPlan(method: "pattern", label: named.label, value: name, pattern: .literal(pattern.value)))
        }
        if let values = types.model.closedValues(of: field) {
            checks.append(
                CheckPlan(method: "documented", label: named.label, value: name, known: .literals(values)))
        }
        if let bounds = field.bounds?.value { add("range", of: name, bounds.lowerText, bounds.upperText) }
        if let count = field.count?.value {
            add(
                "count", of: field.isRequired ? "\(name).count" : "\(name)?.count", count.lowerText, count.upperText)
        }
        if let currency = currency(of: field), let id = types.model.amountShape(of: field.type) {
            checks.append(
                CheckPlan(
                    method: "currency", label: named.label, value: "\(types.names.reference(to: id)).limits",
                    currency: currency))
        }
        return checks
    }

    /// The text of the field that names the currency of an amount.
    private func currency(of field: Field) -> TemplateText? {
        guard let name = field.currencyField, let other = fields.first(where: { $0.field.name == name.value }) else {
            return nil
        }
        if other.field.type == .scalar(.string) { return other.name }
        return "\(other.name)\(other.field.isRequired ? "" : "?").rawValue"
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
