import SpecDiagnostics
import SpecLanguage

/// An amount has a currency, a number of decimals and both limits; money that is sent is always such an amount.
struct AmountRanges: Rule, StructureRule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for shape in model.shapes {
            if let amount = shape.amount { check(amount, of: shape, &diagnostics) }
        }
    }

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields where field.type.scalar == .money {
            if field.currency == nil, field.currencyField == nil { diagnostics.append(.withoutCurrency(field)) }
            checkScale(field.scale, what: "'\(field.name)'", at: field.range, &diagnostics)
        }
        guard placed.isSent else { return }
        let movesMoney =
            if case .request(let operation) = placed.owner { operation.effect == .movesMoney } else { false }
        checkSent(placed.structure, &diagnostics, severity: movesMoney ? .error : .warning)
    }

    private func check(_ amount: AmountLimits, of shape: Shape, _ diagnostics: inout [Diagnostic]) {
        let name = "'\(shape.name.value)'"
        if amount.currency == nil {
            diagnostics.report(
                id: "amount-without-currency", "amount \(name) does not say its currency", at: shape.name.range)
        }
        checkScale(amount.scale, what: name, at: shape.name.range, &diagnostics)
        guard let minimum = amount.minimum, let maximum = amount.maximum else {
            diagnostics.report(
                id: "amount-without-range", "amount \(name) needs both 'minimum' and 'maximum'", at: shape.name.range,
                hint: "write them as texts, such as minimum: '0.01'")
            return
        }
        guard let scale = amount.scale?.value, (0...MinorUnits.largestScale).contains(scale) else { return }
        let limits = [minimum, maximum].map { MinorUnits.parse($0.value, scale: scale) }
        for (limit, parsed) in zip([minimum, maximum], limits) where parsed == nil {
            diagnostics.report(
                id: "malformed-amount", "'\(limit.value)' is no amount with at most \(scale) decimals", at: limit.range,
                hint: "digits, and a point with digits after it: 0.01")
        }
        if let low = limits[0], let high = limits[1], low > high {
            diagnostics.report(id: "empty-range", "the minimum is greater than the maximum", at: minimum.range)
        }
    }

    private func checkScale(
        _ scale: Located<Int>?, what: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
    ) {
        guard let scale else {
            diagnostics.report(
                id: "amount-without-scale", "\(what) does not say how many decimals it has", at: range,
                hint: "add 'scale: 2' for yuan and fen")
            return
        }
        guard !(0...MinorUnits.largestScale).contains(scale.value) else { return }
        diagnostics.report(id: "malformed-scale", "'scale' is from 0 to \(MinorUnits.largestScale)", at: scale.range)
    }

    /// Money in a request must have a range; text that is named like money must not be plain text.
    private func checkSent(
        _ structure: Structure, _ diagnostics: inout [Diagnostic], severity: Severity
    ) {
        for field in structure.fields {
            switch field.type.element {
            case .scalar(.money): diagnostics.append(.sentWithoutRange(field))
            case .scalar(.string), .scalar(.integer), .scalar(.decimal):
                if Self.soundsLikeMoney(field.wire) { diagnostics.append(.moneyNotAmount(field, severity)) }
            default: break
            }
        }
    }

    private static func soundsLikeMoney(_ wire: String) -> Bool {
        guard let word = wire.utf8.split(separator: UInt8(ascii: "_")).last else { return false }
        return ["amount", "fee", "price"].contains(Substring(word).lowercased())
    }
}

extension Diagnostic {
    fileprivate static func withoutCurrency(_ field: Field) -> Diagnostic {
        Diagnostic(
            id: "amount-without-currency", "'\(field.name)' is money and does not say its currency", at: field.range,
            hint: "add 'currency: CNY', or 'currency: {field: NAME}' where a field beside it names the currency")
    }

    fileprivate static func sentWithoutRange(_ field: Field) -> Diagnostic {
        Diagnostic(
            id: "amount-without-range", "'\(field.name)' is money that is sent, and has no range", at: field.range,
            hint: "declare a shape of kind amount with minimum, maximum and scale, and use its name as the type; "
                + "the reply's amounts can have the same type")
    }

    fileprivate static func moneyNotAmount(_ field: Field, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            severity, id: "money-not-amount", "'\(field.name)' is named like money and is not an amount",
            at: field.range,
            hint: "declare a shape of kind amount, so that an illegal sum cannot be sent")
    }
}
