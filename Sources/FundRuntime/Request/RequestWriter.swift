/// Writes a request as JSON: members in the order they are written, absent ones left out.
///
/// The bytes are made once; the same bytes are signed and sent. A member that the Serverless channel calls differently
/// has its name there as `space`.
public struct RequestWriter: Sendable {
    private let channel: ChannelKind
    private var bytes: [UInt8] = [UInt8(ascii: "{")]
    /// Whether the current object has no member yet.
    private var isEmpty = true
    /// Whether members came from a caller's own object, whose names nobody checked against the others.
    private var hasForeignMembers = false
    /// What is wrong with a caller's own object that went into a string.
    private var fault: JSONError?
    /// What stands beside the content on the gateway.
    private var parameters: [(name: String, value: String)] = []

    package init(channel: ChannelKind) {
        self.channel = channel
        bytes.reserveCapacity(512)
    }

    /// The JSON text of a request for a channel.
    package static func content(of body: any RequestBody, for channel: ChannelKind) throws(JSONError) -> String {
        try encode(body, for: channel).content
    }

    /// The JSON text of a request, and the parameters beside it.
    static func encode(
        _ body: any RequestBody, for channel: ChannelKind
    ) throws(JSONError) -> (content: String, parameters: [(name: String, value: String)]) {
        var writer = RequestWriter(channel: channel)
        body.write(to: &writer)
        writer.bytes.append(UInt8(ascii: "}"))
        if let fault = writer.fault { throw fault }
        if writer.hasForeignMembers { _ = try JSONParser.object(writer.bytes, writer.bytes.indices) }
        return (String(decoding: writer.bytes, as: UTF8.self), writer.parameters)
    }

    // MARK: Text

    /// A text that is a parameter of its own beside `biz_content` on the gateway, and a member like others on the
    /// Serverless channel.
    public mutating func parameter(_ name: String, _ value: String?, space: String? = nil) {
        guard let value else { return }
        if channel == .space { string(name, value, space: space) } else { parameters.append((name, value)) }
    }

    /// A parameter that travels on one channel only.
    public mutating func parameter(_ name: String, _ value: String, on only: ChannelKind) {
        if channel == only { parameter(name, value) }
    }

    /// A string that travels on one channel only.
    public mutating func string(_ name: String, _ value: String, on only: ChannelKind) {
        if channel == only { string(name, value) }
    }

    /// A string.
    public mutating func string(_ name: String, _ value: String?, space: String? = nil) {
        guard let value else { return }
        self.name(name, space)
        JSONText.append(string: value, to: &bytes)
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
    public mutating func strings(_ name: String, _ values: [String]?, space: String? = nil) {
        guard let values else { return }
        self.name(name, space)
        JSONText.append(.array(values.map(JSONValue.string)), to: &bytes)
    }

    /// An object whose values are strings; its names are sorted by their UTF-8 bytes.
    public mutating func stringMap(_ name: String, _ values: [String: String]?, space: String? = nil) {
        guard let values else { return }
        self.name(name, space)
        var object = JSONObject()
        for (key, value) in values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            object.append(key, .string(value))
        }
        JSONText.append(object, to: &bytes)
    }

    // MARK: Numbers, amounts and times

    /// An amount with a range, as the text it was built from.
    public mutating func amount<Amount: BoundedAmount>(_ name: String, _ value: Amount?, space: String? = nil) {
        string(name, value?.money.text, space: space)
    }

    /// An amount without quotation marks, as exact as the text it was built from.
    public mutating func amountNumber<Amount: BoundedAmount>(_ name: String, _ value: Amount?, space: String? = nil) {
        guard let value else { return }
        raw(name, value.money.text, space)
    }

    /// An amount, as the text it was built from.
    public mutating func money(_ name: String, _ value: Money?, space: String? = nil) {
        string(name, value?.text, space: space)
    }

    /// A whole number.
    public mutating func integer(_ name: String, _ value: Int?, space: String? = nil) {
        guard let value else { return }
        raw(name, String(value), space)
    }

    /// A whole number in quotation marks.
    public mutating func integerText(_ name: String, _ value: Int?, space: String? = nil) {
        string(name, value.map { String($0) }, space: space)
    }

    /// `true` or `false`.
    public mutating func boolean(_ name: String, _ value: Bool?, space: String? = nil) {
        guard let value else { return }
        raw(name, value ? "true" : "false", space)
    }

    /// A decimal number in quotation marks.
    public mutating func decimal(_ name: String, _ value: DecimalText?, space: String? = nil) {
        string(name, value?.text, space: space)
    }

    /// A decimal number without quotation marks.
    public mutating func decimalNumber(_ name: String, _ value: DecimalText?, space: String? = nil) {
        guard let value else { return }
        raw(name, value.text, space)
    }

    /// A time, `yyyy-MM-dd HH:mm:ss` as the platform's clock shows it, so many seconds east of GMT.
    public mutating func time(_ name: String, _ value: WallTime?, offset: Int, space: String? = nil) {
        scalar(name, value, as: .time(offset: offset), space: space)
    }

    /// A day, `yyyy-MM-dd`.
    public mutating func date(_ name: String, _ value: WallDate?, space: String? = nil) {
        string(name, value?.text, space: space)
    }

    // MARK: JSON and objects

    /// Any JSON value.
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
    public mutating func object(_ name: String, _ value: (any RequestBody)?, space: String? = nil) {
        guard let value else { return }
        self.name(name, space)
        append(value)
        isEmpty = false
    }

    /// A list of objects.
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
            do { _ = try JSONParser.object(inner.bytes, inner.bytes.indices) } catch { fault = error }
        }
        fault = inner.fault ?? fault
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
        string(name, String(decoding: inner.bytes, as: UTF8.self), space: space)
    }

    /// The members of an object, as members of the current one.
    public mutating func members(of object: JSONObject?) {
        guard let object else { return }
        hasForeignMembers = true
        for member in object.members { json(member.name, member.value) }
    }

    // MARK: Pieces

    private mutating func name(_ name: String, _ space: String?) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        JSONText.append(string: channel == .space ? space ?? name : name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func raw(_ name: String, _ token: String, _ space: String?) {
        self.name(name, space)
        bytes.append(contentsOf: token.utf8)
    }

    private mutating func append(_ value: any RequestBody) {
        bytes.append(UInt8(ascii: "{"))
        isEmpty = true
        value.write(to: &self)
        bytes.append(UInt8(ascii: "}"))
    }
}

extension RequestWriter: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The channel, without what was written.
    public var description: String { "RequestWriter(\(channel.rawValue))" }
    /// The same as the description.
    public var debugDescription: String { description }
    /// Nothing: `dump` must not show the content.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
