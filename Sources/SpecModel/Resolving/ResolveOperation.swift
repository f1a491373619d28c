import SpecDiagnostics
import SpecSyntax

extension DocumentResolver {
    mutating func resolve(_ operation: Document.Operation, service: String, resource: String) -> Operation {
        checkEvidence(of: operation)
        let inner = scope.inheriting(operation.by)
        let request = content(operation.request, in: inner)
        let response = content(operation.response, in: inner)
        let table = operation.errors.flatMap { errorTable($0) }
        let settling = operation.settlement?.query?.operation.flatMap { self.operation($0) }
        return Operation(
            spec: operation, service: service, resource: resource, file: file, request: request, response: response,
            errorTable: table, settlingOperation: settling, evidence: inner.inherited)
    }

    private mutating func content(_ content: Document.Operation.Content?, in scope: EvidenceScope) -> Operation.Content
    {
        switch content {
        case .own(let structure): return .own(resolve(structure, in: scope))
        case .named(let name):
            if let id = names.shape(name.value, in: service) { return .shape(id) }
            if names.isUnreadable(name.value, in: service) { return .unresolved }
            diagnostics.append(.unknownName("structure", name, known: names.shapeNames(in: service)))
            return .unresolved
        case nil: return .unresolved
        }
    }

    mutating func errorTable(_ name: Located<String>) -> ErrorTableID? {
        if let id = names.errorTables[name.value] { return id }
        if names.lacksErrorTables { return nil }
        diagnostics.append(.unknownName("error table", name, known: Array(names.errorTables.keys)))
        return nil
    }

    private mutating func operation(_ name: Located<String>) -> OperationID? {
        if let id = names.operations[name.value] { return id }
        diagnostics.append(.unknownName("operation", name, known: Array(names.operations.keys)))
        return nil
    }

    mutating func checkEvidence(_ by: Located<String>?) {
        guard let by, scope.named[by.value] == nil else { return }
        diagnostics.append(.unknownName("evidence", by, known: Array(scope.named.keys)))
    }

    private mutating func checkEvidence(of operation: Document.Operation) {
        let names = [
            operation.by, operation.precondition?.by, operation.minimumSDK?.by, operation.positionalAlways?.by,
            operation.openPlatform?.method?.by, operation.openPlatform?.replyNode?.by, operation.idempotencyKey?.by,
            operation.status?.by, operation.status?.absent?.by, operation.settlement?.resendUnchanged?.by,
            operation.settlement?.query?.by, operation.replyCodes?.optional?.by,
            operation.openPlatform?.pageExecution?.by, operation.openPlatform?.v3?.by,
            operation.presetFunction?.by, operation.presetFunction?.name?.by, operation.presetFunction?.method?.by,
        ]
        names.forEach { checkEvidence($0) }
        for option in operation.options {
            checkEvidence(option.by)
            checkEvidence(option.gateway?.by)
        }
        operation.samples.forEach { checkEvidence($0.by) }
    }
}

extension Diagnostic {
    static func unknownName(_ what: String, _ name: Located<String>, known: [String], instead: String? = nil)
        -> Diagnostic
    {
        let sorted = Array(Set(known)).sorted()
        let hint =
            instead ?? closestMatch(to: name.value, among: sorted).map { "did you mean '\($0)'?" }
            ?? (sorted.isEmpty || sorted.count > 20 ? nil : "known here: \(sorted.joined(separator: ", "))")
        return Diagnostic(id: "unknown-name", "there is no \(what) '\(name.value)'", at: name.range, hint: hint)
    }

    static func operationsWithoutResource(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "missing-resource", "operations need the keys 'service' and 'resource' at the top of the file",
            at: range)
    }

    static func resourceWithoutService(at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "missing-service", "a resource belongs to a service: add the key 'service'", at: range)
    }
}
