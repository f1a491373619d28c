import SpecModel
import SpecSyntax

extension Planner {
    /// The runtime's form of the values of a type, where it reads and writes them by their form; nil for other types.
    func form(of type: FieldType, _ field: Field) -> SwiftText? {
        let json = field.spec.json?.value
        switch type {
        case .integer: return json == .string ? ".integerText" : ".integer"
        case .boolean:
            guard let words = field.spec.words else { return ".boolean" }
            return ".boolean(true: \(.literal(words.yes.value)), false: \(.literal(words.no.value)))"
        case .decimal: return json == .number ? ".decimalNumber" : ".decimal"
        case .money: return money(field.spec.currency?.value, field.spec.scale?.value, field)
        case .dateTime: return ".time(offset: \(zoneOffset(field.spec.zone?.value ?? "") ?? 0))"
        case .date: return ".date"
        case .shape(let id):
            guard case .amount(let amount) = model[id].kind else { return nil }
            return money(amount.currency?.value, amount.scale?.value, field)
        default: return nil
        }
    }

    /// The form of a single value that is not the usual one of its type.
    func otherForm(_ field: Field) -> SwiftText? {
        field.isInMinorUnits || field.spec.words != nil ? form(of: field.type, field) : nil
    }

    /// What a reader of the documentation is told of a form that is not the usual one.
    func formNote(_ field: Field) -> SwiftText? {
        if field.isInMinorUnits { return "On the wire a whole number of the smallest unit." }
        guard let words = field.spec.words else { return nil }
        return "On the wire `\(.comment(words.yes.value))` for true and `\(.comment(words.no.value))` for false."
    }

    private func money(_ currency: String?, _ scale: Int?, _ field: Field) -> SwiftText {
        let unit: SwiftText =
            !field.isInMinorUnits ? "money" : field.spec.json?.value == .number ? "minorUnitsNumber" : "minorUnits"
        return ".\(unit)(currency: \(.literal(currency ?? "")), scale: \(scale ?? 2))"
    }
}
