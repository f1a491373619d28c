/// Reads one strict JSON text (RFC 8259): duplicate names, deep nesting and trailing text are refused.
///
/// Foundation's two parsers disagree on duplicate names (one takes the first, the other the last), which once let
/// forged amounts through in another SDK; that is why this module has its own.
package struct JSONParser {
    /// How deeply values may nest.
    package static let maximumDepth = 64

    let bytes: [UInt8]
    var position = 0
    /// Where the values of the outermost object are, in the order of its members; nil where nobody asked.
    private var places: [Range<Int>]?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The object that is the whole text.
    package static func object(_ bytes: [UInt8]) throws(JSONError) -> JSONObject {
        var parser = JSONParser(bytes)
        return try parser.document()
    }

    /// The value that is the whole text.
    package static func value(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value(depth: 1)
        try parser.end()
        return value
    }

    /// One member of the outermost object, and the bytes of its value.
    package struct Member {
        package let name: String
        package let value: JSONValue
        package let range: Range<Int>
    }

    /// The members of the object that is the whole text.
    package static func members(_ bytes: [UInt8]) throws(JSONError) -> [Member] {
        var parser = JSONParser(bytes)
        parser.places = []
        let object = try parser.document()
        return zip(object.members, parser.places ?? []).map { Member(name: $0.name, value: $0.value, range: $1) }
    }

    private mutating func document() throws(JSONError) -> JSONObject {
        guard peek() == UInt8(ascii: "{") else { throw JSONError(.notAnObject, at: position) }
        let object = try object(depth: 1)
        try end()
        return object
    }

    private mutating func end() throws(JSONError) {
        guard peek() == nil else { throw JSONError(.trailingText, at: position) }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard let byte = peek() else { throw unexpected() }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw unexpected()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        guard try opens(depth, closing: UInt8(ascii: "}")) else { return JSONObject() }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(8)
        repeat {
            guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
            let name = try string()
            guard peek() == UInt8(ascii: ":") else { throw unexpected() }
            position += 1
            _ = peek()
            let start = position
            members.append(JSONObject.Member(name, try value(depth: depth + 1)))
            if depth == 1 { places?.append(start..<position) }
        } while try !closes(UInt8(ascii: "}"))
        guard let object = JSONObject(members) else { throw JSONError(.duplicateName, at: position) }
        return object
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        guard try opens(depth, closing: UInt8(ascii: "]")) else { return [] }
        var values: [JSONValue] = []
        repeat { values.append(try value(depth: depth + 1)) } while try !closes(UInt8(ascii: "]"))
        return values
    }

    /// Moves over an opening byte; false, and over the closing one too, where nothing is between them.
    private mutating func opens(_ depth: Int, closing: UInt8) throws(JSONError) -> Bool {
        guard depth <= Self.maximumDepth else { throw JSONError(.tooDeep, at: position) }
        position += 1
        guard peek() == closing else { return true }
        position += 1
        return false
    }

    /// Moves over the closing byte or a comma, and tells which it was.
    private mutating func closes(_ closing: UInt8) throws(JSONError) -> Bool {
        guard let byte = peek(), byte == closing || byte == UInt8(ascii: ",") else { throw unexpected() }
        position += 1
        return byte == closing
    }

    /// Moves over blanks and returns the byte there; nil at the end.
    private mutating func peek() -> UInt8? {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            case let byte: return byte
            }
        }
        return nil
    }

    /// What is wrong with the byte at the position.
    private func unexpected() -> JSONError {
        JSONError(position < bytes.count ? .unexpectedCharacter : .truncated, at: position)
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) {
            guard position < bytes.count, bytes[position] == byte else { throw unexpected() }
            position += 1
        }
        return value
    }
}
