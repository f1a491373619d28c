import SpecDiagnostics
import SpecLanguage

/// A string that is named like personal data is marked as such, so that it stays out of logs.
struct KnownPrivacy: StructureRule {
    private static let telling: Set<String> = [
        "identity", "name", "real_name", "user_name", "cert_no", "cert_name", "phone", "phone_number", "mobile",
        "email",
        "card_no", "id_card",
    ]
    /// Longer names are none of them, and need not be hashed.
    private static let longest = 12

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields
        where field.type == .scalar(.string) && isTelling(field.wire) && !field.isPrivate {
            diagnostics.report(
                .warning, id: "personal-data-unmarked", "'\(field.name)' looks like personal data and is not marked",
                at: field.range, hint: "add 'privacy: personal'")
        }
    }

    private func isTelling(_ wire: String) -> Bool {
        wire.utf8.count <= Self.longest && Self.telling.contains(wire)
    }
}
