import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans how the fields of a request are written.
struct WriteBuilder {
    let model: Model

    func write(_ named: NamedField) -> WritePlan {
        let field = named.field
        var plan = WritePlan(
            isSpread: field.isSpread, method: method(field), wire: .literal(field.wire),
            name: named.storedName, isRequired: field.isRequired, space: field.space.map { .literal($0.value) })
        let formats = WireFormats(model: model)
        if case .list(.shape(let id)) = field.type, model[id].enumValues != nil { plan.conversion = "map(\\.rawValue)" }
        if field.isParameter {
            plan.method = "parameter"
            plan.conversion = parameterText(field)
        } else if case .list(let element) = field.type, let format = formats.format(of: element, field) {
            plan.method = "list"
            plan.element = format
        } else if let format = formats.unusualFormat(of: field) {
            plan.method = "scalar"
            plan.form = format
            if field.type.shape != nil { plan.conversion = "money" }
        } else if field.type == .scalar(.dateTime) {
            plan.offset = "\(field.zoneSeconds)"
        }
        // `redacted` itself writes what the value hides.
        if field.isPrivate, field.type != .scalar(.string) || field.isParameter {
            plan.conversion = plan.conversion.map { "reveal().\($0)" } ?? "reveal()"
        }
        return plan
    }

    func write(_ constant: Constant) -> ConstantPlan {
        ConstantPlan(
            method: constant.place == .parameters ? "parameter" : "string", wire: .literal(constant.wire.value),
            value: .literal(constant.text), channel: constant.channel.map { .identifier($0.rawValue) })
    }

    /// The member that is the text of a parameter beside the content, whatever it is in Swift.
    private func parameterText(_ field: Field) -> TemplateText? {
        if case .shape = field.type { "rawValue" } else { nil }
    }

    private func method(_ field: Field) -> TemplateText {
        switch field.type {
        case .scalar(let scalar) where scalar != .string: SwiftScalar(scalar).writer(field.json?.value)
        case .shape(let id) where model[id].amount != nil && field.json?.value == .number: "amountNumber"
        default: model.coder(of: field)
        }
    }
}
