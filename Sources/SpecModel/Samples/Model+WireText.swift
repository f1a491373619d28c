import SpecDiagnostics
import SpecLanguage

/// What becomes of a sample's values on the wire.
extension Model {
    /// The text that is sent for a value of a sample's request; the value itself where it is none of the field.
    package func wireText(_ text: String, of field: Field) -> String {
        if let words = field.literals {
            return text == "true" ? words.yes.value : text == "false" ? words.no.value : text
        }
        guard let scale = minorUnitScale(of: field), let units = MinorUnits.parse(text, scale: scale) else {
            return text
        }
        return String(units)
    }

    /// A text on the wire as echoes compare it: amounts in the major unit.
    func echoText(_ text: String?, of field: Field) -> String? {
        guard let text, let scale = minorUnitScale(of: field), MinorUnits.whole(text) != nil else { return text }
        return MinorUnits.majorText(text, scale: scale)
    }
}
