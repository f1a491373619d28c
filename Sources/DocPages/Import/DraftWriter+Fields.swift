import SpecDiagnostics

extension DraftWriter {
    /// One field as it stands below `fields:`; shapes it needs are added.
    mutating func fieldLines(_ field: ParameterFact, _ page: PageFacts, depth: Int, isNested: Bool, owner: String)
        -> [String]
    {
        let name = field.name.value
        func line(_ extra: Int, _ text: String) -> String { String(repeating: "  ", count: depth + extra) + text }
        var lines = [line(0, "\(DraftNames.field(name)):")]
        let type = typeName(field, page, owner: owner)
        lines.append(line(1, "type: \(type)"))
        // Numbers and sums travel as strings unless a spec says otherwise.
        let isNumber = field.type?.value.kind == .number || field.type?.value.kind == .integer && isMoney(field)
        if isNumber, field.limits.values.isEmpty {
            lines.append(line(1, "json: \(isReply ? "either" : "number")"))
        }
        let wire =
            isNested ? "{is: \(DraftNames.scalar(name)), by: nested}" : "{is: \(DraftNames.wire(name)), by: names}"
        lines.append(line(1, "wire: \(wire)"))
        if !isNested {
            decide(
                "decide-wire", "the wire name '\(DraftNames.wire(name))' of '\(name)' is derived", at: field.name.place)
        }
        lines += requirementLines(field, depth: depth + 1)
        lines += limitLines(field, type, depth: depth + 1)
        return lines
    }

    private mutating func requirementLines(_ field: ParameterFact, depth: Int) -> [String] {
        let name = field.name.value
        let indent = String(repeating: "  ", count: depth)
        if let words = field.limits.unreadCondition, field.required.value != .yes {
            decide(
                "decide-required", "'\(name)' is required under a condition that could not be read: \(words)",
                at: field.description?.place ?? field.name.place)
        }
        switch field.required.value {
        case .yes: return [indent + "required: true"]
        case .no: break
        case .conditional:
            if field.limits.requiredWhen.isEmpty, field.limits.unreadCondition == nil {
                decide(
                    "decide-required", "when '\(name)' is required is not said in words that can be read",
                    at: field.required.place)
            }
        case .unknown(let reason):
            // The reason is one line, as a comment must be.
            decide("decide-required", "whether '\(name)' is required is unknown: \(reason)", at: field.required.place)
            return [indent + "# decide: required; \(reason)"]
        }
        return []
    }

    private mutating func limitLines(_ field: ParameterFact, _ type: String, depth: Int) -> [String] {
        let name = field.name.value
        let limits = field.limits
        let indent = String(repeating: "  ", count: depth)
        var lines: [String] = []
        if type == "string", limits.minimumLength != nil || limits.maximumLength != nil {
            let bounds = [limits.minimumLength.map { "min: \($0)" }, limits.maximumLength.map { "max: \($0)" }]
                .compactMap { $0 }
            lines.append((indent + "length: {\(bounds.joined(separator: ", "))}"))
        }
        let bounds = [
            limits.minimum.flatMap { Int($0) }.map { "min: \($0)" },
            limits.maximum.flatMap { Int($0) }.map { "max: \($0)" },
        ].compactMap { $0 }
        if type == "integer", !bounds.isEmpty {
            lines.append((indent + "range: {\(bounds.joined(separator: ", "))}"))
        }
        if type == "decimal", limits.minimum != nil || limits.maximum != nil {
            decide(
                "decide-range",
                "no spec says the range \(limits.minimum ?? "…") to \(limits.maximum ?? "…") of '\(name)'",
                at: field.description?.place ?? field.name.place)
        }
        if isMoney(field), limits.isInMinorUnits { lines.append(indent + "unit: minor") }
        if type == "money" || type == "list<money>" {
            lines += [(indent + "currency: CNY"), (indent + "scale: \(scale(of: field))")]
        }
        if type == "dateTime" || type == "list<dateTime>" {
            lines.append((indent + "zone: {is: '+08:00', by: guessed}"))
            decide("decide-zone", "the zone of '\(name)' is taken for China's", at: field.name.place)
        }
        if let text = field.description?.value, !text.isEmpty {
            lines.append((indent + "doc: {zh: \(quotedYAML(String(text.prefix(300)).collapsed))}"))
        }
        return lines
    }

    /// The type of a field; enumerations, amounts and objects become shapes.
    private mutating func typeName(_ field: ParameterFact, _ page: PageFacts, owner: String) -> String {
        let name = field.name.value
        let limits = field.limits
        guard let type = field.type?.value else {
            decide("decide-type", "the page gives no type for '\(name)'", at: field.name.place)
            return "string"
        }
        if !limits.values.isEmpty, type.kind != .boolean { return enumeration(field, owner: owner) }
        if let low = limits.minimum, let high = limits.maximum,
            [.string, .price, .number].contains(type.kind) || type.kind == .integer && limits.isInMinorUnits,
            limits.decimals != nil || limits.unit != nil || type.kind == .price || low.contains(".")
        {
            return amount(field, low, high, owner: owner)
        }
        if isMoney(field) {
            decideMoney(field)
            if !isReply {
                decide(
                    "decide-range", "'\(field.name.value)' is money that is sent, and the page gives no range",
                    at: field.name.place)
            }
            return "money"
        }
        return word(type.kind, field, page)
    }

    private mutating func word(_ kind: TypeFact.Kind, _ field: ParameterFact, _ page: PageFacts) -> String {
        switch kind {
        case .string: return "string"
        case .integer: return "integer"
        case .number: return "decimal"
        case .price: return "money"
        case .boolean: return "boolean"
        case .json: return "json"
        case .date: return "dateTime"
        case .list(let element): return "list<\(word(element, field, page))>"
        case .object:
            if let object = page.object(named: field.name.value) { return structure(object, page) }
            return "object"
        case .named(let name):
            if let object = page.object(named: name) { return structure(object, page) }
            decide(
                "decide-type", "'\(field.name.value)' is of type '\(name)', which no table describes",
                at: field.type?.place)
            return "object"
        }
    }

    private mutating func enumeration(_ field: ParameterFact, owner: String) -> String {
        let name = DraftNames.type(owner + DraftNames.type(field.name.value))
        var lines = ["  \(name):", "    kind: enum", "    values:"]
        for value in field.limits.values {
            let doc = value.meaning.map { "{doc: {zh: \(quotedYAML($0.collapsed))}}" } ?? "{}"
            lines.append("      \(DraftNames.scalar(value.value)): \(doc)")
        }
        addShape(name, lines)
        return name
    }

    private mutating func structure(_ object: ObjectFact, _ page: PageFacts) -> String {
        let name = DraftNames.type(object.name.value)
        guard !shapes.contains(where: { $0.name == name }) else { return name }
        // The name is taken first, so that an object that holds itself ends.
        shapes.append((name, []))
        var lines = ["  \(name):", "    kind: structure", "    fields:"]
        for field in object.fields { lines += fieldLines(field, page, depth: 3, isNested: true, owner: name) }
        lines += ruleLines(object.fields, object.choices, depth: 2)
        if let index = shapes.firstIndex(where: { $0.name == name }) { shapes[index].lines = lines }
        return name
    }

    mutating func addShape(_ name: String, _ lines: [String]) {
        if !shapes.contains(where: { $0.name == name }) { shapes.append((name, lines)) }
    }
}
