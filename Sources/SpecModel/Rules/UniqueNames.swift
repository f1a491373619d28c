import SpecDiagnostics
import SpecLanguage

/// Enum values and codes are listed once, and no structure or table contains itself.
struct UniqueNames: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for shape in model.shapes where shape.enumValues?.isEmpty == true {
            diagnostics.report(id: "empty-enum", "enum '\(shape.name.value)' documents no value", at: shape.name.range)
        }
        checkRecursion(model, &diagnostics)
        checkIncludes(model, &diagnostics)
    }

    /// A structure that holds itself directly can never be built; through a list or map it can.
    private func checkRecursion(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        let cycles = Cycles(count: model.shapes.count) { index in
            (model.shapes[index].structure?.fields ?? []).compactMap { directShape($0.type)?.index }
        }
        for (index, shape) in model.shapes.enumerated() {
            let field = shape.structure?.fields.first { field in
                directShape(field.type).map { cycles.joins(index, $0.index) } ?? false
            }
            guard let field else { continue }
            diagnostics.report(
                id: "recursive-structure", "'\(shape.name.value)' contains itself through '\(field.name)'",
                at: field.range, hint: "a list<…> or map<…> may contain it")
        }
    }

    private func directShape(_ type: FieldType) -> ShapeID? {
        switch type {
        case .shape(let id): id
        case .jsonText(let element): directShape(element)
        default: nil
        }
    }

    private func checkIncludes(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        let cycles = Cycles(count: model.errorTables.count) { model.errorTables[$0].includes.map(\.value.index) }
        for (index, table) in model.errorTables.enumerated() {
            guard let include = table.includes.first(where: { cycles.joins(index, $0.value.index) }) else { continue }
            diagnostics.report(
                id: "recursive-include", "error table '\(table.name.value)' includes itself", at: include.range)
        }
    }
}
