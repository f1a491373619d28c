import SpecModel
import SpecSyntax

extension Planner {
    /// The runtime's form of the values of a type, where it reads and writes them by their form; nil for other types.
    func form(of type: FieldType, _ field: Field) -> SwiftText? {
        let json = field.spec.json?.value
        switch type {
        case .integer: return json == .string ? ".integerText" : ".integer"
        case .boolean: return ".boolean"
        case .decimal: return json == .number ? ".decimalNumber" : ".decimal"
        case .money:
            let currency = SwiftText.literal(field.spec.currency?.value ?? "")
            return ".money(currency: \(currency), scale: \(field.spec.scale?.value ?? 2))"
        case .dateTime: return ".time(offset: \(zoneOffset(field.spec.zone?.value ?? "") ?? 0))"
        case .date: return ".date"
        default: return nil
        }
    }
}
