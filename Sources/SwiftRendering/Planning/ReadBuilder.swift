import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans how the fields of a reply are read.
struct ReadBuilder {
    let model: Model
    let names: TypeNames

    func read(_ named: NamedField, in structure: Structure) -> ReadPlan {
        let field = named.field
        var plan = ReadPlan(
            stored: named.storedName, method: model.coder(of: field), isRequired: field.isRequired, isRedacted: false,
            names: .literals(structure.spellings(of: field)))
        let formats = WireFormats(model: model, reply: structure)
        if case .list(let element) = field.type, let format = formats.format(of: element, field) {
            plan.method = "list"
            plan.element = format
        } else if let format = formats.unusualFormat(of: field) {
            plan.method = "scalar"
            plan.form = format
        } else if field.type.scalar == .money || model.amountShape(of: field.type) != nil {
            plan.method = "money"
            plan.money = MoneyPlan(currency: formats.currency(of: field), scale: "\(model.scale(of: field) ?? 2)")
        } else if field.type.scalar == .dateTime {
            plan.offset = "\(field.zoneSeconds)"
        } else if case .list(.shape(let id)) = field.type, model[id].enumValues != nil {
            plan.enumeration = names.reference(to: id)
        }
        plan.isRedacted = field.isPrivate && field.type != .scalar(.string)
        return plan
    }
}
