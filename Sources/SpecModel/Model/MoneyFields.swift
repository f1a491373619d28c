import SpecDiagnostics
import SpecLanguage

extension Model {
    /// Whether sums of money are what a type holds, at its heart.
    func isMoney(_ type: FieldType) -> Bool {
        if case .shape(let id) = type { return self[id].amount != nil }
        return type.scalar == .money
    }

    /// How many decimals the major unit of an amount has; nil where none is stated, and for what is no amount.
    func scale(of field: Field) -> Int? {
        guard case .shape(let id) = field.type, let amount = self[id].amount else { return field.scale?.value }
        return amount.scale?.value
    }

    /// The decimals that a whole number of the smallest unit stands for; nil where the wire has the major unit.
    package func minorUnitScale(of field: Field) -> Int? { field.isInMinorUnits ? scale(of: field) : nil }
}
