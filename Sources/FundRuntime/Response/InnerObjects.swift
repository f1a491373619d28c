/// Makes bodies of the objects inside one field; nil of a value that holds anything else.
struct InnerObjects {
    /// The wire path of the field.
    let path: String
    let unreadable: UnreadableFields?
    /// Whether the value may be JSON text inside a string.
    var isText = false

    func body<Body: ResponseBody>(_ value: JSONValue) throws(ResponseError) -> Body? {
        try body(unquoted(value), at: path)
    }

    func bodies<Body: ResponseBody>(_ value: JSONValue) throws(ResponseError) -> [Body]? {
        guard let value = unquoted(value) else { return nil }
        var bodies: [Body] = []
        for (index, item) in (value.array ?? [value]).enumerated() {
            guard let body: Body = try body(item, at: "\(path)[\(index)]") else { return nil }
            bodies.append(body)
        }
        return bodies
    }

    func map<Body: ResponseBody>(_ value: JSONValue) throws(ResponseError) -> [String: Body]? {
        guard let object = value.object else { return nil }
        var bodies: [String: Body] = [:]
        // The names are data, and errors hold none: they tell the place instead.
        for (index, member) in object.members.enumerated() {
            guard let body: Body = try body(member.value, at: "\(path)[\(index)]") else { return nil }
            bodies[member.name] = body
        }
        return bodies
    }

    private func body<Body: ResponseBody>(_ value: JSONValue?, at path: String) throws(ResponseError) -> Body? {
        guard let object = value?.object else { return nil }
        return try object.read(at: path, noting: unreadable) { Body(from: &$0) }
    }

    private func unquoted(_ value: JSONValue) -> JSONValue? {
        guard isText, case .string(let text) = value else { return value }
        return try? JSONValue(parsing: text)
    }
}
