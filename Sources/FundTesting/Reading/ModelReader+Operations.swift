import FundRuntime

extension ModelReader {
    /// A call of a model file.
    mutating func operation(_ object: ModelObject) throws(ModelDamage) -> ModelOperation {
        var object = object
        let id = try object.needed("id")
        var function: ModelOperation.PresetFunction?
        if var object = try object.object("presetFunction", "presetFunction") {
            function = .init(name: try object.needed("name"), method: try object.needed("method"))
            close(object)
        }
        let success = try object.texts("successCodes")
        let pending = try object.texts("pendingCodes")
        let errors = try self.errors(try object.text("errors"), at: object)
        let (query, notice) = try settlement(of: &object)
        let operation = ModelOperation(
            id: id, effect: try object.word("effect") ?? .anything, method: try object.text("method"),
            presetFunction: function, replyNode: try object.text("replyNode"),
            isPage: try object.text("page") != nil, key: try object.text("key"),
            isIdempotent: try object.flag("idempotent"), echo: try Self.echo(&object),
            options: try options(of: &object), request: try content("request", of: &object),
            response: try content("response", of: &object), successCodes: success, pendingCodes: pending,
            status: try status(of: &object), errors: errors, query: query, notice: notice,
            samples: try samples(of: &object, accepting: success + pending))
        // Who may call it, how the call is written in Swift, and what a client concludes is not the gateway's business.
        close(
            object,
            [
                "swift", "deprecated", "methodFrom", "v3", "callableFrom", "feature", "minimumSDK", "positional",
                "positionalAlways", "keyNotRepeated", "withoutKey", "withoutEcho", "codeOptional", "errorsUnknown",
            ])
        return operation
    }

    static func echo(_ object: inout ModelObject) throws(ModelDamage) -> [ModelOperation.Echo] {
        try object.pairs("echo").map { ModelOperation.Echo(sent: $0.name, returned: $0.text) }
    }

    private mutating func options(of object: inout ModelObject) throws(ModelDamage) -> [ModelOperation.Option] {
        var options: [ModelOperation.Option] = []
        for var option in try object.objects("options", "option") {
            options.append(
                ModelOperation.Option(
                    name: try option.needed("name"), gateway: try option.text("gateway"),
                    space: try option.texts("space"), isRequired: try option.flag("required"),
                    length: try bounds("length", of: &option)))
            close(option, ["privacy", "callableFrom"])
        }
        return options
    }

    mutating func status(of object: inout ModelObject) throws(ModelDamage) -> ModelStatus? {
        guard var object = try object.object("status", "status") else { return nil }
        let values = try Self.states(&object)
        var second: (field: String, values: [ModelStatus.Value])?
        if var object = try object.object("afterSuccess", "afterSuccess") {
            second = (try object.needed("field"), try Self.states(&object))
            close(object)
        }
        let status = ModelStatus(
            field: try object.text("field"), values: values, second: second, absent: try object.word("absent"),
            mayReverse: Dictionary(try object.pairs("mayReverse").map { ($0.name, $0.text) }) { first, _ in first })
        close(object, ["byCode"])
        return status
    }

    private static func states(_ object: inout ModelObject) throws(ModelDamage) -> [ModelStatus.Value] {
        var states: [ModelStatus.Value] = []
        for (name, text) in try object.pairs("states") {
            guard let state = BusinessState(rawValue: text) else {
                throw object.damage("states", "'\(text)' is no meaning")
            }
            states.append(ModelStatus.Value(wire: name, state: state))
        }
        return states
    }

    private mutating func settlement(
        of object: inout ModelObject
    ) throws(ModelDamage) -> (ModelOperation.Query?, ModelOperation.Notice?) {
        guard var settlement = try object.object("settlement", "settlement") else { return (nil, nil) }
        let found = try settlement.object("query", "query")
        let notice = try settlingNotice(of: &settlement)
        close(settlement, ["resendUnchanged", "byHand", "keyRetention"])
        return (try found.map { query throws(ModelDamage) in try self.query(query) }, notice)
    }

    private mutating func query(_ object: ModelObject) throws(ModelDamage) -> ModelOperation.Query {
        var object = object
        var inputs: [ModelOperation.Query.Input] = []
        for var input in try object.objects("with", "input") {
            inputs.append(
                .init(
                    field: try input.needed("field"), request: try input.text("request"),
                    constant: try input.text("constant")))
            close(input)
        }
        let query = ModelOperation.Query(
            operation: try object.needed("operation"), inputs: inputs, echo: try Self.echo(&object),
            status: try status(of: &object))
        close(object)
        return query
    }

    /// The replies of the samples that accept a call.
    private mutating func samples(
        of object: inout ModelObject, accepting codes: [String]
    ) throws(ModelDamage) -> [JSONObject] {
        var samples: [JSONObject] = []
        for var sample in try object.objects("samples", "sample") {
            if case .object(let reply)? = sample.value("reply") {
                let code = reply["code"].flatMap(\.scalarText)
                if code.map(codes.contains) ?? true { samples.append(reply) }
            }
            close(sample, ["name", "request", "content"])
        }
        return samples
    }
}
