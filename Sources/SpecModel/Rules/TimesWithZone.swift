import SpecDiagnostics
import SpecSyntax

/// A wall-clock time says its zone: no reader may fall back on the machine's own.
struct TimesWithZone: StructureRule {
    func check(_ placed: Model.PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            let isTime = isTime(field.type)
            if let zone = field.spec.zone {
                if !isTime {
                    diagnostics.append(
                        Diagnostic(
                            id: "constraint-mismatch",
                            "'zone' is for dateTime and date; '\(field.name)' is neither",
                            at: zone.range))
                } else if zoneOffset(zone.value) == nil {
                    diagnostics.append(
                        Diagnostic(
                            id: "malformed-zone", "'\(zone.value)' is no offset from UTC", at: zone.range,
                            hint: "write it like '+08:00'"))
                }
            } else if isTime, field.spec.format?.value.needsZone ?? true {
                diagnostics.append(
                    Diagnostic(
                        id: "time-without-zone", "'\(field.name)' does not say the zone of its clock",
                        at: field.range,
                        hint: "add zone: '+08:00' for China"))
            }
        }
    }

    private func isTime(_ type: FieldType) -> Bool {
        switch type {
        case .dateTime, .date: true
        case .list(let element), .map(let element), .jsonText(let element): isTime(element)
        default: false
        }
    }
}

/// Seconds east of UTC of an offset such as `+08:00`.
package func zoneOffset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
        bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
        let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), (0...14).contains(hours),
        (0...59).contains(minutes), bytes[1] != UInt8(ascii: "-"), bytes[4] != UInt8(ascii: "-")
    else { return nil }
    return (hours * 3600 + minutes * 60) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
}
