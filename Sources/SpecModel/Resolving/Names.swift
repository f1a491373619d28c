import SpecDiagnostics
import SpecSyntax

/// Every name that a spec can refer to, and where it leads.
struct Names {
    private var shapes: [Scoped: ShapeID] = [:]
    private var unreadableShapes: Set<Scoped> = []
    /// The services, or nil for all, of files whose shapes stand below a misspelt key.
    private var servicesWithoutShapes: Set<String?> = []
    /// Whether a file has its error tables below a misspelt key.
    private(set) var lacksErrorTables = false
    private(set) var errorTables: [String: ErrorTableID] = [:]
    private(set) var operations: [String: OperationID] = [:]

    private struct Scoped: Hashable {
        var service: String?
        var name: String
    }

    init(_ documents: [Document], diagnostics: inout [Diagnostic]) {
        var shapeCount = 0
        var tableCount = 0
        var operationCount = 0
        var places: [String: SourceRange] = [:]
        for document in documents {
            let service = document.service?.value
            unreadableShapes.formUnion(document.unreadableShapes.map { Scoped(service: service, name: $0) })
            if document.misspelt.contains("shapes") { servicesWithoutShapes.insert(service) }
            if document.misspelt.contains("errors") { lacksErrorTables = true }
            for shape in document.shapes {
                let key = "shape \(service ?? "") \(shape.name.value)"
                noteFirst(key, "shape '\(shape.name.value)'", shape.name.range, &places, &diagnostics)
                shapes[Scoped(service: service, name: shape.name.value)] = ShapeID(index: shapeCount)
                shapeCount += 1
            }
            for table in document.errorTables {
                noteFirst(
                    "errors \(table.name.value)", "error table '\(table.name.value)'", table.name.range, &places,
                    &diagnostics)
                errorTables[table.name.value] = ErrorTableID(index: tableCount)
                tableCount += 1
            }
            guard let service, let resource = document.resource?.value else { continue }
            noteFirst(
                "resource \(service).\(resource)", "resource '\(service).\(resource)'",
                document.resource?.range ?? document.range, &places, &diagnostics)
            for operation in document.operations {
                operations["\(service).\(resource).\(operation.name.value)"] = OperationID(index: operationCount)
                operationCount += 1
            }
        }
    }

    /// The shape that `name` means inside `service`: its own first, then one shared by all.
    func shape(_ name: String, in service: String?) -> ShapeID? {
        shapes[Scoped(service: service, name: name)] ?? shapes[Scoped(service: nil, name: name)]
    }

    /// Whether the name is that of a shape whose own mistakes have been reported already.
    func isUnreadable(_ name: String, in service: String?) -> Bool {
        servicesWithoutShapes.contains(service) || servicesWithoutShapes.contains(nil)
            || unreadableShapes.contains(Scoped(service: service, name: name))
            || unreadableShapes.contains(Scoped(service: nil, name: name))
    }

    func shapeNames(in service: String?) -> [String] {
        shapes.keys.filter { $0.service == nil || $0.service == service }.map(\.name)
    }

    private func noteFirst(
        _ key: String, _ what: String, _ range: SourceRange, _ places: inout [String: SourceRange],
        _ diagnostics: inout [Diagnostic]
    ) {
        if let first = places[key] {
            diagnostics.append(
                Diagnostic(
                    id: "duplicate-definition", "\(what) is defined twice", at: range,
                    notes: [.init(message: "first defined here", range: first)]))
        } else {
            places[key] = range
        }
    }
}
