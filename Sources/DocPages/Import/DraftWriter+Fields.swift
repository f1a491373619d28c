import SpecDiagnostics

extension DraftWriter {
    /// One field as it is written below `fields:`, with what its sample shows; shapes it needs are added.
    mutating func fieldLines(
        _ field: ParameterFact, _ page: PageFacts, isNested: Bool, owner: String, sample: ResponseSample.Member? = nil
    ) -> [String] {
        let name = field.name.value
        var field = field
        if let scale = scaleOfLimits(field) { field.limits = field.limits.inclusive(scale: scale) }
        let type = typeName(field, page, owner: owner)
        // Numbers and sums are sent as strings unless a spec says otherwise.
        let isNumber = field.type?.value.kind == .number || field.type?.value.kind == .integer && isMoney(field)
        var lines = ["type: \(type)"]
        if isNumber, field.limits.values.isEmpty {
            lines.append("json: \(isResponse ? "either" : "number")")
        } else if sample?.type == .number, type == "string" || type == "money" {
            // The table says String, and the sample has a number: the reply may have either.
            lines = ["type: \(type == "string" ? "decimal" : type)", "json: either"]
        }
        if let sample {
            lines.append("wire: \(DraftNames.scalar(sample.name.value))")
        } else if isNested {
            lines.append("wire: {is: \(DraftNames.scalar(name)), by: nested}")
        } else {
            let wire = DraftNames.wire(name)
            lines.append("wire: {is: \(wire), by: names}")
            decide("decide-wire", "the wire name '\(wire)' of '\(name)' is derived", at: field.name.place)
        }
        lines += requirementLines(field)
        lines += limitLines(field, type)
        return ["\(DraftNames.field(name)):"] + lines.indented()
    }

    private mutating func requirementLines(_ field: ParameterFact) -> [String] {
        let name = field.name.value
        if let words = field.limits.unreadCondition, field.required.value != .yes {
            decide(
                "decide-required", "'\(name)' is required under a condition that could not be read: \(words)",
                at: field.descriptionPlace)
        }
        switch field.required.value {
        case .yes: return ["required: true"]
        case .conditional where field.limits.requiredWhen.isEmpty && field.limits.unreadCondition == nil:
            decide(
                "decide-required", "when '\(name)' is required is not said in words that can be read",
                at: field.required.place)
            return []
        case .no, .conditional: return []
        case .unknown(let reason):
            // The reason is one line, as a comment must be.
            decide("decide-required", "whether '\(name)' is required is unknown: \(reason)", at: field.required.place)
            return ["# decide: required; \(reason)"]
        }
    }

    private mutating func limitLines(_ field: ParameterFact, _ type: String) -> [String] {
        let name = field.name.value
        let limits = field.limits
        var lines: [String] = []
        for limit in limits.unread {
            decide("decide-limit", "no limit of '\(name)' was read, as \(limit.text)", at: field.descriptionPlace)
        }
        func add(_ key: String, _ minimum: Int?, _ maximum: Int?, _ unit: String? = nil) {
            let limits = [minimum.map { "min: \($0)" }, maximum.map { "max: \($0)" }].compactMap { $0 }
            let bounds = limits + (limits.isEmpty ? [] : [unit].compactMap { $0 })
            if !bounds.isEmpty { lines.append("\(key): {\(bounds.joined(separator: ", "))}") }
        }
        if type == "string" {
            add("length", limits.minimumLength, limits.maximumLength, limits.isLengthInBytes ? "unit: bytes" : nil)
        }
        if type == "integer" { add("range", limits.minimum.flatMap { Int($0) }, limits.maximum.flatMap { Int($0) }) }
        if type == "decimal", limits.minimum != nil || limits.maximum != nil {
            decide(
                "decide-range",
                "no spec says the range \(limits.minimum ?? "…") to \(limits.maximum ?? "…") of '\(name)'",
                at: field.descriptionPlace)
        }
        if isMoney(field), limits.isInMinorUnits { lines.append("unit: minor") }
        if type == "money" || type == "list<money>" { lines += ["currency: CNY", "scale: \(scale(of: field))"] }
        if type == "dateTime" || type == "list<dateTime>" {
            lines.append("zone: {is: '+08:00', by: guessed}")
            decide("decide-zone", "the zone of '\(name)' is taken for China's", at: field.name.place)
        }
        if let text = field.description?.value, !text.isEmpty {
            lines.append("doc: {zh: \(quotedYAML(String(text.prefix(300)).collapsed))}")
        }
        return lines
    }

    /// The type of a field; enumerations, amounts and objects become shapes.
    private mutating func typeName(_ field: ParameterFact, _ page: PageFacts, owner: String) -> String {
        let limits = field.limits
        guard let type = field.type?.value else {
            decide("decide-type", "the page gives no type for '\(field.name.value)'", at: field.name.place)
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
            if !isResponse {
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
        case .object: return page.object(named: field.name.value).map { structure($0, page) } ?? "object"
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
        addShape(name) { _ in
            let values = field.limits.values.map { value in
                let doc = value.meaning.map { "{doc: {zh: \(quotedYAML($0.collapsed))}}" } ?? "{}"
                return "\(DraftNames.scalar(value.value)): \(doc)"
            }
            return ["kind: enum", "values:"] + values.indented()
        }
        return name
    }

    private mutating func structure(_ object: ObjectFact, _ page: PageFacts) -> String {
        let name = DraftNames.type(object.name.value)
        addShape(name) { writer in
            let fields = object.fields.flatMap { writer.fieldLines($0, page, isNested: true, owner: name) }
            return ["kind: structure", "fields:"] + fields.indented() + writer.ruleLines(object.fields, object.choices)
        }
        return name
    }
}
