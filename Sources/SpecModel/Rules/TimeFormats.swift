import SpecDiagnostics
import SpecLanguage

/// A format is one of times or of days, whichever the field is, and the zone is in one place alone.
struct TimeFormats: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            guard let format = field.format, field.type != .unresolved else { continue }
            switch field.type.scalar {
            case .dateTime, .date:
                if format.value.isDay != (field.type.scalar == .date) {
                    diagnostics.append(.formatOfOtherKind(field, format))
                } else if format.value == .rfc3339, let zone = field.zone {
                    diagnostics.append(.zoneTwice(field, format, at: zone.range))
                }
            default: diagnostics.append(.formatOfNoTime(field, at: format.range))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func formatOfNoTime(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'format' is for dateTime and date; '\(field.name)' is neither", at: range,
            hint: "for the form of a text write 'pattern:' with a regular expression",
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func formatOfOtherKind(_ field: Field, _ format: Sourced<TimeFormat>) -> Diagnostic {
        let isDay = format.value.isDay
        let known = TimeFormat.known(forDays: !isDay).map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            id: "constraint-mismatch",
            isDay
                ? "'\(format.value.rawValue)' tells no time of day; '\(field.name)' is a dateTime"
                : "'\(format.value.rawValue)' tells a time of day; '\(field.name)' is a date", at: format.range,
            hint: "write 'type: \(isDay ? "date" : "dateTime")', or one of the formats \(known)",
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func zoneTwice(
        _ field: Field, _ format: Sourced<TimeFormat>, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "each value of '\(field.name)' says its own offset from GMT", at: range,
            hint: "remove 'zone'", notes: [.init(message: "rfc3339 is stated here", range: format.range)])
    }
}
