import FundRuntime

/// Replaces what must not be committed: equal values by equal replacements, in the order in which they come.
struct Redaction: Sendable {
    private var replacements: [String: String] = [:]
    private var originals: [String: String] = [:]

    /// A text in place of a private one.
    mutating func replacement(of text: String) -> String {
        if text.isEmpty { return text }
        if let known = replacements[text] { return known }
        let new = "\(Self.start)\(replacements.count + 1)"
        replacements[text] = new
        originals[new] = text
        return new
    }

    /// An object without what is private, or not known to be harmless.
    ///
    /// - Parameter known: names that are harmless although no structure has them.
    mutating func redacted(
        _ object: JSONObject, _ structure: ModelStructure?, known: Set<String> = []
    ) -> JSONObject {
        var result = JSONObject()
        for member in object.members {
            let field = structure?.fields.first {
                $0.wire == member.name || $0.space == member.name || $0.aliases.contains(member.name)
            }
            let isConstant = structure?.constants.contains { $0.wire == member.name } ?? false
            if isConstant || field == nil && known.contains(member.name) {
                result.append(member.name, member.value)
            } else if let field, !field.isPrivate {
                result.append(member.name, redacted(member.value, field.type))
            } else {
                result.append(member.name, replaced(member.value))
            }
        }
        return result
    }

    private mutating func redacted(_ value: JSONValue, _ type: ModelType) -> JSONValue {
        switch (type, value) {
        case (.structure(let structure), .object(let object)): return .object(redacted(object, structure))
        case (.list(let element), .array(let values)):
            var result: [JSONValue] = []
            for value in values { result.append(redacted(value, element)) }
            return .array(result)
        case (.map(let element), .object(let object)):
            var result = JSONObject()
            for member in object.members { result.append(member.name, redacted(member.value, element)) }
            return .object(result)
        case (.jsonText(let inner), .string(let text)):
            guard let value = try? JSONValue(parsing: text) else { return replaced(value) }
            return .string(redacted(value, inner).jsonText)
        case (.json, _), (.object, _), (_, .object), (_, .array): return replaced(value)
        default: return value
        }
    }

    /// A value of which nothing may stay but its form.
    private mutating func replaced(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .boolean: return value
        case .number: return 0
        case .string(let text): return .string(replacement(of: text))
        case .array(let values):
            var result: [JSONValue] = []
            for value in values { result.append(replaced(value)) }
            return .array(result)
        case .object(let object):
            var result = JSONObject()
            for member in object.members { result.append(member.name, replaced(member.value)) }
            return .object(result)
        }
    }

    /// Takes over the replacements of an object that was recorded, so that later ones are numbered as they were then.
    ///
    /// What they stood for nobody knows: they stand for themselves.
    mutating func adopt(_ object: JSONObject) {
        for member in object.members { adopt(member.value) }
    }

    private mutating func adopt(_ value: JSONValue) {
        switch value {
        case .string(let text) where text.hasPrefix(Self.start) && originals[text] == nil:
            replacements[text] = text
            originals[text] = text
        case .array(let values): for value in values { adopt(value) }
        case .object(let object): adopt(object)
        default: break
        }
    }

    private static let start = "private-"

    /// A value with what was replaced in its place, as far as it is known.
    func restored(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .string(originals[text] ?? text)
        case .array(let values): .array(values.map { restored($0) })
        case .object(let object): .object(restored(object))
        default: value
        }
    }

    /// An object with what was replaced in its place, as far as it is known.
    func restored(_ object: JSONObject) -> JSONObject {
        var result = JSONObject()
        for member in object.members { result.append(member.name, restored(member.value)) }
        return result
    }
}
