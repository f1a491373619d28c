import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    mutating func plan(
        _ structure: Structure, type: SwiftText, label: String, scope: @autoclosure () -> String, doc: DocComment,
        service: String?, isSent: Bool, isReceived: Bool, methodField: String? = nil
    ) -> StructurePlan {
        for field in structure.fields { checkSupport(field, isSent: isSent, isReceived: isReceived) }
        let conformances: [SwiftText] = [
            isSent ? "\(runtime)RequestBody" : nil, isReceived ? "\(runtime)ReplyBody" : nil,
            isSent || isReceived ? nil : "Sendable",
        ].compactMap { $0 }
        let fields = structure.fields.map { named($0) }
        checkProperties(fields, in: scope)
        var properties = fields.map { property($0, service) }
        if isReceived {
            properties.append(
                PropertyPlan(
                    name: "wire", type: "\(runtime)JSONObject",
                    doc: DocComment(
                        nil, fallback: "Every member that came, those without a property of their own included."
                    )
                    .lines))
        }
        var plan = StructurePlan(
            type: type, doc: doc.lines, conformances: conformances.joined(separator: ", "), properties: properties)
        if isSent || !isReceived {
            plan.sent = planSent(structure, fields, label, service, isReceived: isReceived, methodField: methodField)
        }
        if isReceived { plan.received = planReceived(structure, fields) }
        plan.methodProperty = methodField.flatMap { structure.field(named: $0) }.map { named($0).storedName }
        return plan
    }

    private func property(_ named: NamedField, _ service: String?) -> PropertyPlan {
        let field = named.field
        var doc = DocComment(field.doc)
        addFacts(of: field, to: &doc)
        let type =
            field.isRequired ? swiftType(field.type, of: field, in: service) : optionalType(of: field, in: service)
        return PropertyPlan(name: named.name, type: type, doc: doc.lines, deprecated: deprecated(named))
    }

    private func deprecated(_ named: NamedField) -> DeprecatedPlan? {
        named.field.deprecated.map { DeprecatedPlan(attribute: deprecation($0), storage: named.storedName) }
    }

    private func planSent(
        _ structure: Structure, _ fields: [NamedField], _ label: String, _ service: String?, isReceived: Bool,
        methodField: String?
    ) -> SentPlan {
        var checks: [SwiftText] = []
        for field in fields { addChecks(of: field, to: &checks) }
        for rule in structure.rules { checks.append(check(rule, structure)) }
        let factories = factories(of: structure, service)
        var assignments = fields.map { assignment($0) }
        if isReceived { assignments.append("self.wire = \(runtime)JSONObject()") }
        let writes = fields.filter { $0.field.name != methodField }.map { write($0) }
        return SentPlan(
            isFirst: structure.fields.isEmpty && !isReceived, isChecked: !checks.isEmpty, label: .literal(label),
            factories: factories, hasFactories: !factories.isEmpty,
            parameters: parameters(fields, service), hasParameters: !fields.isEmpty, assignments: assignments,
            checks: checks,
            writes: writes + structure.constants.map { write($0) })
    }

    /// Parameters in the order of the fields, those with a default where they stand.
    func parameters(
        _ fields: [NamedField], _ service: String?, required: Set<String> = [], firstIsBare: Bool = false
    ) -> [ParameterPlan] {
        fields.enumerated().map { index, named in
            let field = named.field
            let isOptional = !field.isRequired && !required.contains(field.name)
            return ParameterPlan(
                label: firstIsBare && index == 0 && !isOptional ? "_ " : "", name: named.name,
                type: parameterType(field, in: service), isOptional: isOptional, doc: parameterDoc(field),
                isLast: index == fields.count - 1)
        }
    }

    private func parameterDoc(_ field: Field) -> SwiftText? {
        field.doc?.text.map { .comment($0.onOneLine) }
    }

    private func assignment(_ named: NamedField) -> SwiftText {
        let (field, name) = (named.field, named.name)
        let stored = named.storedName
        guard field.isPrivate, field.type == .scalar(.string) else { return "self.\(stored) = \(name)" }
        return field.isRequired
            ? "self.\(stored) = \(runtime)Redacted(\(name))" : "self.\(stored) = \(name).map { \(runtime)Redacted($0) }"
    }

    // MARK: Checks

    private func addChecks(of named: NamedField, to checks: inout [SwiftText]) {
        let (field, name) = (named.field, named.name)
        let label = SwiftText.literal(named.spokenName)
        if let length = field.length, field.type == .scalar(.string) {
            let function: SwiftText = length.unit == .bytes ? "byteLength" : "length"
            let least = max(length.minimum?.value ?? 0, field.isRequired ? 1 : 0)
            checks.append("check.\(function)(\(label), \(name), \(least), \(bound(length.maximum, ".max")))")
        } else if field.type == .scalar(.string), field.isRequired {
            checks.append("check.notEmpty(\(label), \(name))")
        }
        if let pattern = field.pattern {
            checks.append("check.pattern(\(label), \(name), \(.literal(pattern.value)))")
        }
        if let bounds = field.bounds {
            checks.append(
                "check.range(\(label), \(name), \(bound(bounds.minimum, ".min")), \(bound(bounds.maximum, ".max")))")
        }
        if let count = field.count {
            let value: SwiftText = field.isRequired ? "\(name).count" : "\(name)?.count"
            checks.append(
                "check.count(\(label), \(value), \(bound(count.minimum, ".min")), \(bound(count.maximum, ".max")))")
        }
    }

    private func bound(_ value: Located<Int>?, _ none: SwiftText) -> SwiftText {
        value.map { "\($0.value)" } ?? none
    }

    private func check(_ rule: Sourced<FieldRule>, _ structure: Structure) -> SwiftText {
        let (names, demand) = demand(of: rule, structure)
        let holds: SwiftText
        switch rule.condition {
        case nil: holds = demand
        case .present(let field):
            holds = "!(\(presence(of: field.value, structure))) || (\(demand))"
        case .equals(let field, let value):
            let name = structure.field(named: field.value).map { propertyName(of: $0) } ?? ""
            let chain: SwiftText = structure.field(named: field.value)?.isRequired == true ? "" : "?"
            holds = "\(name)\(chain).rawValue != \(.literal(value.value)) || (\(demand))"
        }
        let fields = names.map { name in .literal(structure.field(named: name).map { named($0).spokenName } ?? name) }
            .joined(separator: ", ")
        return "check.rule(\(.literal(rule.id.value)), \(holds), [\(fields)], \(.literal(message(of: rule))))"
    }

    private func demand(of rule: Sourced<FieldRule>, _ structure: Structure) -> ([String], SwiftText) {
        func all(_ names: [Located<String>], _ prefix: (SwiftText) -> SwiftText) -> ([String], SwiftText) {
            let parts = names.map { prefix(presence(of: $0.value, structure)) }
            return (names.map(\.value), parts.joined(separator: " && "))
        }
        switch rule.demand {
        case .require(let names): return all(names) { $0 }
        case .forbid(let names): return all(names) { "!(\($0))" }
        case .atLeastOne(let names):
            let parts = names.map { presence(of: $0.value, structure) }.joined(separator: ", ")
            return (names.map(\.value), "[\(parts)].contains(true)")
        case .exactlyOne(let names):
            let parts = names.map { presence(of: $0.value, structure) }.joined(separator: ", ")
            return (names.map(\.value), "[\(parts)].filter { $0 }.count == 1")
        }
    }

    /// An empty text says as little as a missing one.
    private func presence(of name: String, _ structure: Structure) -> SwiftText {
        guard let field = structure.field(named: name) else { return "false" }
        let property = propertyName(of: field)
        return field.type == .scalar(.string) ? "\(property)?.isEmpty == false" : "\(property) != nil"
    }

    /// What is said behind the names of the rule's fields.
    func message(of rule: Sourced<FieldRule>) -> String {
        let condition =
            switch rule.condition {
            case nil: ""
            case .present(let field): " when \(field.value) is given"
            case .equals(let field, let value): " when \(field.value) is \(value.value)"
            }
        return switch rule.demand {
        case .require(let names): names.count == 1 ? "is required\(condition)" : "are required\(condition)"
        case .forbid(let names): names.count == 1 ? "is not allowed\(condition)" : "are not allowed\(condition)"
        case .atLeastOne: "are all missing: at least one is required"
        case .exactlyOne: "exclude each other: exactly one is required"
        }
    }
}
