extension RequestWriter {
    /// A text that is a parameter of its own beside `biz_content` on the gateway, and a member like others on the
    /// Serverless channel.
    public mutating func parameter(_ name: String, _ value: String?, space: String? = nil) {
        guard let value else { return }
        if channel == .space { string(name, value, space: space) } else { parameters.append((name, value)) }
    }

    /// A parameter that is sent on one channel only.
    public mutating func parameter(_ name: String, _ value: String, on only: ChannelKind) {
        if channel == only { parameter(name, value) }
    }

    /// A string that is sent on one channel only.
    public mutating func string(_ name: String, _ value: String, on only: ChannelKind) {
        if channel == only { string(name, value) }
    }

    /// A string.
    @inline(never)
    public mutating func string(_ name: String, _ value: String?, space: String? = nil) {
        guard let value else { return }
        json(name, .string(value), space: space)
    }

    /// A string that is personal or secret.
    public mutating func redacted(_ name: String, _ value: Redacted<String>?, space: String? = nil) {
        string(name, value?.reveal(), space: space)
    }

    /// A value of an enumeration.
    public mutating func value<Value: OpenEnum>(_ name: String, _ value: Value?, space: String? = nil) {
        string(name, value?.rawValue, space: space)
    }

    /// A list of strings.
    @inline(never)
    public mutating func strings(_ name: String, _ values: [String]?, space: String? = nil) {
        if values?.contains(where: \.isBlank) == true { noteBlank(name) }
        json(name, values.map { .array($0.map { .string($0) }) }, space: space)
    }

    /// An object whose values are strings; its names are sorted by their UTF-8 bytes.
    public mutating func stringMap(_ name: String, _ values: [String: String]?, space: String? = nil) {
        if values?.values.contains(where: \.isBlank) == true { noteBlank(name) }
        json(name, values.map { Self.sorted($0) { .string($0) } }, space: space)
    }
}
