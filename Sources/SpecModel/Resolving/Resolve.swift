package import SpecDiagnostics
package import SpecSyntax

/// Turns documents into a model: every reference followed, every evidence looked up.
///
/// A name that leads nowhere is reported and becomes `unresolved`, so that the rules can still say what else is wrong.
package func resolve(_ documents: [Document], diagnostics: inout [Diagnostic]) -> Model {
    let names = Names(documents, diagnostics: &diagnostics)
    var model = Model(files: [], shapes: [], errorTables: [], operations: [])
    for (index, document) in documents.enumerated() {
        let resolver = DocumentResolver(document, file: index, names: names)
        resolver.resolve(into: &model)
        diagnostics += resolver.diagnostics
    }
    model.gather()
    return model
}

/// Resolves one document.
///
/// A class, because each of its methods would else copy the names, six dictionaries, to read one of them.
final class DocumentResolver {
    let document: Document
    let file: Int
    let names: Names
    let scope: EvidenceScope
    var diagnostics: [Diagnostic] = []

    init(_ document: Document, file: Int, names: Names) {
        self.document = document
        self.file = file
        self.names = names
        let named = Dictionary(
            document.evidence.map { ($0.name.value, Evidence($0)) },
            uniquingKeysWith: { first, _ in first })
        scope = EvidenceScope(named: named, inherited: document.by.flatMap { named[$0.value] })
    }

    var service: String? { document.service?.value }

    func resolve(into model: inout Model) {
        checkEvidence(document.by)
        var entry = SpecFile(
            path: document.path, service: document.service, resource: document.resource, doc: document.doc,
            range: document.range, evidence: scope, defects: document.defects)
        document.defects.forEach { checkEvidence($0.by) }
        for shape in document.shapes {
            let id = ShapeID(index: model.shapes.count)
            entry.shapes.append(id)
            model.shapes.append(resolve(shape, as: id))
        }
        for table in document.errorTables {
            entry.errorTables.append(ErrorTableID(index: model.errorTables.count))
            model.errorTables.append(resolve(table))
        }
        resolveOperations(into: &model, &entry)
        model.files.append(entry)
    }

    private func resolveOperations(into model: inout Model, _ entry: inout SpecFile) {
        guard let service, let resource = document.resource?.value else {
            if let first = document.operations.first {
                diagnostics.append(.operationsWithoutResource(at: first.name.range))
            } else if let resource = document.resource {
                diagnostics.append(.resourceWithoutService(at: resource.range))
            }
            return
        }
        entry.operations.reserveCapacity(document.operations.count)
        for operation in document.operations {
            entry.operations.append(OperationID(index: model.operations.count))
            model.operations.append(resolve(operation, service: service, resource: resource))
        }
    }

    private func resolve(_ shape: Document.Shape, as id: ShapeID) -> Shape {
        checkEvidence(shape.by)
        let inner = scope.inheriting(shape.by)
        let kind: Shape.Kind
        switch shape.kind {
        case .structure(let structure): kind = .structure(resolve(structure, in: inner))
        case .enumeration(let values):
            values.forEach { checkEvidence($0.by) }
            kind = .enumeration(values)
        case .amount(let amount):
            checkEvidence(amount.minimum?.by)
            checkEvidence(amount.maximum?.by)
            kind = .amount(amount)
        }
        return Shape(shape, id: id, service: service, file: file, kind: kind, evidence: inner.inherited)
    }

    private func resolve(_ table: Document.ErrorTable) -> ErrorTable {
        checkEvidence(table.by)
        for code in table.codes {
            checkEvidence(code.by)
            code.subCodes.forEach { checkEvidence($0.by) }
            code.otherSubCodes.forEach { checkEvidence($0.by) }
        }
        let includes = table.includes.compactMap { errorTable($0) }
        return ErrorTable(spec: table, service: service, file: file, includes: includes)
    }

    func resolve(_ structure: Document.Structure, in scope: EvidenceScope) -> Structure {
        checkEvidence(structure.by)
        let inner = scope.inheriting(structure.by)
        structure.rules.forEach { checkEvidence($0.by) }
        structure.constants.forEach { checkEvidence($0.by) }
        return Structure(structure, fields: structure.fields.map { resolve($0, in: inner) })
    }

    private func resolve(_ field: Document.Field, in scope: EvidenceScope) -> Field {
        checkEvidence(field.by)
        checkEvidence(field.typeBy)
        checkEvidence(field.wire?.by)
        checkEvidence(field.required?.by)
        checkEvidence(field.space?.by)
        checkEvidence(field.pattern?.by)
        checkEvidence(field.length?.by)
        checkEvidence(field.bounds?.by)
        checkEvidence(field.count?.by)
        checkEvidence(field.zone?.by)
        checkEvidence(field.format?.by)
        checkEvidence(field.words?.by)
        return Field(
            field, type: resolve(field.type), evidence: scope.evidence(field.by),
            wireEvidence: field.wire?.by.flatMap { scope.named[$0.value] })
    }

    private func resolve(_ type: TypeExpression) -> FieldType {
        switch type {
        case .list(let element): return .list(resolve(element))
        case .map(let element): return .map(resolve(element))
        case .jsonText(let element): return .jsonText(resolve(element))
        case .name(let name):
            if let type = FieldType(word: name.value) { return type }
            if let id = names.shape(name.value, in: service) { return .shape(id) }
            if names.isUnreadable(name.value, in: service) { return .unresolved }
            let known = FieldType.words.map(\.word) + names.shapeNames(in: service) + TypeAdvice.constructors
            diagnostics.append(
                .unknownName("type", name, known: known, instead: TypeAdvice.instead(of: name.value)))
            return .unresolved
        }
    }
}
