import FundRuntime

/// Finds the first place where a JSON value that was sent is not the one that was expected.
enum JSONDifference {
    /// The difference in words; nil where there is none.
    static func first(expected: JSONValue, sent: JSONValue, at path: String) -> String? {
        switch (expected, sent) {
        case (.object(let expected), .object(let sent)): return first(expected, sent, path)
        case (.array(let expected), .array(let sent)):
            guard expected.count == sent.count else {
                return "\(named(path)) has \(sent.count) elements, and \(expected.count) were expected"
            }
            let pairs = zip(expected, sent).enumerated().lazy
            return pairs.compactMap { first(expected: $1.0, sent: $1.1, at: "\(path)[\($0)]") }.first
        case (.string(let expected), .string(let sent)) where expected != sent:
            guard let expected = structured(expected), let sent = structured(sent) else { break }
            return first(expected: expected, sent: sent, at: path)
        default: break
        }
        return expected == sent
            ? nil : "\(named(path)) is \(sent.jsonText), and \(expected.jsonText) was expected"
    }

    private static func first(_ expected: JSONObject, _ sent: JSONObject, _ path: String) -> String? {
        let start = path.isEmpty ? "" : path + "."
        for member in expected.members {
            guard let value = sent[member.name] else { return "\(start)\(member.name) is not sent" }
            if let found = first(expected: member.value, sent: value, at: start + member.name) { return found }
        }
        return sent.members.first { expected[$0.name] == nil }.map {
            "\(start)\($0.name) is sent as \($0.value.jsonText), and was not expected"
        }
    }

    /// The object or list that a text is; nil for any other text.
    private static func structured(_ text: String) -> JSONValue? {
        guard let value = try? JSONValue(parsing: text) else { return nil }
        return switch value {
        case .object, .array: value
        default: nil
        }
    }

    private static func named(_ path: String) -> String { path.isEmpty ? "the content" : path }
}
