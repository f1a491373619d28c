import SpecDiagnostics
import SpecLanguage

/// A currency is one of ISO 4217, and an amount has its decimals: with others, cents would be read as whole units.
struct KnownCurrencies: Rule, StructureRule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for shape in model.shapes {
            guard let amount = shape.amount else { continue }
            check(amount.currency, amount.scale, &diagnostics)
        }
    }

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields where field.type.scalar == .money {
            check(field.currency.map { Located($0.value, at: $0.range) }, field.scale, &diagnostics)
        }
    }

    private func check(
        _ currency: Located<String>?, _ scale: Located<Int>?, _ diagnostics: inout [Diagnostic]
    ) {
        guard let currency else { return }
        guard let decimals = Currency.minorUnits(of: currency.value) else {
            diagnostics.append(.unknownCurrency(currency))
            return
        }
        guard let scale, scale.value != decimals, (0...MinorUnits.largestScale).contains(scale.value) else { return }
        diagnostics.append(.otherScale(scale, decimals, of: currency))
    }
}

extension Diagnostic {
    fileprivate static func unknownCurrency(_ currency: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "unknown-currency", "'\(currency.value)' is no currency of ISO 4217", at: currency.range,
            hint: Currency.suggestion(for: currency.value).map { "did you mean '\($0)'?" })
    }

    fileprivate static func otherScale(_ scale: Located<Int>, _ decimals: Int, of currency: Located<String>)
        -> Diagnostic
    {
        let unit = scale.value == 0 ? "; for a whole number of the smallest unit on the wire add 'unit: minor'" : ""
        return Diagnostic(
            id: "malformed-scale", "\(currency.value) has \(decimals) decimals, not \(scale.value)", at: scale.range,
            hint: "write 'scale: \(decimals)'\(unit)",
            notes: [.init(message: "the currency is here", range: currency.range)])
    }
}
