import SpecDiagnostics
import SpecSyntax

/// A unit is stated of money, and the smallest one only where a currency has decimals.
struct MoneyUnits: StructureRule {
    func check(_ placed: Model.PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            guard let unit = field.spec.unit, field.type != .unresolved else { continue }
            if !model.isMoney(field.type) {
                diagnostics.append(.notMoney(field, at: unit.range))
            } else if unit.value == .minor, model.scale(of: field) == 0 {
                diagnostics.append(.withoutMinorUnit(field, at: unit.range))
            }
        }
    }
}

extension Model {
    /// Whether sums of money are at the heart of a type.
    fileprivate func isMoney(_ type: FieldType) -> Bool {
        if type.holdsMoney { return true }
        guard case .shape(let id) = type, case .amount = self[id].kind else { return false }
        return true
    }

    /// How many decimals the major unit of an amount has; nil where none is stated, and for what is no amount.
    func scale(of field: Field) -> Int? {
        guard case .shape(let id) = field.type, case .amount(let amount) = self[id].kind else {
            return field.spec.scale?.value
        }
        return amount.scale?.value
    }

    /// The decimals that a whole number of the smallest unit stands for; nil where the wire has the major unit.
    package func minorUnitScale(of field: Field) -> Int? { field.isInMinorUnits ? scale(of: field) : nil }
}

extension Diagnostic {
    fileprivate static func notMoney(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'unit' is for money and amounts; '\(field.name)' is neither", at: range,
            hint: "write 'type: money' or 'list<money>' in a reply, or the name of a shape of kind amount in a request",
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func withoutMinorUnit(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "the currency of '\(field.name)' has no smaller unit", at: range,
            hint: "remove 'unit'", notes: [.init(message: "the field is here", range: field.range)])
    }
}
