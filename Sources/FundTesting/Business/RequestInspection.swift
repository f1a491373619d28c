import FundRuntime

/// Checks a request as the platform would: what is required, limits, rules between fields; unknown members are passed over.
struct RequestInspection {
    private(set) var problems: [RequestProblem] = []
    let call: WireCall

    /// Checks the request of a call, as one of an operation.
    init(of call: WireCall, as operation: ModelOperation) {
        self.call = call
        check(operation.request, call.content, "")
        for constant in operation.request.constants where constant.isParameter && applies(constant) {
            if !constant.isSame(as: call.parameters[constant.wire]) {
                add(.invalid, constant.wire, "must be \(constant.text)")
            }
        }
        for option in operation.options {
            let value = call.value(of: option)
            if value == nil, option.isRequired { add(.missing, option.gateway ?? option.name, "is required") }
            checkLength(value, option.length, option.gateway ?? option.name)
        }
    }

    /// Whether the constants by which an operation differs from others of its method are those of a call.
    static func matches(_ operation: ModelOperation, _ call: WireCall) -> Bool {
        operation.request.constants.allSatisfy { constant in
            guard constant.channel ?? channelName(call) == channelName(call) else { return true }
            let value = constant.isParameter ? call.parameters[constant.wire] : call.content[constant.wire]?.scalarText
            return constant.isSame(as: value)
        }
    }

    private static func channelName(_ call: WireCall) -> String { call.channel == .space ? "space" : "gateway" }

    private func applies(_ constant: ModelConstant) -> Bool {
        constant.channel.map { $0 == Self.channelName(call) } ?? true
    }

    mutating func add(_ kind: RequestProblem.Kind, _ place: String, _ message: String) {
        problems.append(RequestProblem(kind: kind, place: place, message: message))
    }

    /// Checks an object; `path` names the members around it, with a point at its end.
    mutating func check(_ structure: ModelStructure, _ object: JSONObject, _ path: String) {
        for field in structure.fields where !field.isSpread {
            let place = path + wire(of: field, isTop: path.isEmpty)
            if case .file = field.type {
                checkFile(field, place)
                continue
            }
            guard let value = value(of: field, in: object, isTop: path.isEmpty) else {
                // A method that the caller names is no member of its content.
                if field.isRequired, !field.wire.isEmpty { add(.missing, place, "is required") }
                continue
            }
            check(value, field, field.type, place)
        }
        for constant in structure.constants where !constant.isParameter && applies(constant) {
            if !constant.isSame(as: object[constant.wire]?.scalarText) {
                add(.invalid, path + constant.wire, "must be \(constant.text)")
            }
        }
        for rule in structure.rules { check(rule, structure, object, path) }
    }

    /// The name that a field has on the channel of the call.
    private func wire(of field: ModelField, isTop: Bool) -> String {
        isTop && call.channel == .space ? field.space ?? field.wire : field.wire
    }

    /// The value of a field; null counts for none.
    func value(of field: ModelField, in object: JSONObject, isTop: Bool) -> JSONValue? {
        if field.isParameter, call.channel != .space { return call.parameters[field.wire].map { .string($0) } }
        guard let value = object[wire(of: field, isTop: isTop)], value != .null else { return nil }
        return value
    }

    mutating func checkLength(_ text: String?, _ length: ModelField.Bounds?, _ place: String) {
        guard let text, let length else { return }
        let count = length.isInBytes ? text.utf8.count : text.unicodeScalars.count
        if !length.contains(count) { add(.invalid, place, "has \(count) characters, which are too few or too many") }
    }
}
