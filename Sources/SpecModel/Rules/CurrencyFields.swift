import SpecDiagnostics
import SpecLanguage

/// The field that names the currency of an amount is beside it, is a text, and belongs to an amount in the major unit.
struct CurrencyFields: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard placed.structure.isComplete else { return }
        for field in placed.structure.fields where field.type != .unresolved {
            guard let name = field.currencyField else { continue }
            if !model.isMoney(field.type) { diagnostics.append(.ofNoMoney(field, at: name.range)) }
            if let unit = field.unit, unit.value == .minor, model.isMoney(field.type) {
                diagnostics.append(.inUnknownUnit(field, at: unit.range))
            }
            guard let other = placed.structure.field(named: name.value) else {
                diagnostics.append(.noSuchField(name, in: placed.structure, of: placed.label))
                continue
            }
            if !model.isText(other.type) { diagnostics.append(.noText(other, at: name.range)) }
        }
    }
}

extension Diagnostic {
    fileprivate static func ofNoMoney(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'currency' is for money and amounts; '\(field.name)' is neither", at: range,
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func inUnknownUnit(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch",
            "what '\(field.name)' counts is not known: currencies have smallest units of different sizes", at: range,
            hint: "state the currency itself, or remove 'unit'")
    }

    fileprivate static func noText(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "currency-not-text", "'\(field.name)' is no string and no enum, so it names no currency", at: range,
            notes: [.init(message: "the field is here", range: field.range)])
    }
}
