extension ResponseReader {
    /// A required object.
    public mutating func object<Body: ResponseBody>(_ name: String, _ others: String...) -> Body {
        required(name, others, "an object", else: .placeholder, inside(name).body)
    }

    /// An object, or nil.
    public mutating func objectIfPresent<Body: ResponseBody>(_ name: String, _ others: String...) -> Body? {
        optional(name, others, "an object", inside(name).body)
    }

    /// A required list of objects; a single object is a list of one.
    public mutating func objects<Body: ResponseBody>(_ name: String, _ others: String...) -> [Body] {
        required(name, others, "a list of objects", else: [], inside(name).bodies)
    }

    /// A list of objects, or nil; a single object is a list of one.
    public mutating func objectsIfPresent<Body: ResponseBody>(_ name: String, _ others: String...) -> [Body]? {
        optional(name, others, "a list of objects", inside(name).bodies)
    }

    /// A required object that is JSON text inside a string; a bare object is accepted too.
    public mutating func jsonTextObject<Body: ResponseBody>(_ name: String, _ others: String...) -> Body {
        required(name, others, "an object, or the JSON text of one", else: .placeholder, inside(text: name).body)
    }

    /// An object that is JSON text inside a string, or nil; a bare object is accepted too.
    public mutating func jsonTextObjectIfPresent<Body: ResponseBody>(_ name: String, _ others: String...) -> Body? {
        optional(name, others, "an object, or the JSON text of one", inside(text: name).body)
    }

    /// A required list of objects that is JSON text inside a string; a bare list or a single object is accepted too.
    public mutating func jsonTextObjects<Body: ResponseBody>(_ name: String, _ others: String...) -> [Body] {
        required(name, others, "a list of objects, or the JSON text of one", else: [], inside(text: name).bodies)
    }

    /// A list of objects that is JSON text inside a string, or nil; a bare list or a single object is accepted too.
    public mutating func jsonTextObjectsIfPresent<Body: ResponseBody>(_ name: String, _ others: String...) -> [Body]? {
        optional(name, others, "a list of objects, or the JSON text of one", inside(text: name).bodies)
    }

    /// A required object whose values are objects.
    public mutating func objectMap<Body: ResponseBody>(_ name: String, _ others: String...) -> [String: Body] {
        required(name, others, "an object of objects", else: [:], inside(name).map)
    }

    /// An object whose values are objects, or nil.
    public mutating func objectMapIfPresent<Body: ResponseBody>(_ name: String, _ others: String...) -> [String: Body]?
    {
        optional(name, others, "an object of objects", inside(name).map)
    }

    private func inside(_ name: String) -> InnerObjects { InnerObjects(path: path(of: name), unreadable: unreadable) }

    private func inside(text name: String) -> InnerObjects {
        InnerObjects(path: path(of: name), unreadable: unreadable, isText: true)
    }
}
