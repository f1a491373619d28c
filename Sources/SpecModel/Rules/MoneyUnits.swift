import SpecDiagnostics
import SpecLanguage

/// A unit is stated of money, and the smallest one only where a currency has decimals.
struct MoneyUnits: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            guard let unit = field.unit, field.type != .unresolved else { continue }
            if !model.isMoney(field.type) {
                diagnostics.append(.notMoney(field, at: unit.range))
            } else if unit.value == .minor, model.scale(of: field) == 0 {
                diagnostics.append(.withoutMinorUnit(field, at: unit.range))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func notMoney(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'unit' is for money and amounts; '\(field.name)' is neither", at: range,
            hint: "write 'type: money' or 'list<money>' in a reply, or the name of a shape of kind amount",
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func withoutMinorUnit(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "the currency of '\(field.name)' has no smaller unit", at: range,
            hint: "remove 'unit'", notes: [.init(message: "the field is here", range: field.range)])
    }
}
