package import SpecDiagnostics
package import SpecSyntax

/// Resolves the documents and applies every rule.
///
/// The model is handed on only when nothing found an error. `diagnostics` holds what reading the documents found.
package func check(_ documents: [Document], diagnostics: inout [Diagnostic]) -> Model? {
    checked(resolve(documents, diagnostics: &diagnostics), diagnostics: &diagnostics)
}

/// Applies every rule to a model, which is handed on only when nothing so far was an error.
package func checked(_ model: Model, diagnostics: inout [Diagnostic]) -> Model? {
    var found: [Diagnostic] = []
    for rule in modelRules { rule.check(model, &found) }
    for operation in model.operations {
        for rule in operationRules { rule.check(operation, in: model, &found) }
    }
    for notice in model.notices {
        for rule in noticeRules { rule.check(notice, in: model, &found) }
    }
    for placed in model.structures {
        for rule in structureRules { rule.check(placed, in: model, &found) }
    }
    diagnostics += withoutConsequences(of: diagnostics, found)
    return diagnostics.hasErrors ? nil : model
}

/// Leaves out what says that something is missing in a line where reading has said why it is missing.
private func withoutConsequences(of causes: [Diagnostic], _ found: [Diagnostic]) -> [Diagnostic] {
    let lines = Set(causes.compactMap { $0.range.map(Line.init) })
    guard !lines.isEmpty else { return found }
    return found.filter { diagnostic in
        guard cascadingIDs.contains(diagnostic.id) else { return true }
        let places = [diagnostic.range] + diagnostic.notes.map(\.range)
        return !places.contains { place in place.map { lines.contains(Line($0)) } ?? false }
    }
}

private struct Line: Hashable {
    var file: String
    var number: Int

    init(_ range: SourceRange) {
        file = range.file
        number = range.start.line
    }
}

/// Findings that say something is missing, and so may only echo a misspelt key beside it.
private let cascadingIDs: Set<String> = [
    "empty-enum", "empty-range", "key-not-required", "missing-wire-name", "positional-incomplete",
    "sample-does-not-fit", "settle-input-unavailable", "source-missing", "status-optional", "status-unmapped",
    "time-without-zone",
]
