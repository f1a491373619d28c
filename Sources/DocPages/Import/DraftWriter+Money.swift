import SpecModel

/// Sums of money, whose unit must never be guessed in silence: fen taken for yuan are a hundredfold.
extension DraftWriter {
    /// Whether a value is a sum of money: by its type, its unit, or its name.
    func isMoney(_ field: ParameterFact) -> Bool {
        switch field.type?.value.kind {
        case .price: return true
        case .integer: return field.limits.isInMinorUnits
        case .string, .number:
            let name = field.name.value.lowercased()
            return field.limits.unit == "元" || field.limits.isInMinorUnits
                || ["amount", "price", "fee"].contains { name.hasSuffix($0) }
        default: return false
        }
    }

    /// The decimals of yuan, whatever a page says of a number of fen.
    func scale(of field: ParameterFact) -> Int { field.limits.isInMinorUnits ? 2 : field.limits.decimals ?? 2 }

    /// The decimals that limits are counted in; nil where nothing says so.
    func scaleOfLimits(_ field: ParameterFact) -> Int? {
        if field.type?.value.kind == .integer || field.limits.isInMinorUnits { return 0 }
        return isMoney(field) || field.limits.decimals != nil ? scale(of: field) : nil
    }

    mutating func decideMoney(_ field: ParameterFact) {
        let name = field.name.value
        if field.limits.isInMinorUnits {
            decide(
                "decide-unit", "'\(name)' is taken for whole fen on the wire, and its limits are written in yuan",
                at: field.descriptionPlace)
            return
        }
        if field.limits.unit == nil {
            decide("decide-currency", "the currency of '\(name)' is taken for CNY", at: field.name.place)
        }
        if field.limits.decimals == nil {
            decide("decide-scale", "the decimals of '\(name)' are taken for 2", at: field.name.place)
        }
    }

    /// The shape of an amount with its limits.
    mutating func amount(_ field: ParameterFact, _ low: String, _ high: String, owner: String) -> String {
        let suffix = field.name.value.lowercased().hasSuffix("amount") ? "" : "Amount"
        let name = DraftNames.type(owner + DraftNames.type(field.name.value)) + suffix
        decideMoney(field)
        addShape(name) { writer in
            let limits = [("minimum", low), ("maximum", high)].map { "\($0): '\(writer.limit($1, of: field))'" }
            return ["kind: amount", "currency: CNY", "scale: \(writer.scale(of: field))"] + limits
        }
        return name
    }

    /// A limit in yuan; one of fen that is no whole number is in yuan already.
    private func limit(_ text: String, of field: ParameterFact) -> String {
        guard field.limits.isInMinorUnits, MinorUnits.whole(text) != nil else { return text }
        return MinorUnits.majorText(text, scale: 2)
    }
}
