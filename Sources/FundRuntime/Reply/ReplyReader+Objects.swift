extension ReplyReader {
    /// A required object.
    public func object<Body: ReplyBody>(_ name: String, _ others: String...) throws(ReplyError) -> Body {
        guard let reader = try reader(name, others) else { throw missing(name) }
        return try Body(from: reader)
    }

    /// An object, or nil.
    public func objectIfPresent<Body: ReplyBody>(_ name: String, _ others: String...) throws(ReplyError) -> Body? {
        try optional(try reader(name, others).map { reader throws(ReplyError) in try Body(from: reader) })
    }

    /// A required list of objects; a single object is a list of one.
    public func objects<Body: ReplyBody>(_ name: String, _ others: String...) throws(ReplyError) -> [Body] {
        guard let bodies: [Body] = try list(name, others) else { throw missing(name) }
        return bodies
    }

    /// A list of objects, or nil; a single object is a list of one.
    public func objectsIfPresent<Body: ReplyBody>(_ name: String, _ others: String...) throws(ReplyError) -> [Body]? {
        try optional(try list(name, others))
    }

    /// A required object that is JSON text inside a string; a bare object is accepted too.
    public func jsonTextObject<Body: ReplyBody>(_ name: String, _ others: String...) throws(ReplyError) -> Body {
        guard let reader = try textReader(name, others) else { throw missing(name) }
        return try Body(from: reader)
    }

    /// An object that is JSON text inside a string, or nil; a bare object is accepted too.
    public func jsonTextObjectIfPresent<Body: ReplyBody>(
        _ name: String, _ others: String...
    ) throws(ReplyError) -> Body? {
        try optional(try textReader(name, others).map { reader throws(ReplyError) in try Body(from: reader) })
    }

    /// A required object whose values are objects.
    public func objectMap<Body: ReplyBody>(_ name: String, _ others: String...) throws(ReplyError) -> [String: Body] {
        guard let bodies: [String: Body] = try map(name, others) else { throw missing(name) }
        return bodies
    }

    /// An object whose values are objects, or nil.
    public func objectMapIfPresent<Body: ReplyBody>(
        _ name: String, _ others: String...
    ) throws(ReplyError) -> [String: Body]? {
        try optional(try map(name, others))
    }

    func map<Body: ReplyBody>(_ name: String, _ others: [String]) throws(ReplyError) -> [String: Body]? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard case .object(let object) = value else { throw expected("an object", name) }
        var bodies: [String: Body] = [:]
        // The names are data, and errors hold none: they tell the place instead.
        for (index, member) in object.members.enumerated() {
            guard case .object(let inner) = member.value else { throw expected("an object of objects", name) }
            bodies[member.name] = try Body(from: self.reader(inner, at: "\(path(of: name))[\(index)]"))
        }
        return bodies
    }

    func reader(_ name: String, _ others: [String]) throws(ReplyError) -> ReplyReader? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard case .object(let object) = value else { throw expected("an object", name) }
        return reader(object, at: path(of: name))
    }

    func list<Body: ReplyBody>(_ name: String, _ others: [String]) throws(ReplyError) -> [Body]? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        return try bodies(value, name, "a list of objects")
    }

    /// A list of objects as JSON text inside a string, or bare.
    func textList<Body: ReplyBody>(_ name: String, _ others: [String]) throws(ReplyError) -> [Body]? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        let what = "a list of objects, or the JSON text of one"
        guard case .string(let text) = value else { return try bodies(value, name, what) }
        guard let inner = try? JSONValue(parsing: text) else { throw expected(what, name) }
        return try bodies(inner, name, what)
    }

    private func bodies<Body: ReplyBody>(
        _ value: JSONValue, _ name: String, _ what: String
    ) throws(ReplyError) -> [Body] {
        let values: [JSONValue]
        switch value {
        case .array(let elements): values = elements
        case .object: values = [value]
        default: throw expected(what, name)
        }
        var bodies: [Body] = []
        for (index, value) in values.enumerated() {
            guard case .object(let object) = value else { throw expected(what, name) }
            bodies.append(try Body(from: reader(object, at: "\(path(of: name))[\(index)]")))
        }
        return bodies
    }

    func textReader(_ name: String, _ others: [String]) throws(ReplyError) -> ReplyReader? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        switch value {
        case .object(let object): return reader(object, at: path(of: name))
        case .string(let text):
            guard let object = try? JSONObject(parsing: text) else { break }
            return reader(object, at: path(of: name))
        default: break
        }
        throw expected("an object, or the JSON text of one", name)
    }
}
