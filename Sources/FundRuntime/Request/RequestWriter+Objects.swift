extension RequestWriter {
    /// Any JSON value.
    @inline(never)
    public mutating func json(_ name: String, _ value: JSONValue?, space: String? = nil) {
        guard let value else { return }
        self.name(name, space)
        JSONText.append(value, to: &bytes)
    }

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
        self.name(name, space)
        append(value)
        isEmpty = false
    }

    /// A list of objects.
    @inline(never)
    public mutating func objects(_ name: String, _ values: [any RequestBody]?, space: String? = nil) {
        guard let values else { return }
        self.name(name, space)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(value)
        }
        bytes.append(UInt8(ascii: "]"))
        isEmpty = false
    }

    /// An object whose values are objects; its names are sorted by their UTF-8 bytes.
    public mutating func objectMap(_ name: String, _ values: [String: any RequestBody]?, space: String? = nil) {
        guard let values else { return }
        self.name(name, space)
        bytes.append(UInt8(ascii: "{"))
        isEmpty = true
        for (key, value) in values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            object(key, value)
        }
        bytes.append(UInt8(ascii: "}"))
        isEmpty = false
    }

    /// An object whose JSON text the platform wants inside a string.
    public mutating func jsonTextObject(_ name: String, _ value: (any RequestBody)?, space: String? = nil) {
        guard let value else { return }
        var inner = RequestWriter(channel: channel)
        value.write(to: &inner)
        inner.bytes.append(UInt8(ascii: "}"))
        if inner.hasForeignMembers {
            do { _ = try JSONParser.object(inner.bytes) } catch { fault = error }
        }
        fault = inner.fault ?? fault
        violations += inner.violations
        string(name, String(decoding: inner.bytes, as: UTF8.self), space: space)
    }

    /// A list of objects whose JSON text the platform wants inside a string.
    public mutating func jsonTextObjects(_ name: String, _ values: [any RequestBody]?, space: String? = nil) {
        guard let values else { return }
        var inner = RequestWriter(channel: channel)
        inner.bytes = [UInt8(ascii: "[")]
        for (index, value) in values.enumerated() {
            if index > 0 { inner.bytes.append(UInt8(ascii: ",")) }
            inner.append(value)
        }
        inner.bytes.append(UInt8(ascii: "]"))
        if inner.hasForeignMembers { do { _ = try JSONParser.value(inner.bytes) } catch { fault = error } }
        fault = inner.fault ?? fault
        violations += inner.violations
        string(name, String(decoding: inner.bytes, as: UTF8.self), space: space)
    }

    /// The members of an object, as members of the current one.
    public mutating func members(of object: JSONObject?) {
        guard let object else { return }
        hasForeignMembers = true
        for member in object.members { json(member.name, member.value) }
    }

    private mutating func append(_ value: any RequestBody) {
        bytes.append(UInt8(ascii: "{"))
        isEmpty = true
        value.write(to: &self)
        bytes.append(UInt8(ascii: "}"))
    }
}
