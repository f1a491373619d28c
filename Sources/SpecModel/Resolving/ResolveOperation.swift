import SpecDiagnostics
import SpecSyntax

extension DocumentResolver {
    func resolve(_ operation: Document.Operation, service: String, resource: String) -> Operation {
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

    private func content(_ content: Document.Operation.Content?, in scope: EvidenceScope) -> Operation.Content {
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

    func errorTable(_ name: Located<String>) -> ErrorTableID? {
        if let id = names.errorTable(name.value) { return id }
        if names.lacksErrorTables { return nil }
        diagnostics.append(.unknownName("error table", name, known: names.errorTableNames))
        return nil
    }

    private func operation(_ name: Located<String>) -> OperationID? {
        if let id = names.operations[name.value] { return id }
        diagnostics.append(.unknownName("operation", name, known: Array(names.operations.keys)))
        return nil
    }

    /// Reports an evidence that is not there.
    ///
    /// Asked a dozen times a field, nearly always of nothing; inlined, nothing costs two instructions and not forty.
    @inline(__always)
    func checkEvidence(_ by: Located<String>?) {
        if let by { checkEvidence(named: by) }
    }

    @inline(never)
    private func checkEvidence(named by: Located<String>) {
        guard scope.named[by.value] == nil else { return }
        diagnostics.append(.unknownName("evidence", by, known: Array(scope.named.keys)))
    }

    private func checkEvidence(of operation: Document.Operation) {
        checkEvidence(operation.by)
        checkEvidence(operation.precondition?.by)
        checkEvidence(operation.minimumSDK?.by)
        checkEvidence(operation.positionalAlways?.by)
        if let platform = operation.openPlatform {
            checkEvidence(platform.method?.by)
            checkEvidence(platform.replyNode?.by)
            checkEvidence(platform.pageExecution?.by)
            checkEvidence(platform.v3?.by)
        }
        checkEvidence(operation.idempotencyKey?.by)
        checkEvidence(operation.status?.by)
        checkEvidence(operation.status?.absent?.by)
        checkEvidence(operation.settlement?.resendUnchanged?.by)
        checkEvidence(operation.settlement?.query?.by)
        checkEvidence(operation.replyCodes?.optional?.by)
        if let function = operation.presetFunction {
            checkEvidence(function.by)
            checkEvidence(function.name?.by)
            checkEvidence(function.method?.by)
        }
        for option in operation.options {
            checkEvidence(option.by)
            checkEvidence(option.gateway?.by)
            checkEvidence(option.required?.by)
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
