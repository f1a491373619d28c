import SpecDiagnostics
import SpecLanguage

/// Every field, value, constant and code has its evidence, and every evidence that is named is used for something.
struct StatedSources: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        var missing: [String: [Diagnostic]] = [:]
        for diagnostic in facts(of: model) { missing[diagnostic.range?.file ?? "", default: []].append(diagnostic) }
        // One line usually mends a whole file, so only its first such fact is shown.
        for (_, found) in missing.sorted(by: { $0.key < $1.key }) {
            guard var first = found.sortedByPlace().first else { continue }
            if found.count > 1 { first.message += ", and \(found.count - 1) more in this file do not either" }
            diagnostics.append(first)
        }
    }

    private func facts(of model: Model) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for placed in model.structures {
            for field in placed.structure.fields where field.evidence == nil {
                diagnostics.append(.sourceMissing("field '\(field.name)'", at: field.range))
            }
        }
        for shape in model.shapes {
            for value in shape.enumValues ?? [] where value.evidence == nil {
                diagnostics.append(.sourceMissing("enum value '\(value.wire.value)'", at: value.wire.range))
            }
            if shape.amount != nil, shape.evidence == nil {
                diagnostics.append(.sourceMissing("amount '\(shape.name.value)'", at: shape.name.range))
            }
        }
        for operation in model.operations where operation.evidence == nil {
            diagnostics.append(.sourceMissing("operation '\(operation.name)'", at: operation.range))
        }
        for notice in model.notices where notice.evidence == nil {
            diagnostics.append(.sourceMissing("notice '\(notice.name)'", at: notice.range))
        }
        for code in model.errorTables.flatMap(\.codes) where code.evidence == nil {
            diagnostics.append(.sourceMissing("code '\(code.code.value)'", at: code.code.range))
        }
        return diagnostics
    }
}

extension Diagnostic {
    fileprivate static func sourceMissing(_ what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "source-missing", "\(what) does not say where it is from", at: range,
            hint: "name an evidence with 'by:' here or on what surrounds it")
    }
}
