import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    /// The runtime's form of the values of a type, where it reads and writes them by their form; nil for other types.
    func form(of type: FieldType, _ field: Field) -> SwiftText? {
        let json = field.json?.value
        switch type {
        case .scalar(.string): return nil
        case .scalar(.boolean):
            guard let words = field.literals else { return ".boolean" }
            return ".boolean(true: \(.literal(words.yes.value)), false: \(.literal(words.no.value)))"
        case .scalar(.money): return money(field.currency?.value, field.scale?.value, field)
        case .scalar(.dateTime): return time(field)
        case .scalar(.date): return field.format.flatMap { $0.value.isUsual ? nil : day($0.value) } ?? ".date"
        case .scalar(let scalar): return ".\(SwiftScalar(scalar).writer(json))"
        case .shape(let id):
            guard let amount = model[id].amount else { return nil }
            return money(amount.currency?.value, amount.scale?.value, field)
        default: return nil
        }
    }

    /// The form of a single value that is not the usual one of its type.
    func otherForm(_ field: Field) -> SwiftText? {
        let isUsualTime = field.format?.value.isUsual ?? true
        return field.isInMinorUnits || field.literals != nil || !isUsualTime ? form(of: field.type, field) : nil
    }

    private func time(_ field: Field) -> SwiftText {
        let format = field.format?.value ?? .usual
        let offset: SwiftText = "offset: \(zoneOffset(field.zone?.value ?? "") ?? 0)"
        let text: SwiftText = field.json?.value == .string ? "Text" : ""
        return switch format {
        case .rfc3339: ".rfc3339"
        case .unixSeconds: ".unixSeconds\(text)(\(offset))"
        case .unixMilliseconds: ".unixMilliseconds\(text)(\(offset))"
        case _ where format.isUsual: ".time(\(offset))"
        default: ".time(\(.literal(format.rawValue)), \(offset))"
        }
    }

    private func day(_ format: TimeFormat) -> SwiftText { ".date(\(.literal(format.rawValue)))" }

    /// What a reader of the documentation is told of a form that is not the usual one.
    func formNote(_ field: Field) -> SwiftText? {
        if field.isInMinorUnits { return "On the wire a whole number of the smallest unit." }
        if let format = field.format?.value, !format.isUsual { return timeNote(format) }
        guard let words = field.literals else { return nil }
        return "On the wire `\(.comment(words.yes.value))` for true and `\(.comment(words.no.value))` for false."
    }

    private func timeNote(_ format: TimeFormat) -> SwiftText {
        switch format {
        case .rfc3339: "On the wire by RFC 3339, with its own offset; a fraction of a second is dropped."
        case .unixSeconds: "On the wire seconds since 1970-01-01 00:00:00 GMT."
        case .unixMilliseconds:
            "On the wire milliseconds since 1970-01-01 00:00:00 GMT; fractions of a second are dropped."
        case .minutes: "On the wire `\(.comment(format.rawValue))`; seconds are cut off."
        default: "On the wire `\(.comment(format.rawValue))`."
        }
    }

    private func money(_ currency: String?, _ scale: Int?, _ field: Field) -> SwiftText {
        let unit: SwiftText =
            !field.isInMinorUnits ? "money" : field.json?.value == .number ? "minorUnitsNumber" : "minorUnits"
        return ".\(unit)(currency: \(.literal(currency ?? "")), scale: \(scale ?? 2))"
    }
}
