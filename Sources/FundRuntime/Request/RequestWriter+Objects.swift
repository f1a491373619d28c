extension RequestWriter {
    /// An object of any members.
    public mutating func jsonObject(_ name: String, _ value: JSONObject?, space: String? = nil) {
        json(name, value.map { .object($0) }, space: space)
    }

    /// A list of any JSON values.
    public mutating func jsonValues(_ name: String, _ values: [JSONValue]?, space: String? = nil) {
        json(name, values.map { .array($0) }, space: space)
    }

    /// JSON text that the platform wants inside a string.
    public mutating func jsonText(_ name: String, _ text: String?, space: String? = nil) {
        string(name, text, space: space)
    }

    /// An object.
    @inline(never)
    public mutating func object(_ name: String, _ value: (any RequestBody)?, space: String? = nil) {
        guard let value else { return }
        json(name, inner(value), space: space)
    }

    /// A list of objects.
    @inline(never)
    public mutating func objects(_ name: String, _ values: [any RequestBody]?, space: String? = nil) {
        guard let values else { return }
        json(name, .array(values.map { inner($0) }), space: space)
    }

    /// An object whose values are objects; its names are sorted by their UTF-8 bytes.
    public mutating func objectMap(_ name: String, _ values: [String: any RequestBody]?, space: String? = nil) {
        guard let values else { return }
        json(name, Self.sorted(values) { inner($0) }, space: space)
    }

    /// An object whose JSON text the platform wants inside a string.
    public mutating func jsonTextObject(_ name: String, _ value: (any RequestBody)?, space: String? = nil) {
        guard let value else { return }
        quoted(name, space) { $0.inner(value) }
    }

    /// A list of objects whose JSON text the platform wants inside a string.
    public mutating func jsonTextObjects(_ name: String, _ values: [any RequestBody]?, space: String? = nil) {
        guard let values else { return }
        quoted(name, space) { writer in .array(values.map { writer.inner($0) }) }
    }

    /// Writes the text of a value as a string; foreign members in it are checked here, where their names end.
    private mutating func quoted(_ name: String, _ space: String?, _ value: (inout RequestWriter) -> JSONValue) {
        var writer = RequestWriter(channel: channel)
        let text = value(&writer).jsonText
        if writer.hasForeignMembers { do { _ = try JSONValue(parsing: text) } catch { fault = error } }
        take(from: writer)
        string(name, text, space: space)
    }

    /// The members of a dictionary as an object, in the order of the UTF-8 bytes of their names.
    static func sorted<Value>(_ values: [String: Value], _ json: (Value) -> JSONValue) -> JSONValue {
        var object = JSONObject()
        for (name, value) in values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            object.append(name, json(value))
        }
        return .object(object)
    }
}
