import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans the struct of a request, a reply or a shared structure.
struct StructureBuilder {
    let model: Model
    let types: FieldTypes
    let isEquatable: Bool

    /// What is planned: the structure with its Swift type, and which ways it goes.
    struct Subject {
        let structure: Structure
        let type: TemplateText
        /// What messages of the generated code call it.
        let label: String
        /// What our own messages call it.
        let scope: String
        let doc: DocComment
        let isSent: Bool
        let isReceived: Bool
        /// The field that names the Open Platform method, which is not written.
        var methodField: String?
    }

    func plan(_ subject: Subject, diagnostics: inout [Diagnostic]) -> StructurePlan {
        let fields = subject.structure.fields.map { NamedField($0) }
        let support = FieldSupport(model: model)
        for field in subject.structure.fields {
            let mistake = support.mistake(in: field, isSent: subject.isSent, isReceived: subject.isReceived)
            if let mistake { diagnostics.append(mistake) }
        }
        NameChecks.checkProperties(fields, in: subject.scope, diagnostics: &diagnostics)
        var plan = StructurePlan(
            type: subject.type, doc: subject.doc.lines, conformances: conformances(of: subject),
            properties: fields.map { property($0, subject) })
        if subject.isReceived { plan.properties.append(wire) }
        if subject.isSent || !subject.isReceived { plan.sent = sent(subject, fields) }
        if subject.isReceived {
            let builder = ReadBuilder(model: model, names: types.names)
            plan.received = ReceivedPlan(reads: fields.map { builder.read($0, in: subject.structure) })
        }
        plan.methodProperty = fields.first { $0.field.name == subject.methodField }.map {
            $0.field.isPrivate ? "\($0.storedName).reveal()" : $0.storedName
        }
        return plan
    }

    private func conformances(of subject: Subject) -> TemplateText {
        let bodies: TemplateText =
            switch (subject.isSent, subject.isReceived) {
            case (true, true): "\(types.runtime)RequestBody, \(types.runtime)ResponseBody"
            case (true, false): "\(types.runtime)RequestBody"
            case (false, true): "\(types.runtime)ResponseBody"
            case (false, false): "Swift.Sendable"
            }
        return isEquatable ? "\(bodies), Swift.Equatable" : bodies
    }

    private func property(_ named: NamedField, _ subject: Subject) -> PropertyPlan {
        PropertyPlan(
            name: named.name, type: types.property(named.field, isReceived: subject.isReceived),
            doc: DocComment(named.field).lines,
            deprecated: named.field.deprecated.map {
                DeprecatedPropertyPlan(message: $0.message, storage: named.storedName)
            })
    }

    private var wire: PropertyPlan {
        let doc = DocComment(nil, fallback: "Every member that came, those without a property of their own included.")
        return PropertyPlan(name: "wire", type: "\(types.runtime)JSONObject", doc: doc.lines)
    }

    private func sent(_ subject: Subject, _ fields: [NamedField]) -> SentPlan {
        let structure = subject.structure
        let rules = RuleBuilder(fields: fields)
        let writes = WriteBuilder(model: model, names: types.names, isReceived: subject.isReceived)
        let factories = FactoryBuilder(model: model, types: types, rules: structure.rules.map(\.value), fields: fields)
            .factories
        let checks = fields.flatMap { CheckBuilder(types: types, fields: fields).checks(of: $0) }
        return SentPlan(
            isFirst: fields.isEmpty && !subject.isReceived, isChecked: !checks.isEmpty || !structure.rules.isEmpty,
            isReceived: subject.isReceived, label: .literal(subject.label), factories: factories,
            hasFactories: !factories.isEmpty, parameters: types.parameters(fields), hasParameters: !fields.isEmpty,
            checks: checks, rules: structure.rules.map { rules.plan($0.value) },
            assignments: fields.map { AssignmentPlan($0, keepsMoney: keepsMoney($0.field, subject)) },
            writes: fields.filter { $0.field.name != subject.methodField }.map { writes.write($0) },
            constants: structure.constants.map { writes.write($0.value) })
    }
}

extension StructureBuilder {
    /// Whether a field has an amount with limits as its parameter, and any sum as its property.
    private func keepsMoney(_ field: Field, _ subject: Subject) -> Bool {
        subject.isReceived && model.amountShape(of: field.type) != nil
    }
}

extension FieldTypes {
    /// Parameters in the order of the fields, those with a default where they stand.
    func parameters(
        _ fields: [NamedField], required: Set<String> = [], firstIsBare: Bool = false
    ) -> [ParameterPlan] {
        fields.enumerated().map { index, named in
            let isOptional = !named.field.isRequired && !required.contains(named.field.name)
            return ParameterPlan(
                isBare: firstIsBare && index == 0 && !isOptional, name: named.name, type: parameter(named.field),
                isOptional: isOptional, isLast: index == fields.count - 1)
        }
    }
}

extension AssignmentPlan {
    fileprivate init(_ named: NamedField, keepsMoney: Bool) {
        stored = named.storedName
        name = named.name
        if keepsMoney, case .list = named.field.type {
            conversion = "map(\\.money)"
        } else if keepsMoney {
            conversion = "money"
        }
        isRedacted = named.field.isPrivate
        isRequired = named.field.isRequired
    }
}
