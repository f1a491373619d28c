import SpecDiagnostics
import SpecLanguage

/// What is named like personal data is marked as such, so that it stays out of logs; marks stand at single values.
struct KnownPrivacy: StructureRule {
    private static let telling: Set<String> = [
        "identity", "name", "real_name", "user_name", "cert_no", "cert_name", "phone", "phone_number", "mobile",
        "email",
        "card_no", "id_card", "birthday", "birth_date", "gender",
    ]
    /// Longer names are none of them, and need not be hashed.
    private static let longest = 12

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields where field.type.element != .unresolved && !field.isFile {
            let hasFields = field.type.shape.map { model[$0].structure != nil } ?? false
            if let privacy = field.privacy, hasFields {
                diagnostics.report(
                    id: "privacy-of-structure", "'privacy' is for single values; '\(field.name)' has fields of its own",
                    at: privacy.range, hint: "mark the fields inside it")
            } else if isTelling(field.wire), !field.isPrivate, !hasFields {
                diagnostics.report(
                    .warning, id: "personal-data-unmarked",
                    "'\(field.name)' looks like personal data and is not marked", at: field.range,
                    hint: "add 'privacy: personal'")
            }
        }
    }

    private func isTelling(_ wire: String) -> Bool {
        wire.utf8.count <= Self.longest && Self.telling.contains(wire)
    }
}
