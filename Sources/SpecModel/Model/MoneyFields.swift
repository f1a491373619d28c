import SpecDiagnostics
import SpecLanguage

extension Model {
    /// Whether sums of money are what a type holds, at its heart.
    func isMoney(_ type: FieldType) -> Bool { type.scalar == .money || amountShape(of: type) != nil }

    /// The amount with limits that is at the heart of a type.
    package func amountShape(of type: FieldType) -> ShapeID? {
        type.shape.flatMap { self[$0].amount == nil ? nil : $0 }
    }

    /// Whether values of a type are texts: strings, or values of an enum.
    package func isText(_ type: FieldType) -> Bool {
        switch type {
        case .scalar(.string), .unresolved: true
        case .shape(let id): self[id].enumValues != nil
        default: false
        }
    }

    /// How many decimals the major unit of an amount has; nil where none is stated, and for what is no amount.
    package func scale(of field: Field) -> Int? {
        amountShape(of: field.type).flatMap { self[$0].amount }.map { $0.scale?.value } ?? field.scale?.value
    }

    /// The decimals that a whole number of the smallest unit stands for; nil where the wire has the major unit.
    package func minorUnitScale(of field: Field) -> Int? { field.isInMinorUnits ? scale(of: field) : nil }
}
