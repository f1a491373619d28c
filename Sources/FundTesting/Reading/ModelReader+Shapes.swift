import FundRuntime

extension ModelReader {
    /// The type that a shape is.
    mutating func shape(_ object: ModelObject) throws(ModelDamage) -> ModelType {
        var object = object
        _ = object.value("name")
        switch try object.needed("kind") {
        case "structure": return .structure(try structure(object))
        case "enum":
            var values: [String] = []
            for var value in try object.objects("values", "enumValue") {
                values.append(try value.needed("wire"))
                close(value, ["swift", "since", "deprecated"])
            }
            let isClosed = try object.flag("closed")
            close(object, ["swift"])
            return .enumeration(ModelEnum(values: values, isClosed: isClosed))
        case "amount":
            let amount = ModelAmount(
                currency: try object.needed("currency"), scale: try object.number("scale") ?? 2,
                minimum: try object.text("minimum"), maximum: try object.text("maximum"))
            close(object, ["swift"])
            return .amount(amount)
        case let kind: throw object.damage("kind", "there is no kind '\(kind)'")
        }
    }

    /// A request or a reply; nothing at all where none is said, as of a page.
    mutating func content(_ name: String, of object: inout ModelObject) throws(ModelDamage) -> ModelStructure {
        guard case .string(let word)? = object.value(name) else {
            let own = try object.object(name, "structure")
            return try own.map { own throws(ModelDamage) in try structure(own) }
                ?? ModelStructure(fields: [], rules: [], constants: [])
        }
        guard case .structure(let structure) = try type(word, at: object) else {
            throw object.damage(name, "'\(word)' is no structure")
        }
        return structure
    }

    private mutating func structure(_ object: ModelObject) throws(ModelDamage) -> ModelStructure {
        var object = object
        let acceptsCamelCase = try object.flag("acceptsCamelCase")
        var fields: [ModelField] = []
        for field in try object.objects("fields", "field") { fields.append(try self.field(field, acceptsCamelCase)) }
        var rules: [ModelRule] = []
        for rule in try object.objects("rules", "rule") { rules.append(try self.rule(rule)) }
        var constants: [ModelConstant] = []
        for var constant in try object.objects("constants", "constant") {
            constants.append(
                ModelConstant(
                    wire: try constant.needed("wire"), text: try constant.needed("text"),
                    isParameter: try constant.flag("parameter"), channel: try constant.text("channel")))
            close(constant)
        }
        close(object, ["name", "kind", "swift"])
        return ModelStructure(fields: fields, rules: rules, constants: constants)
    }

    private mutating func field(
        _ object: ModelObject, _ acceptsCamelCase: Bool
    ) throws(ModelDamage) -> ModelField {
        var object = object
        let type = try self.type(try object.needed("type"), at: object)
        var words: (yes: String, no: String)?
        if var object = try object.object("words", "words") {
            words = (try object.needed("true"), try object.needed("false"))
            close(object)
        }
        let field = ModelField(
            name: try object.needed("name"), wire: try object.text("wire") ?? "", type: type,
            isRequired: try object.flag("required"), space: try object.text("space"),
            isSpread: try object.flag("spread"), isParameter: try object.flag("parameter"),
            length: try bounds("length", of: &object), range: try bounds("range", of: &object),
            count: try bounds("count", of: &object), pattern: try pattern(try object.text("pattern"), at: object),
            form: try object.word("json"), format: try object.text("format"),
            offset: try object.text("zone").flatMap(Self.offset), currency: try object.text("currency"),
            currencyField: try object.text("currencyField"), scale: try object.number("scale"),
            isInMinorUnits: try object.flag("minorUnits"), words: words,
            isPrivate: try object.text("privacy") != nil,
            accept: try object.texts("accept"),
            aliases: try object.texts("aliases") + (acceptsCamelCase ? [Self.camelCase(object.text("wire") ?? "")] : [])
        )
        // A gateway writes each field under its own name, and asks for what is documented to be required.
        close(object, ["swift", "requiredUnknown", "since", "deprecated"])
        return field
    }

    mutating func bounds(_ name: String, of object: inout ModelObject) throws(ModelDamage) -> ModelField.Bounds? {
        guard var object = try object.object(name, "bounds") else { return nil }
        let bounds = ModelField.Bounds(
            minimum: try object.number("min"), maximum: try object.number("max"), isInBytes: try object.flag("bytes"))
        close(object)
        guard bounds.minimum ?? .min <= bounds.maximum ?? .max else { throw object.damage("min", "it is above max") }
        return bounds
    }

    private func pattern(_ text: String?, at object: ModelObject) throws(ModelDamage) -> TextPattern? {
        guard let text else { return nil }
        do { return try TextPattern(text) } catch { throw object.damage("pattern", "it \(error.message)") }
    }

    private mutating func rule(_ object: ModelObject) throws(ModelDamage) -> ModelRule {
        var object = object
        var condition: ModelRule.Condition?
        if var object = try object.object("when", "when") {
            condition = ModelRule.Condition(field: try object.needed("field"), value: try object.text("equals"))
            close(object)
        }
        let demand: ModelRule.Demand
        let lists: [(String, ([String]) -> ModelRule.Demand)] = [
            ("require", { .require($0) }), ("forbid", { .forbid($0) }), ("atLeastOne", { .atLeastOne($0) }),
            ("exactlyOne", { .exactlyOne($0) }),
        ]
        var found: ModelRule.Demand?
        for (name, make) in lists {
            let fields = try object.texts(name)
            if !fields.isEmpty { found = make(fields) }
        }
        if let found {
            demand = found
        } else if var match = try object.object("match", "match") {
            let pattern = try match.needed("pattern")
            guard let pattern = try self.pattern(pattern, at: match) else { throw match.damage("pattern", "is empty") }
            demand = .match(try match.needed("field"), pattern)
            close(match)
        } else {
            throw object.damage("id", "the rule demands nothing")
        }
        let rule = ModelRule(id: try object.needed("id"), condition: condition, demand: demand)
        close(object)
        return rule
    }

    /// `out_biz_no` as `outBizNo`.
    private static func camelCase(_ wire: String) -> String {
        let words = wire.split(separator: "_")
        return (words.prefix(1).map(String.init) + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() })
            .joined()
    }

    /// Seconds east of GMT of an offset such as `+08:00`.
    private static func offset(_ text: String) -> Int? {
        let parts = text.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        return (parts[0] * 3600 + parts[1] * 60) * (text.first == "-" ? -1 : 1)
    }
}
