import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// The runtime's wire formats of values, as arguments of what reads and writes them.
struct WireFormats {
    let model: Model
    /// The structure whose fields are read; nil where they are written.
    var reply: Structure?

    /// The format of the elements of a list, or of a single value; nil for a type that is not read and written by one.
    func format(of type: FieldType, _ field: Field) -> TemplateText? {
        switch type {
        case .scalar(.string): return nil
        case .scalar(.boolean):
            guard let literals = field.literals else { return ".boolean" }
            return ".boolean(true: \(.literal(literals.yes.value)), false: \(.literal(literals.no.value)))"
        case .scalar(.money): return money(field)
        case .scalar(.dateTime): return time(field)
        case .scalar(.date):
            guard let format = field.format?.value, !format.isUsual else { return ".date" }
            return ".date(\(.literal(format.rawValue)))"
        case .scalar(let scalar): return ".\(SwiftScalar(scalar).writer(field.json?.value))"
        case .shape(let id): return model[id].amount == nil ? nil : money(field)
        default: return nil
        }
    }

    /// The format of a single value that is not the usual one of its type.
    func unusualFormat(of field: Field) -> TemplateText? {
        let isUsualTime = field.format?.value.isUsual ?? true
        return field.isInMinorUnits || field.literals != nil || !isUsualTime ? format(of: field.type, field) : nil
    }

    private func time(_ field: Field) -> TemplateText {
        let format = field.format?.value ?? .usual
        let offset: TemplateText = "offset: \(field.zoneSeconds)"
        let text: TemplateText = field.json?.value == .string ? "Text" : ""
        return switch format {
        case .rfc3339: ".rfc3339"
        case .unixSeconds: ".unixSeconds\(text)(\(offset))"
        case .unixMilliseconds: ".unixMilliseconds\(text)(\(offset))"
        case _ where format.isUsual: ".time(\(offset))"
        default: ".time(\(.literal(format.rawValue)), \(offset))"
        }
    }

    private func money(_ field: Field) -> TemplateText {
        let unit: TemplateText =
            !field.isInMinorUnits ? "money" : field.json?.value == .number ? "minorUnitsNumber" : "minorUnits"
        return ".\(unit)(currency: \(currency(of: field)), scale: \(model.scale(of: field) ?? 2))"
    }

    /// The currency of an amount: the stated one, or what the field beside it names that is read.
    func currency(of field: Field) -> TemplateText {
        if let reply, let named = field.currencyField.flatMap({ reply.field(named: $0.value) }) {
            return "reader.currency(\(.literals(reply.spellings(of: named))))"
        }
        let amount = model.amountShape(of: field.type).flatMap { model[$0].amount }
        return .literal(amount?.currency?.value ?? field.currency?.value ?? "")
    }
}

extension Field {
    /// Seconds east of GMT of the zone that its times are in.
    var zoneSeconds: Int { zoneOffset(zone?.value ?? "") ?? 0 }
}
