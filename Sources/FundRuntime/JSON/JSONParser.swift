/// Reads one strict JSON text into values: duplicate names, deep nesting and trailing text are refused.
///
/// Foundation's two parsers disagree on duplicate names (one takes the first, the other the last), which once let
/// forged amounts through in another SDK; that is why this module has its own.
package struct JSONParser {
    /// How deeply values may nest.
    package static let maximumDepth = 64

    private var lexer: JSONLexer

    private init(_ bytes: [UInt8], _ range: Range<Int>) { lexer = JSONLexer(bytes, range) }

    /// The object that is the whole text.
    package static func object(_ bytes: [UInt8], _ range: Range<Int>) throws(JSONError) -> JSONObject {
        var parser = JSONParser(bytes, range)
        guard parser.lexer.peek() == UInt8(ascii: "{") else {
            throw JSONError(.notAnObject, at: parser.lexer.position)
        }
        let object = try parser.object(depth: 1)
        try parser.finish()
        return object
    }

    /// The value that is the whole text.
    package static func value(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes, bytes.indices)
        let value = try parser.value(depth: 1)
        try parser.finish()
        return value
    }

    private mutating func finish() throws(JSONError) {
        if lexer.peek() != nil { throw JSONError(.trailingText, at: lexer.position) }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        switch lexer.peek() {
        case UInt8(ascii: "\""): return .string(try lexer.text(try lexer.string()))
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "t"):
            try lexer.literal("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try lexer.literal("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            try lexer.literal("null")
            return .null
        case UInt8(ascii: "-"), .some(0x30...0x39):
            return .number(JSONNumber(valid: lexer.text(try lexer.number())))
        case .none: throw JSONError(.truncated, at: lexer.position)
        default: throw JSONError(.unexpectedCharacter, at: lexer.position)
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        guard depth <= Self.maximumDepth else { throw JSONError(.tooDeep, at: lexer.position) }
        try lexer.expect(UInt8(ascii: "{"))
        var object = JSONObject(capacity: 8)
        var names = NameSet()
        if lexer.peek() == UInt8(ascii: "}") {
            try lexer.expect(UInt8(ascii: "}"))
            return object
        }
        while true {
            let name = try memberName()
            guard names.insert(name, object.members.count, { object.members[$0].name }) else {
                throw JSONError(.duplicateName, at: lexer.position)
            }
            object.append(name, try value(depth: depth + 1))
            if try closes(UInt8(ascii: "}")) { return object }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        guard depth <= Self.maximumDepth else { throw JSONError(.tooDeep, at: lexer.position) }
        try lexer.expect(UInt8(ascii: "["))
        var values: [JSONValue] = []
        if lexer.peek() == UInt8(ascii: "]") {
            try lexer.expect(UInt8(ascii: "]"))
            return values
        }
        while true {
            values.append(try value(depth: depth + 1))
            if try closes(UInt8(ascii: "]")) { return values }
        }
    }

    /// Moves over a member's name and its colon.
    private mutating func memberName() throws(JSONError) -> String {
        guard let byte = lexer.peek() else { throw JSONError(.truncated, at: lexer.position) }
        guard byte == UInt8(ascii: "\"") else { throw JSONError(.unexpectedCharacter, at: lexer.position) }
        let name = try lexer.text(try lexer.string())
        try lexer.expect(UInt8(ascii: ":"))
        return name
    }

    /// Moves over the closing byte or a comma, and tells which it was.
    private mutating func closes(_ closing: UInt8) throws(JSONError) -> Bool {
        guard let byte = lexer.peek() else { throw JSONError(.truncated, at: lexer.position) }
        guard byte == closing || byte == UInt8(ascii: ",") else {
            throw JSONError(.unexpectedCharacter, at: lexer.position)
        }
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

    /// The members of the object that is the whole text, without building their values.
    ///
    /// Every value is checked as strictly as when it is built, save for duplicate names further down.
    package static func members(_ bytes: [UInt8]) throws(JSONError) -> [Member] {
        var parser = JSONParser(bytes, bytes.indices)
        guard parser.lexer.peek() == UInt8(ascii: "{") else {
            throw JSONError(.notAnObject, at: parser.lexer.position)
        }
        try parser.lexer.expect(UInt8(ascii: "{"))
        var members: [Member] = []
        var names = NameSet()
        if parser.lexer.peek() == UInt8(ascii: "}") {
            try parser.lexer.expect(UInt8(ascii: "}"))
        } else {
            repeat {
                let name = try parser.memberName()
                guard names.insert(name, members.count, { members[$0].name }) else {
                    throw JSONError(.duplicateName, at: parser.lexer.position)
                }
                _ = parser.lexer.peek()
                let start = parser.lexer.position
                try parser.skip(depth: 2)
                members.append(Member(name: name, value: start..<parser.lexer.position))
            } while try !parser.closes(UInt8(ascii: "}"))
        }
        try parser.finish()
        return members
    }

    /// Moves over one value, checking it.
    private mutating func skip(depth: Int) throws(JSONError) {
        switch lexer.peek() {
        case UInt8(ascii: "\""): _ = try lexer.string()
        case UInt8(ascii: "{"): try skipElements(UInt8(ascii: "{"), UInt8(ascii: "}"), depth: depth)
        case UInt8(ascii: "["): try skipElements(UInt8(ascii: "["), UInt8(ascii: "]"), depth: depth)
        case UInt8(ascii: "t"): try lexer.literal("true")
        case UInt8(ascii: "f"): try lexer.literal("false")
        case UInt8(ascii: "n"): try lexer.literal("null")
        case UInt8(ascii: "-"), .some(0x30...0x39): _ = try lexer.number()
        case .none: throw JSONError(.truncated, at: lexer.position)
        default: throw JSONError(.unexpectedCharacter, at: lexer.position)
        }
    }

    private mutating func skipElements(_ opening: UInt8, _ closing: UInt8, depth: Int) throws(JSONError) {
        guard depth <= Self.maximumDepth else { throw JSONError(.tooDeep, at: lexer.position) }
        try lexer.expect(opening)
        if lexer.peek() == closing {
            try lexer.expect(closing)
            return
        }
        repeat {
            if opening == UInt8(ascii: "{") {
                guard lexer.peek() == UInt8(ascii: "\"") else {
                    throw JSONError(.unexpectedCharacter, at: lexer.position)
                }
                _ = try lexer.string()
                try lexer.expect(UInt8(ascii: ":"))
            }
            try skip(depth: depth + 1)
        } while try !closes(closing)
    }
}

/// The names of one object while it is read; a set only once there are many, since most objects are small.
private struct NameSet {
    private var names: Set<[UInt8]>?

    /// Notes the name of the next member, after so many others; false when one of these has it already.
    mutating func insert(_ name: String, _ count: Int, _ nameAt: (Int) -> String) -> Bool {
        // Bytes, not `==`: two normal forms of one text are two names.
        if let isNew = names?.insert(Array(name.utf8)).inserted { return isNew }
        // The length first: it is at hand, and most names differ in it.
        let length = name.utf8.count
        for index in 0..<count where nameAt(index).utf8.count == length {
            if nameAt(index).utf8.elementsEqual(name.utf8) { return false }
        }
        if count == 16 { names = Set((0..<count).map { Array(nameAt($0).utf8) } + [Array(name.utf8)]) }
        return true
    }
}
