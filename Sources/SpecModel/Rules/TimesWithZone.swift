import SpecDiagnostics
import SpecLanguage

/// A wall-clock time says its zone: no reader may fall back on the machine's own.
struct TimesWithZone: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            let isTime = field.type.scalar == .dateTime || field.type.scalar == .date
            if let zone = field.zone {
                if !isTime {
                    diagnostics.report(
                        id: "constraint-mismatch", "'zone' is for dateTime and date; '\(field.name)' is neither",
                        at: zone.range)
                } else if zoneOffset(zone.value) == nil {
                    diagnostics.report(
                        id: "malformed-zone", "'\(zone.value)' is no offset from UTC", at: zone.range,
                        hint: "write it like '+08:00'")
                }
            } else if isTime, field.format?.value.needsZone ?? true {
                diagnostics.report(
                    id: "time-without-zone", "'\(field.name)' does not say the zone of its clock", at: field.range,
                    hint: "add zone: '+08:00' for China")
            }
        }
    }
}
