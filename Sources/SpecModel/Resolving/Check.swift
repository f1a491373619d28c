package import SpecDiagnostics
package import SpecSyntax

/// Resolves the documents and applies every rule.
///
/// The model is handed on only when nothing found an error. `diagnostics` holds what reading the documents found: a rule's conclusion from something that is missing is left out
/// where reading has already said why it is missing.
package func check(_ documents: [Document], diagnostics: inout [Diagnostic]) -> Model? {
    checked(resolve(documents, diagnostics: &diagnostics), diagnostics: &diagnostics)
}

/// Applies every rule to a model, which is handed on only when nothing so far was an error.
package func checked(_ model: Model, diagnostics: inout [Diagnostic]) -> Model? {
    var found: [Diagnostic] = []
    for rule in rules { rule.check(model, &found) }
    for placed in model.structures {
        for rule in structureRules { rule.check(placed, in: model, &found) }
    }
    diagnostics += withoutConsequences(of: diagnostics, found)
    return diagnostics.hasErrors ? nil : model
}

private func withoutConsequences(of causes: [Diagnostic], _ found: [Diagnostic]) -> [Diagnostic] {
    let lines = Set(causes.compactMap { $0.range.map(Line.init) })
    guard !lines.isEmpty else { return found }
    return found.filter { diagnostic in
        guard conclusionsFromAbsence.contains(diagnostic.id) else { return true }
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
private let conclusionsFromAbsence: Set<String> = [
    "empty-enum", "empty-range", "key-not-required", "missing-wire-name", "positional-incomplete",
    "sample-does-not-fit",
    "settle-input-unavailable", "source-missing", "status-optional", "status-unmapped",
    "time-without-zone",
]

/// One demand on the model as a whole, in a file of its own.
protocol Rule: Sendable {
    /// Reports every place that breaks the rule.
    func check(_ model: Model, _ diagnostics: inout [Diagnostic])
}

/// One demand on every structure, in a file of its own.
///
/// A structure is held against all of these rules while it is at hand: when each rule went through all structures, every
/// field had left the processor's cache before the next rule came, and checking 1,000 operations took 18 ms in place of 13.
protocol StructureRule: Sendable {
    /// Reports every place in one structure that breaks the rule.
    func check(_ placed: Model.PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic])
}

/// Every rule of the model, in the order of the folder.
let rules: [any Rule] = [
    AbsentStatus(),
    AmountLimits(),
    CallKinds(),
    CallOptions(),
    EchoedFields(),
    ErrorCodes(),
    IdempotencyKey(),
    KnownCurrencies(),
    MatchingReplyNode(),
    OtherSubCodes(),
    PositionalOrder(),
    RequiredOfReplies(),
    SamplesFit(),
    SettlementCompleteness(),
    SettlementInputs(),
    SettlingStatus(),
    StatusMeanings(),
    StatedSources(),
    UniqueNames(),
    UniqueSamples(),
    UnrepeatedKeys(),
    V3Verbs(),
    ValidNames(),
]

/// Every rule of structures, in the order of the folder.
let structureRules: [any StructureRule] = [
    AmountLimits(),
    ConstraintsFit(),
    ContradictoryRules(),
    GatewayParameters(),
    JSONForms(),
    KnownCurrencies(),
    KnownPrivacy(),
    MoneyUnits(),
    RulesOfFields(),
    TimeFormats(),
    TimesWithZone(),
    UniqueWireNames(),
    ValidNames(),
    WireNames(),
]
