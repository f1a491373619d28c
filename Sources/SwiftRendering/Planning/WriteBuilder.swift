import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans how the fields of a request are written.
struct WriteBuilder {
    let model: Model
    let names: TypeNames
    /// Whether the structure may be from a reply, whose amounts are any sums.
    let isReceived: Bool

    func write(_ named: NamedField) -> WritePlan {
        let field = named.field
        var plan = WritePlan(
            isSpread: field.isSpread, method: method(field), wire: .literal(field.wire),
            name: named.storedName, isRequired: field.isRequired, space: field.space.map { .literal($0.value) })
        let formats = WireFormats(model: model)
        let amount = model.amountShape(of: field.type)
        if case .list(.shape(let id)) = field.type, model[id].structure == nil {
            plan.conversion = amount == nil ? "map(\\.rawValue)" : "map(\\.money)"
        }
        if isReceived, let amount {
            let money: TemplateText =
                field.isPrivate
                ? "\(named.storedName)\(field.isRequired ? "" : "?").reveal()" : named.storedName
            plan.name = "writer.bounded(\(.literal(field.wire)), \(money), as: \(names.reference(to: amount)).self)"
            plan.isRequired = false
        }
        if field.isParameter {
            plan.method = "parameter"
            if model.isText(field.type) {
                plan.conversion = parameterText(field)
            } else {
                plan.form = formats.format(of: field.type, field)
                if amount != nil { plan.conversion = "money" }
            }
        } else if case .list(let element) = field.type, let format = formats.format(of: element, field) {
            plan.method = "list"
            plan.element = format
        } else if let format = formats.unusualFormat(of: field) {
            plan.method = "scalar"
            plan.form = format
            if amount != nil { plan.conversion = "money" }
        } else if field.type == .scalar(.dateTime) {
            plan.offset = "\(field.zoneSeconds)"
        }
        // `redacted` itself writes what the value hides, and `bounded` was given it.
        let isRevealed = isReceived && amount != nil
        if field.isPrivate, !isRevealed, field.type != .scalar(.string) || field.isParameter {
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
