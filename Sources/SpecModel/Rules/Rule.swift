import SpecDiagnostics

/// One demand on the model as a whole, in a file of its own.
protocol Rule: Sendable {
    /// Reports every place that breaks the rule.
    func check(_ model: Model, _ diagnostics: inout [Diagnostic])
}

/// One demand on every operation, in a file of its own.
protocol OperationRule: Sendable {
    /// Reports every place in one operation that breaks the rule.
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic])
}

/// One demand on every structure, in a file of its own.
protocol StructureRule: Sendable {
    /// Reports every place in one structure that breaks the rule.
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic])
}

/// One demand on every notice, in a file of its own.
protocol NoticeRule: Sendable {
    /// Reports every place in one notice that breaks the rule.
    func check(_ notice: Notice, in model: Model, _ diagnostics: inout [Diagnostic])
}
