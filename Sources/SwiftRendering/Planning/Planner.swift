import CodeTemplates
package import SpecDiagnostics
import SpecLanguage
package import SpecModel

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

/// Plans the files of a model, each whatever the others are.
package struct Planner: Sendable {
    private let model: Model
    private let options: PlanOptions
    private let types: FieldTypes
    private let values: ValueBuilder

    /// Prepares planning, and reports the names that clash.
    ///
    /// - Parameter part: what is planned of the model, all of it when nil. Names are those that the whole model gives:
    ///   the next call that is added renames nothing.
    package init(
        checking model: Model, planning part: Model? = nil, _ options: PlanOptions, diagnostics: inout [Diagnostic]
    ) {
        self.model = part ?? model
        self.options = options
        types = FieldTypes(model: model, names: TypeNames(model, options), runtime: options.runtimeText)
        values = ValueBuilder(model)
        diagnostics += NameChecks.mistakes(in: model, options, types.names)
    }

    /// How many files there will be: the fixed one, which is the first, and one for each spec.
    package var fileCount: Int { 1 + model.files.count }

    /// Plans one file.
    package func planFile(at index: Int, diagnostics: inout [Diagnostic]) -> FilePlan {
        index == 0 ? servicesFile : plan(model.files[index - 1], diagnostics: &diagnostics)
    }

    /// The one file that is made from all specs: the services and their accessors.
    private var servicesFile: FilePlan {
        let services = Set(model.files.compactMap(\.service?.value)).sorted()
        var plan = emptyFile(at: servicesFileName, needsRuntime: !services.isEmpty)
        plan.services = services.map { name in
            ServicePlan(
                type: .identifier(types.names.name(ofService: name)), accessor: .identifier(options.accessor(name)),
                doc: DocComment(nil, fallback: "The calls of `\(.comment(CallName.prefix + name))`.").lines)
        }
        return plan
    }

    private func plan(_ file: SpecFile, diagnostics: inout [Diagnostic]) -> FilePlan {
        var declarations: [DeclarationPlan] = []
        for id in file.shapes { declarations.append(plan(model[id], diagnostics: &diagnostics)) }
        for id in file.errorTables {
            let type = TemplateText.identifier(types.names.name(of: model[id]))
            let table = ErrorTableBuilder(table: model[id]).plan(type: type)
            declarations.append(DeclarationPlan(isFirst: false, errorTable: table))
        }
        if !declarations.isEmpty { declarations[0].isFirst = true }
        let resource = planResource(file, diagnostics: &diagnostics)
        var plan = emptyFile(
            at: outputPath(forSpec: file.path), needsRuntime: resource != nil || !declarations.isEmpty)
        plan.source = .comment(file.path)
        plan.resource = resource
        plan.declarations = declarations
        if let service = file.service, !declarations.isEmpty {
            plan.namespace = .identifier(types.names.name(ofService: service.value))
        }
        return plan
    }

    private func emptyFile(at path: String, needsRuntime: Bool) -> FilePlan {
        let importsRuntime = needsRuntime && options.runtime == .module
        return FilePlan(
            path: path, access: options.accessText, runtime: types.runtime,
            imports: importsRuntime ? options.imports : [], needsRuntime: importsRuntime, services: [],
            declarations: [])
    }

    private func planResource(_ file: SpecFile, diagnostics: inout [Diagnostic]) -> ResourcePlan? {
        guard let service = file.service, let resource = file.resource,
            !file.operations.isEmpty || !file.notices.isEmpty
        else { return nil }
        let builder = OperationBuilder(model: model, types: types, isEquatable: options.isEquatable)
        let notices = NoticeBuilder(model: model, types: types, isEquatable: options.isEquatable)
        let id = TemplateText.comment("\(CallName.prefix)\(service.value).\(resource.value)")
        let serviceType = TemplateText.identifier(types.names.name(ofService: service.value))
        let type = TemplateText.identifier(types.names.name(ofResource: resource.value))
        return ResourcePlan(
            service: serviceType, type: type, namespace: "\(serviceType).\(type)",
            calls: .identifier(types.names.name(ofCallsOf: resource.value)),
            accessor: .identifier(SwiftNames.accessor(resource.value)),
            doc: DocComment(file.doc, fallback: "The calls of `\(id)`.").lines,
            operations: file.operations.map { id in
                builder.plan(model[id], isFirst: id == file.operations.first, diagnostics: &diagnostics)
            },
            notices: file.notices.map { notices.plan(model[$0], diagnostics: &diagnostics) })
    }

    private func plan(_ shape: Shape, diagnostics: inout [Diagnostic]) -> DeclarationPlan {
        var declaration = DeclarationPlan(isFirst: false)
        let type = TemplateText.identifier(types.names.name(of: shape))
        switch shape.kind {
        case .structure(let structure):
            let subject = StructureBuilder.Subject(
                structure: structure, type: type, label: shape.name.value, scope: shape.name.value,
                doc: DocComment(shape.doc, fallback: "`\(.comment(shape.name.value))`"),
                isSent: model.shapeUsage.byRequests.contains(shape.id),
                isReceived: model.shapeUsage.byResponses.contains(shape.id))
            let builder = StructureBuilder(model: model, types: types, isEquatable: options.isEquatable)
            declaration.structure = builder.plan(subject, diagnostics: &diagnostics)
        case .enumeration(let values): declaration.enumeration = self.values.plan(values, of: shape, type: type)
        case .amount(let amount): declaration.amount = values.plan(amount, of: shape, type: type)
        }
        return declaration
    }
}
