/// Reads one strict JSON text into a document: duplicate names, deep nesting and trailing text are refused.
///
/// Foundation's two parsers disagree on duplicate names (one takes the first, the other the last), which once let
/// forged amounts through in another SDK; that is why this module has its own.
package struct JSONParser {
    /// How deeply values may nest.
    package static let maximumDepth = 64

    private var lexer: JSONLexer
    private let bytes: UnsafePointer<UInt8>
    private var nodes: [JSONDocument.Node] = []
    private var hasEscapedNames = false
    /// Whether what is inside the members of the outermost object is checked, but neither noted nor compared by name.
    private let isShallow: Bool

    private init(_ bytes: UnsafePointer<UInt8>, count: Int, isShallow: Bool) {
        self.bytes = bytes
        lexer = JSONLexer(bytes, count: count)
        self.isShallow = isShallow
        nodes.reserveCapacity(16)
    }

    /// The object that is the whole text.
    package static func object(_ bytes: [UInt8]) throws(JSONError) -> JSONObject {
        JSONObject(try document(bytes, isObject: true), at: 0)
    }

    /// The value that is the whole text.
    package static func value(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try document(bytes, isObject: false).value(at: 0)
    }

    private static func document(
        _ bytes: [UInt8], isObject: Bool, isShallow: Bool = false
    ) throws(JSONError) -> JSONDocument {
        try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
            guard let start = buffer.baseAddress else { throw JSONError(isObject ? .notAnObject : .truncated, at: 0) }
            var parser = JSONParser(start, count: buffer.count, isShallow: isShallow)
            if isObject, parser.lexer.peek() != UInt8(ascii: "{") {
                throw JSONError(.notAnObject, at: parser.lexer.position)
            }
            try parser.value(JSONLexer.Token(start: 0, count: 0), depth: 1)
            if parser.lexer.peek() != 0 || parser.lexer.position < buffer.count {
                throw JSONError(.trailingText, at: parser.lexer.position)
            }
            return JSONDocument(bytes: bytes, nodes: parser.nodes, hasEscapedNames: parser.hasEscapedNames)
        }
    }

    private mutating func value(_ name: JSONLexer.Token, depth: Int) throws(JSONError) {
        let byte = lexer.peek()
        let start = lexer.position
        if byte == 0x22 {
            note(name, .string, try lexer.string(), depth)
        } else if byte == 0x7B || byte == 0x5B {
            guard depth <= Self.maximumDepth else { throw JSONError(.tooDeep, at: start) }
            let place = nodes.count
            let token = JSONLexer.Token(start: start, count: 0)
            note(name, byte == 0x7B ? .object : .array, token, depth)
            lexer.advance()
            if byte == 0x7B { try members(of: place, depth: depth) } else { try elements(depth: depth) }
            if isShallow, depth > 2 { return }
            nodes[place].value.count = lexer.position - start
            nodes[place].next = nodes.count
        } else if byte == 0x2D || byte >= 0x30 && byte <= 0x39 {
            note(name, .number, try lexer.number(), depth)
        } else {
            let (kind, literal) = try self.literal(byte)
            try lexer.literal(literal)
            note(name, kind, JSONLexer.Token(start: start, count: lexer.position - start), depth)
        }
    }

    private func literal(_ byte: UInt8) throws(JSONError) -> (JSONDocument.Node.Kind, StaticString) {
        switch byte {
        case UInt8(ascii: "t"): (.yes, "true")
        case UInt8(ascii: "f"): (.no, "false")
        case UInt8(ascii: "n"): (.null, "null")
        default: throw lexer.unexpected()
        }
    }

    private mutating func note(
        _ name: JSONLexer.Token, _ kind: JSONDocument.Node.Kind, _ value: JSONLexer.Token, _ depth: Int
    ) {
        if isShallow, depth > 2 { return }
        nodes.append(JSONDocument.Node(name: name, kind: kind, value: value, next: nodes.count + 1))
    }

    private mutating func members(of object: Int, depth: Int) throws(JSONError) {
        if lexer.peek() == 0x7D { return lexer.advance() }
        var names = NameSet(bytes)
        repeat {
            guard lexer.peek() == 0x22 else { throw lexer.unexpected() }
            let name = try lexer.string()
            if name.hasEscapes { hasEscapedNames = true }
            try lexer.expect(0x3A)
            if !isShallow || depth == 1, !names.insert(name, nodes, first: object + 1) {
                throw JSONError(.duplicateName, at: lexer.position)
            }
            try value(name, depth: depth + 1)
        } while try !closes(0x7D)
    }

    private mutating func elements(depth: Int) throws(JSONError) {
        if lexer.peek() == 0x5D { return lexer.advance() }
        let name = JSONLexer.Token(start: 0, count: 0)
        repeat { try value(name, depth: depth + 1) } while try !closes(0x5D)
    }

    /// Moves over the closing byte or a comma, and tells which it was.
    private mutating func closes(_ closing: UInt8) throws(JSONError) -> Bool {
        let byte = lexer.peek()
        guard byte == closing || byte == 0x2C else { throw lexer.unexpected() }
        lexer.advance()
        return byte == closing
    }
}

extension JSONParser {
    /// One member of the outermost object: its name and the bytes of its value.
    package struct Member {
        package let name: String
        package let value: Range<Int>
    }

    /// The members of the object that is the whole text, without what is inside their values.
    ///
    /// Every value is checked as strictly as when it is built, save for duplicate names further down.
    package static func members(_ bytes: [UInt8]) throws(JSONError) -> [Member] {
        let document = try document(bytes, isObject: true, isShallow: true)
        return document.places(in: 0).map { Member(name: document.name(at: $0), value: document.range(at: $0)) }
    }
}
