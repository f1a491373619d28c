import SpecDiagnostics
import SpecLanguage

/// Two members of one structure never share a name on a wire: the second would silently replace the first.
struct UniqueWireNames: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        reportAliases(placed, &diagnostics)
        let (fields, constants) = (placed.structure.fields, placed.structure.constants.map(\.value.wire))
        report(fields.map { Located($0.name, at: $0.range) }, "field name", in: placed, &diagnostics)
        let wires = fields.compactMap { $0.wireName.map { Located($0.value, at: $0.range) } }
        report(wires + constants, "wire name", in: placed, &diagnostics)
        guard fields.contains(where: { $0.space != nil }) else { return }
        let spaces = fields.compactMap { ($0.space ?? $0.wireName).map { Located($0.value, at: $0.range) } }
        report(spaces + constants, "name on the Serverless channel", in: placed, &diagnostics)
    }

    private func report(
        _ names: [Located<String>], _ what: String, in placed: PlacedStructure, _ diagnostics: inout [Diagnostic]
    ) {
        var seen = Set<String>(minimumCapacity: names.count)
        for name in names where !seen.insert(name.value).inserted {
            diagnostics.report(
                id: "duplicate-wire-name", "\(what) '\(name.value)' is used twice in \(placed.label)", at: name.range,
                notes: [
                    .init(message: "first used here", range: names.first { $0.value == name.value }?.range)
                ])
        }
    }

    /// A spelling that two fields accept would let one value be read as another.
    private func reportAliases(_ placed: PlacedStructure, _ diagnostics: inout [Diagnostic]) {
        guard placed.structure.acceptsCamelCase || placed.structure.fields.contains(where: { !$0.aliases.isEmpty })
        else { return }
        var owner = [String: Field](minimumCapacity: placed.structure.fields.count)
        for field in placed.structure.fields where !field.wire.isEmpty { owner[field.wire] = field }
        for field in placed.structure.fields {
            for alias in field.replyAliases(acceptsCamelCase: placed.structure.acceptsCamelCase) {
                if let other = owner[alias], other.name != field.name {
                    let range = field.aliases.first { $0.value == alias }?.range ?? field.range
                    diagnostics.report(
                        id: "ambiguous-alias", "'\(alias)' is a spelling of both '\(other.name)' and '\(field.name)'",
                        at: range, notes: [.init(message: "'\(other.name)' is here", range: other.range)])
                } else {
                    owner[alias] = field
                }
            }
        }
    }
}
