import CodeTemplates
import SpecDiagnostics
import SpecModel

/// The Swift names of a model's types, and how other types write them.
struct TypeNames: Sendable {
    private let options: PlanOptions
    /// The types at the top of the module: a nested type of the same name would hide them from the code around it.
    private let topLevel: Set<String>
    private var shapes: [TemplateText] = []
    private var tables: [TemplateText] = []

    init(_ model: Model, _ options: PlanOptions) {
        self.options = options
        let services = model.files.compactMap { $0.service.map { SwiftNames.type($0.value) } }
        let shared =
            model.shapes.filter { $0.service == nil }.map(Self.ownName)
            + model.errorTables.filter { $0.service == nil }.map(Self.ownName)
        topLevel = options.runtimeTypes.union((services + shared).map { Self.topLevel($0, options) })
        shapes = model.shapes.map { reference(to: name(of: $0), in: $0.service) }
        tables = model.errorTables.map { reference(to: name(of: $0), in: $0.service) }
    }

    func name(of shape: Shape) -> String {
        shape.service == nil ? Self.topLevel(Self.ownName(of: shape), options) : nested(Self.ownName(of: shape))
    }

    func name(of table: ErrorTable) -> String {
        table.service == nil ? Self.topLevel(Self.ownName(of: table), options) : nested(Self.ownName(of: table))
    }

    func name(of operation: Operation) -> String {
        nested(SwiftNames.type(operation.givenName?.value ?? operation.name))
    }

    func name(of notice: Notice) -> String {
        nested(SwiftNames.type(notice.givenName?.value ?? notice.name))
    }

    func name(ofService service: String) -> String { Self.topLevel(SwiftNames.type(service), options) }

    func name(ofResource resource: String) -> String { nested(SwiftNames.type(resource)) }

    /// The name of the protocol of a resource's calls.
    func name(ofCallsOf resource: String) -> String { nested(SwiftNames.type(resource + "Calls")) }

    /// The name of a shape's type as other types write it.
    func reference(to id: ShapeID) -> TemplateText { shapes[id.index] }

    /// The name of a table's type as other types write it.
    func reference(to id: ErrorTableID) -> TemplateText { tables[id.index] }

    /// The name of an operation's type as other types write it.
    func reference(to operation: Operation) -> TemplateText {
        reference(to: name(of: operation), of: operation.resource, operation.service)
    }

    /// The name of a notice's type as other types write it.
    func reference(to notice: Notice) -> TemplateText {
        reference(to: name(of: notice), of: notice.resource, notice.service)
    }

    private func reference(to name: String, of resource: String, _ service: String) -> TemplateText {
        "\(reference(to: self.name(ofResource: resource), in: service)).\(.identifier(name))"
    }

    private func reference(to name: String, in service: String?) -> TemplateText {
        guard let service else { return .identifier(name) }
        return "\(.identifier(self.name(ofService: service))).\(.identifier(name))"
    }

    /// At the top of the module, where the types that every call has would hide it from the code in them.
    private static func topLevel(_ name: String, _ options: PlanOptions) -> String {
        SwiftWords.topLevelTypeName(options.type(name))
    }

    private func nested(_ name: String) -> String { topLevel.contains(name) ? name + "_" : name }

    private static func ownName(of shape: Shape) -> String {
        SwiftNames.type(shape.givenName?.value ?? shape.name.value)
    }

    private static func ownName(of table: ErrorTable) -> String {
        let words = SwiftNames.value(table.name.value) ?? table.name.value
        return SwiftNames.type(table.givenName?.value ?? words + "Code")
    }
}
