package import SpecDiagnostics
import SpecLanguage
package import SpecSyntax

/// Turns documents into a model: every reference followed, every evidence looked up.
///
/// A name that leads nowhere is reported and becomes `unresolved`, so that the rules can still say what else is wrong.
package func resolve(_ documents: consuming [Document], diagnostics: inout [Diagnostic]) -> Model {
    let names = Names(copy documents, diagnostics: &diagnostics)
    var model = Model()
    // From the end of the list turned round: a document is gone once the model has what it says.
    var remaining = consume documents
    remaining.reverse()
    while let document = remaining.popLast() {
        // The findings go from hand to hand: how many there are decides whether suggestions are looked for.
        let found = diagnostics
        diagnostics = []
        var resolver = Resolver(document, file: model.files.count, names: names, diagnostics: found)
        resolver.resolve(document, into: &model)
        diagnostics = resolver.diagnostics
    }
    model.shapeUsage = ShapeUsage(of: model.operations, model.notices, in: model)
    return model
}

extension Resolver {
    mutating func resolve(_ document: Document, into model: inout Model) {
        var file = SpecFile(
            path: document.path, service: document.service, resource: document.resource, doc: document.doc,
            range: document.range, evidenceNames: Set(document.evidence.map(\.name.value)),
            defects: document.defects.map { sourced($0) })
        for shape in document.shapes {
            let id = ShapeID(index: model.shapes.count)
            file.shapes.append(id)
            model.shapes.append(resolve(shape, as: id))
        }
        for table in document.errorTables {
            file.errorTables.append(ErrorTableID(index: model.errorTables.count))
            model.errorTables.append(resolve(table))
        }
        if let service, let resource = document.resource?.value {
            for operation in document.operations {
                file.operations.append(OperationID(index: model.operations.count))
                model.operations.append(resolve(operation, service: service, resource: resource))
            }
            for notice in document.notices {
                file.notices.append(NoticeID(index: model.notices.count))
                model.notices.append(resolve(notice, service: service, resource: resource))
            }
        } else if let first = document.operations.first {
            diagnostics.append(.withoutResource("operations", at: first.name.range))
        } else if let first = document.notices.first {
            diagnostics.append(.withoutResource("notices", at: first.name.range))
        } else if let resource = document.resource {
            diagnostics.append(.resourceWithoutService(at: resource.range))
        }
        model.files.append(file)
    }
}

extension Diagnostic {
    fileprivate static func withoutResource(_ what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "missing-resource", "\(what) need the keys 'service' and 'resource' at the top of the file",
            at: range)
    }

    fileprivate static func resourceWithoutService(at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "missing-service", "a resource belongs to a service: add the key 'service'", at: range)
    }
}
