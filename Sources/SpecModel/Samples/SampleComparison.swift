import SpecDiagnostics
import SpecLanguage

/// Compares what a sample request would write with the content that the sample says is sent.
struct SampleComparison {
    let model: Model
    /// The request field that names the method; it is not sent in the content.
    let methodField: String?
    var diagnostics: [Diagnostic] = []

    mutating func compare(request: LocatedJSON, content: LocatedJSON, structure: Structure) {
        let written = content.members ?? []
        for entry in request.members ?? [] {
            guard let field = structure.field(named: entry.key.value), field.name != methodField,
                !field.isParameter, !field.isFile,
                !entry.value.isNull
            else { continue }
            if field.isSpread {
                compareMembers(of: entry.value, with: written, field)
                continue
            }
            guard let match = written.first(where: { $0.key.value == field.wire }) else {
                report(
                    "the content lacks '\(field.wire)', which the sample request gives", at: content.range,
                    entry.key.range)
                continue
            }
            compare(entry.value, match.value, field.type, field)
        }
        for entry in written {
            guard let field = structure.field(wire: entry.key.value) else { continue }
            if !(request.members ?? []).contains(where: { $0.key.value == field.name }) {
                report("the sample request does not give '\(field.name)'", at: entry.key.range, request.range)
            }
        }
    }

    private mutating func compareMembers(of value: LocatedJSON, with written: [LocatedJSON.Member], _ field: Field) {
        for member in value.members ?? [] {
            let name = member.key.value
            guard let match = written.first(where: { $0.key.value == name }) else {
                report("the content lacks '\(name)', which '\(field.name)' gives", at: member.key.range, field.range)
                continue
            }
            compare(member.value, match.value, .json, field)
        }
    }

    private mutating func compare(_ given: LocatedJSON, _ written: LocatedJSON, _ type: FieldType, _ field: Field) {
        switch type {
        case .shape(let id):
            if let structure = model[id].structure {
                compare(request: given, content: written, structure: structure)
            } else {
                compareScalars(given, written, field)
            }
        case .list(let element):
            guard let items = given.items, let others = written.items, items.count == others.count else {
                return report("the content has other items than the sample request", at: written.range, given.range)
            }
            for (item, other) in zip(items, others) { compare(item, other, element, field) }
        case .json, .object, .map:
            if given.compactText != written.compactText {
                report("the content differs from the sample request", at: written.range, given.range)
            }
        case .jsonText:
            // Only the text can be compared; the structure inside it has been checked on the request's side.
            if written.text == nil { report("JSON text is written as a string", at: written.range, given.range) }
        default: compareScalars(given, written, field)
        }
    }

    private mutating func compareScalars(_ given: LocatedJSON, _ written: LocatedJSON, _ field: Field) {
        guard given.text.map({ model.wireText($0, of: field) }) != written.text else { return }
        report("the content differs from the sample request", at: written.range, given.range)
    }

    private mutating func report(_ message: String, at range: SourceRange, _ other: SourceRange) {
        diagnostics.report(
            id: "sample-does-not-fit", message, at: range, notes: [.init(message: "compared with this", range: other)])
    }
}
