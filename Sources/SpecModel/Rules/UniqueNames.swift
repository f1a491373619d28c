import SpecDiagnostics
import SpecLanguage

/// Enum values and codes are listed once, and no structure or table contains itself.
struct UniqueNames: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for shape in model.shapes where shape.enumValues?.isEmpty == true {
            diagnostics.report(id: "empty-enum", "enum '\(shape.name.value)' documents no value", at: shape.name.range)
        }
        for index in model.shapes.indices { checkRecursion(ShapeID(index: index), model, &diagnostics) }
        for index in model.errorTables.indices { checkIncludes(ErrorTableID(index: index), model, &diagnostics) }
    }

    /// A structure that holds itself directly can never be built; through a list or map it can.
    private func checkRecursion(_ start: ShapeID, _ model: Model, _ diagnostics: inout [Diagnostic]) {
        var waiting = [start]
        var seen: Set<ShapeID> = []
        while let id = waiting.popLast() {
            for field in model[id].structure?.fields ?? [] {
                guard let next = directShape(field.type) else { continue }
                if next == start {
                    diagnostics.report(
                        id: "recursive-structure",
                        "'\(model[start].name.value)' contains itself through '\(field.name)'", at: field.range,
                        hint: "a list<…> or map<…> may contain it")
                    return
                }
                if seen.insert(next).inserted { waiting.append(next) }
            }
        }
    }

    private func directShape(_ type: FieldType) -> ShapeID? {
        switch type {
        case .shape(let id): id
        case .jsonText(let element): directShape(element)
        default: nil
        }
    }

    private func checkIncludes(_ start: ErrorTableID, _ model: Model, _ diagnostics: inout [Diagnostic]) {
        var waiting = model[start].includes.map(\.value)
        var seen: Set<ErrorTableID> = []
        while let id = waiting.popLast() {
            if id == start {
                let place = model[start].includes.first?.range ?? model[start].name.range
                diagnostics.report(
                    id: "recursive-include", "error table '\(model[start].name.value)' includes itself", at: place)
                return
            }
            if seen.insert(id).inserted { waiting += model[id].includes.map(\.value) }
        }
    }
}
