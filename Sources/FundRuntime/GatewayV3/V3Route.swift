/// Where the third version of the gateway takes a method, and how its content is sent.
///
/// The path is the method with slashes for dots. What is a GET request, with the content in its query, the contract of
/// the operation says; what the operation does tells nothing about it.
struct V3Route {
    let isGet: Bool
    /// The path with its query, as it is signed and sent.
    let path: String
    let body: [UInt8]

    /// The route of a call below a path; options without a header of their own go with the content.
    init(
        _ call: StoredCall, _ verb: V3Verb, below base: String, options: [CallOptions.Option]
    ) throws(JSONError) {
        let path = base + "/v3/" + call.method.replacing(".", with: "/")
        isGet = verb == .get
        let content = call.content.reveal()
        var object = if let members = call.members { members } else { try JSONObject(parsing: content) }
        var isChanged = false
        for option in options {
            guard let name = option.name, object[name] == nil else { continue }
            object.append(name, .string(option.value))
            isChanged = true
        }
        guard isGet else {
            self.path = path
            body = Array((isChanged ? object.jsonText : content).utf8)
            return
        }
        body = []
        var query: [UInt8] = []
        for member in object.members {
            guard let text = Self.queryText(member.value) else { continue }
            if !query.isEmpty { query.append(UInt8(ascii: "&")) }
            FormEncoding.append(member.name, to: &query)
            query.append(UInt8(ascii: "="))
            FormEncoding.append(text, to: &query)
        }
        self.path = query.isEmpty ? path : "\(path)?\(String(decoding: query, as: UTF8.self))"
    }

    /// A value in a query: texts as they are, what is nested as JSON text.
    private static func queryText(_ value: JSONValue) -> String? {
        if case .null = value { return nil }
        let text = value.scalarText ?? value.jsonText
        return text.isEmpty ? nil : text
    }
}
