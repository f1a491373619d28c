extension ReplyFields {
    /// A required object.
    public mutating func object<Body: ReplyBody>(_ name: String, _ others: String...) -> Body {
        required(name, else: { .placeholder($0) }) { reader throws(ReplyError) in
            try reader.body(reader.reader(name, others))
        }
    }

    /// An object, or nil.
    public mutating func objectIfPresent<Body: ReplyBody>(_ name: String, _ others: String...) -> Body? {
        optional { reader throws(ReplyError) in try reader.body(reader.reader(name, others)) }
    }

    /// A required list of objects; a single object is a list of one.
    public mutating func objects<Body: ReplyBody>(_ name: String, _ others: String...) -> [Body] {
        required(name, else: { _ in [] }) { reader throws(ReplyError) in try reader.list(name, others) }
    }

    /// A list of objects, or nil; a single object is a list of one.
    public mutating func objectsIfPresent<Body: ReplyBody>(_ name: String, _ others: String...) -> [Body]? {
        optional { reader throws(ReplyError) in try reader.list(name, others) }
    }

    /// A required object that is JSON text inside a string; a bare object is accepted too.
    public mutating func jsonTextObject<Body: ReplyBody>(_ name: String, _ others: String...) -> Body {
        required(name, else: { .placeholder($0) }) { reader throws(ReplyError) in
            try reader.body(reader.textReader(name, others))
        }
    }

    /// An object that is JSON text inside a string, or nil; a bare object is accepted too.
    public mutating func jsonTextObjectIfPresent<Body: ReplyBody>(_ name: String, _ others: String...) -> Body? {
        optional { reader throws(ReplyError) in try reader.body(reader.textReader(name, others)) }
    }

    /// A required list of objects that is JSON text inside a string; a bare list or a single object is accepted too.
    public mutating func jsonTextObjects<Body: ReplyBody>(_ name: String, _ others: String...) -> [Body] {
        required(name, else: { _ in [] }) { reader throws(ReplyError) in try reader.textList(name, others) }
    }

    /// A list of objects that is JSON text inside a string, or nil; a bare list or a single object is accepted too.
    public mutating func jsonTextObjectsIfPresent<Body: ReplyBody>(_ name: String, _ others: String...) -> [Body]? {
        optional { reader throws(ReplyError) in try reader.textList(name, others) }
    }

    /// A required object whose values are objects.
    public mutating func objectMap<Body: ReplyBody>(_ name: String, _ others: String...) -> [String: Body] {
        required(name, else: { _ in [:] }) { reader throws(ReplyError) in try reader.map(name, others) }
    }

    /// An object whose values are objects, or nil.
    public mutating func objectMapIfPresent<Body: ReplyBody>(_ name: String, _ others: String...) -> [String: Body]? {
        optional { reader throws(ReplyError) in try reader.map(name, others) }
    }
}

extension ReplyReader {
    /// The body that a reader stands at, if it stands anywhere.
    fileprivate func body<Body: ReplyBody>(_ reader: ReplyReader?) throws(ReplyError) -> Body? {
        guard let reader else { return nil }
        return try Body(from: reader)
    }
}

extension ReplyBody {
    /// What stands for an object that could not be read; the failure keeps it from being handed on.
    fileprivate static func placeholder(_ failure: ReplyError) -> Self {
        var fields = ReplyFields(failed: failure)
        return Self(from: &fields)
    }
}
