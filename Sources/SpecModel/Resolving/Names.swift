import SpecDiagnostics
import SpecSyntax

/// Every name that a spec can refer to, and where it leads.
struct Names {
    private var shapes: [Scoped: Defined<ShapeID>] = [:]
    private var unreadableShapes: Set<Scoped> = []
    /// The services, or nil for all, of files whose shapes are below a misspelt key.
    private var servicesWithoutShapes: Set<String?> = []
    /// Whether a file has its error tables below a misspelt key.
    private(set) var lacksErrorTables = false
    private var errorTables: [String: Defined<ErrorTableID>] = [:]
    private var resources: [Scoped: Defined<Void>] = [:]
    private(set) var operations: [String: OperationID] = [:]
    private(set) var notices: [String: NoticeID] = [:]

    private struct Scoped: Hashable {
        var service: String?
        var name: String
    }

    /// What a name leads to, which is the last definition, and where the first one is.
    private struct Defined<Thing> {
        var thing: Thing
        var first: SourceRange
    }

    init(_ documents: [Document], diagnostics: inout [Diagnostic]) {
        var shapeCount = 0
        var tableCount = 0
        var operationCount = 0
        var noticeCount = 0
        shapes.reserveCapacity(documents.reduce(0) { $0 + $1.shapes.count })
        operations.reserveCapacity(documents.reduce(0) { $0 + $1.operations.count })
        for document in documents {
            let service = document.service?.value
            unreadableShapes.formUnion(document.unreadableShapes.map { Scoped(service: service, name: $0) })
            if document.misspelt.contains("shapes") { servicesWithoutShapes.insert(service) }
            if document.misspelt.contains("errors") { lacksErrorTables = true }
            for shape in document.shapes {
                let key = Scoped(service: service, name: shape.name.value)
                Self.define(key, as: ShapeID(index: shapeCount), in: &shapes, at: shape.name.range) {
                    diagnostics.append(.definedTwice("shape '\(key.name)'", at: shape.name.range, first: $0))
                }
                shapeCount += 1
            }
            for table in document.errorTables {
                let name = table.name
                Self.define(name.value, as: ErrorTableID(index: tableCount), in: &errorTables, at: name.range) {
                    diagnostics.append(.definedTwice("error table '\(name.value)'", at: name.range, first: $0))
                }
                tableCount += 1
            }
            guard let service, let resource = document.resource else { continue }
            let path = "\(service).\(resource.value)"
            Self.define(Scoped(service: service, name: resource.value), as: (), in: &resources, at: resource.range) {
                diagnostics.append(.definedTwice("resource '\(path)'", at: resource.range, first: $0))
            }
            // By number, since an operation is large and only its name is needed.
            for index in document.operations.indices {
                operations["\(path).\(document.operations[index].name.value)"] = OperationID(index: operationCount)
                operationCount += 1
            }
            for notice in document.notices {
                notices["\(path).\(notice.name.value)"] = NoticeID(index: noticeCount)
                noticeCount += 1
            }
        }
    }

    /// The shape that `name` means inside `service`: its own first, then one shared by all.
    func shape(_ name: String, in service: String?) -> ShapeID? {
        (shapes[Scoped(service: service, name: name)] ?? shapes[Scoped(service: nil, name: name)])?.thing
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

    /// How many shapes there are, those of other services included.
    var shapeCount: Int { shapes.count }

    var errorTableCount: Int { errorTables.count }

    func errorTable(_ name: String) -> ErrorTableID? { errorTables[name]?.thing }

    var errorTableNames: [String] { Array(errorTables.keys) }

    private static func define<Name, Thing>(
        _ name: Name, as thing: Thing, in defined: inout [Name: Defined<Thing>], at range: SourceRange,
        report: (_ first: SourceRange) -> Void
    ) {
        if let old = defined.updateValue(Defined(thing: thing, first: range), forKey: name) {
            defined[name]?.first = old.first
            report(old.first)
        }
    }
}

extension Diagnostic {
    fileprivate static func definedTwice(_ what: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "duplicate-definition", "\(what) is defined twice", at: range,
            notes: [.init(message: "first defined here", range: first)])
    }
}
