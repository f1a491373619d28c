import SpecDiagnostics
import SpecLanguage

/// Two members of one structure never share a name on a wire: the second would silently replace the first.
struct UniqueWireNames: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        reportAliases(placed, &diagnostics)
        let structure = placed.structure
        let constants = structure.constants.map { ($0.wire.value, $0.wire.range) }
        let wires = structure.fields.compactMap { field in field.wireName.map { ($0.value, $0.range) } }
        let spaces = structure.fields.compactMap { field in
            (field.space ?? field.wireName).map { ($0.value, $0.range) }
        }
        let fields = structure.fields.map { ($0.name, $0.range) }
        report(fields, "field name", in: placed.label, &diagnostics)
        report(wires + constants, "wire name", in: placed.label, &diagnostics)
        if structure.fields.contains(where: { $0.space != nil }) {
            report(spaces + constants, "name on the Serverless channel", in: placed.label, &diagnostics)
        }
    }

    private func report(
        _ names: [(String, SourceRange)], _ what: String, in label: String, _ diagnostics: inout [Diagnostic]
    ) {
        var first = [String: SourceRange](minimumCapacity: names.count)
        for (name, range) in names {
            guard let earlier = first[name] else {
                first[name] = range
                continue
            }
            diagnostics.report(
                id: "duplicate-wire-name", "\(what) '\(name)' is used twice in \(label)", at: range,
                notes: [.init(message: "first used here", range: earlier)])
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
