import CodeTemplates
package import SpecDiagnostics
package import SpecModel
import SpecLanguage

/// Makes every decision about Swift: names, types, documentation, what each file declares.
///
/// Reports names that clash in Swift and types it cannot express; the plan is handed on only without errors.
package func plan(
    _ model: Model, options: PlanOptions = PlanOptions(), diagnostics: inout [Diagnostic]
) -> [FilePlan]? {
    var found: [Diagnostic] = []
    let planner = Planner(checking: model, options, diagnostics: &found)
    let files = (0..<planner.fileCount).map { planner.planFile(at: $0, diagnostics: &found) }
    diagnostics += found
    return found.hasErrors ? nil : files
}

/// Carries the model and what planning found wrong with it.
package struct Planner: Sendable {
    let model: Model
    let options: PlanOptions
    /// What stands in front of the name of a type of the runtime.
    let runtime: SwiftText
    /// The shapes that travel in requests and in replies.
    let sent: Set<ShapeID>
    let received: Set<ShapeID>
    /// The fields that use each amount, by name.
    let amountFields: [ShapeID: [String]]
    /// The amounts that travel as whole numbers of the smallest unit in one field at least.
    let amountsInMinorUnits: Set<ShapeID>
    /// The types at the top of the module.
    ///
    /// A nested type of the same name would hide them from the code around it.
    let topLevelTypes: Set<String>
    /// The names of the shapes' types as other types write them, and those of the tables'.
    private(set) var shapeReferences: [SwiftText] = []
    /// Those of the shapes with a question mark behind them.
    private(set) var optionalReferences: [SwiftText] = []
    private(set) var tableReferences: [SwiftText] = []
    var diagnostics: [Diagnostic] = []

    init(_ model: Model, _ options: PlanOptions) {
        self.model = model
        self.options = options
        runtime = options.runtimeText
        (sent, received) = (model.shapeUsage.byRequests, model.shapeUsage.byResponses)
        (amountFields, amountsInMinorUnits) = Self.amountFields(model)
        topLevelTypes = Self.topLevelTypes(model, options)
        shapeReferences = model.shapes.map { qualified(typeName(of: $0), in: $0.service) }
        optionalReferences = shapeReferences.map { "\($0)?" }
        tableReferences = model.errorTables.map { qualified(typeName(of: $0), in: $0.service) }
    }

    /// Prepares planning, and reports the names that clash.
    package init(checking model: Model, _ options: PlanOptions, diagnostics: inout [Diagnostic]) {
        self.init(model, options)
        checkNames()
        diagnostics += self.diagnostics
        self.diagnostics = []
    }

    /// How many files there will be: the fixed one, which is the first, and one for each spec.
    package var fileCount: Int { 1 + model.files.count }

    /// The number of the spec that a file is made from; nothing for a file that is made from all of them.
    package func spec(ofFile index: Int) -> Int? { index == 0 ? nil : index - 1 }

    /// The path of a file below the output folder.
    package func path(ofFile index: Int) -> String {
        spec(ofFile: index).map { outputPath(forSpec: model.files[$0].path) } ?? servicesFileName
    }

    /// Plans one file, whatever the others are.
    package func planFile(at index: Int, diagnostics: inout [Diagnostic]) -> FilePlan {
        guard let spec = spec(ofFile: index) else { return servicesFile() }
        var planner = self
        let plan = planner.planFile(model.files[spec])
        diagnostics += planner.diagnostics
        return plan
    }

    private mutating func planFile(_ file: SpecFile) -> FilePlan {
        var declarations = file.shapes.map { plan(model[$0]) } + file.errorTables.map { plan(model[$0]) }
        for index in declarations.indices { declarations[index].isFirst = index == 0 }
        let namespace = file.service.map { SwiftText.identifier(typeName(ofService: $0.value)) }
        let resource = planResource(file)
        let needsRuntime = options.runtime == .module && (resource != nil || !declarations.isEmpty)
        return FilePlan(
            path: outputPath(forSpec: file.path), source: .comment(file.path), access: access, runtime: runtime,
            imports: needsRuntime ? options.imports : [], needsRuntime: needsRuntime, services: [],
            resource: resource,
            namespace: declarations.isEmpty ? nil : namespace, declarations: declarations)
    }

    private var access: SwiftText {
        switch options.access {
        case .public: "public"
        case .package: "package"
        case .internal: "internal"
        }
    }

    private mutating func planResource(_ file: SpecFile) -> ResourcePlan? {
        guard let service = file.service, let resource = file.resource, !file.operations.isEmpty else { return nil }
        let operations = file.operations.map { plan(model[$0]) }
        let fallback: SwiftText = "The calls of `\(.comment(CallName.prefix))\(.comment(service.value)).\(.comment(resource.value))`."
        let serviceType = SwiftText.identifier(typeName(ofService: service.value))
        let type = SwiftText.identifier(typeName(ofResource: resource.value))
        return ResourcePlan(
            service: serviceType, type: type, namespace: "\(serviceType).\(type)",
            accessor: .identifier(SwiftNames.accessor(resource.value)),
            doc: DocComment(file.doc, fallback: fallback).lines,
            operations: operations)
    }

    /// The one file that is made from all specs: the services and their accessors.
    private func servicesFile() -> FilePlan {
        let services = Set(model.files.compactMap(\.service?.value)).sorted()
        let needsRuntime = options.runtime == .module && !services.isEmpty
        return FilePlan(
            path: servicesFileName, source: nil, access: access, runtime: runtime,
            imports: needsRuntime ? options.imports : [], needsRuntime: needsRuntime,
            services: services.map { name in
                ServicePlan(
                    type: .identifier(typeName(ofService: name)), accessor: .identifier(options.accessor(name)),
                    doc: DocComment(nil, fallback: "The calls of `cloud.\(.comment(name))`.").lines)
            }, resource: nil, namespace: nil, declarations: [])
    }

    private mutating func plan(_ shape: Shape) -> DeclarationPlan {
        var declaration = DeclarationPlan(isFirst: false)
        let type = SwiftText.identifier(typeName(of: shape))
        switch shape.kind {
        case .structure(let structure):
            declaration.structure = plan(
                structure, type: type, label: shape.name.value, scope: shape.name.value,
                doc: DocComment(shape.doc, fallback: "`\(.comment(shape.name.value))`"),
                service: shape.service,
                isSent: sent.contains(shape.id), isReceived: received.contains(shape.id))
        case .enumeration(let values): declaration.enumeration = plan(values, of: shape, type: type)
        case .amount(let amount): declaration.amount = plan(amount, of: shape, type: type)
        }
        return declaration
    }

    private static func topLevelTypes(_ model: Model, _ options: PlanOptions) -> Set<String> {
        let services = model.files.compactMap { $0.service.map { SwiftNames.type($0.value) } }
        let shapes = model.shapes.filter { $0.service == nil }.map { Self.ownName(of: $0) }
        let tables = model.errorTables.filter { $0.service == nil }.map { Self.ownName(of: $0) }
        return options.runtimeTypes.union((services + shapes + tables).map { options.type($0) })
    }

    private static func amountFields(_ model: Model) -> ([ShapeID: [String]], inMinorUnits: Set<ShapeID>) {
        var found: [ShapeID: [String]] = [:]
        var inMinorUnits: Set<ShapeID> = []
        for placed in model.structures {
            for field in placed.structure.fields {
                guard let id = field.type.shape, case .amount = model[id].kind else { continue }
                if !found[id, default: []].contains(field.name) { found[id, default: []].append(field.name) }
                if field.isInMinorUnits { inMinorUnits.insert(id) }
            }
        }
        return (found, inMinorUnits)
    }
}

/// The name of the file that is made from all specs.
package let servicesFileName = "Services.swift"

/// The file that a spec becomes, from its path alone: `fund/b2cRedPacket.yaml` gives `Fund+B2cRedPacket.swift`.
///
/// Every file of a Swift module needs a name of its own, so folders become part of the name.
package func outputPath(forSpec path: String) -> String {
    let components = path.split(separator: "/").map(String.init)
    let names = components.enumerated().map { index, component in
        let isLast = index == components.count - 1
        let stem = isLast ? component.split(separator: ".").first.map(String.init) ?? component : component
        return stem.prefix(1).uppercased() + stem.dropFirst()
    }
    return names.joined(separator: "+") + ".swift"
}
