/// Reads strict JSON (RFC 8259) byte by byte: blanks, strings, numbers and literals.
///
/// Strings are checked to be UTF-8; outside strings only ASCII is JSON at all. Structure is the business of `JSONParser`.
///
/// It reads through a pointer, for the reasons of `PlainRun`: with an array, `UInt8(ascii:)` and ranges a byte cost 22 ns
/// in a debug build. Every access has its index compared with `end` in sight.
struct JSONLexer {
    /// Some bytes of the text: a value, or the inside of a string.
    struct Token: Sendable {
        var start: Int
        var count: Int
        var hasEscapes = false
    }

    private let bytes: UnsafePointer<UInt8>
    private let end: Int
    private(set) var position = 0

    /// A lexer of so many bytes, which must outlive it.
    init(_ bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.end = count
    }

    /// Moves over blanks and returns the byte there; 0, which no JSON has there, at the end.
    mutating func peek() -> UInt8 {
        var index = position
        while index < end {
            let byte = bytes[index]
            if byte > 0x20 || byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 {
                position = index
                return byte
            }
            index &+= 1
        }
        position = index
        return 0
    }

    /// Moves over the byte that `peek` returned.
    mutating func advance() { position &+= 1 }

    /// Moves over blanks and one expected byte.
    mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard peek() == byte else { throw unexpected() }
        position &+= 1
    }

    /// What is wrong with the byte at the position.
    func unexpected() -> JSONError { JSONError(position < end ? .unexpectedCharacter : .truncated, at: position) }

    /// Moves over `true`, `false` or `null`.
    mutating func literal(_ text: StaticString) throws(JSONError) {
        var index = 0
        while index < text.utf8CodeUnitCount {
            guard position < end, bytes[position] == text.utf8Start[index] else { throw unexpected() }
            position &+= 1
            index &+= 1
        }
    }

    /// Reads a string; the current byte is its opening quotation mark.
    mutating func string() throws(JSONError) -> Token {
        let start = position &+ 1
        var hasEscapes = false
        var union: UInt64 = 0
        position = PlainRun.end(bytes, from: start, to: end, union: &union)
        while position < end, bytes[position] == 0x5C {
            hasEscapes = true
            try escape()
            position = PlainRun.end(bytes, from: position, to: end, union: &union)
        }
        guard position < end else { throw JSONError(.truncated, at: position) }
        guard bytes[position] == 0x22 else { throw JSONError(.badString, at: position) }
        if union & 0x8080_8080_8080_8080 != 0 {
            let inside = UnsafeBufferPointer(start: bytes + start, count: position - start)
            if let fault = UTF8Check.firstFault(in: inside) { throw JSONError(.notUTF8, at: start + fault) }
        }
        position &+= 1
        return Token(start: start, count: position &- start &- 1, hasEscapes: hasEscapes)
    }

    /// Moves over one escape; half a surrogate pair is refused, since no Swift string can hold it.
    private mutating func escape() throws(JSONError) {
        guard position + 1 < end else { throw JSONError(.truncated, at: position) }
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            let unit = try codeUnit(at: position)
            if unit & 0xFC00 == 0xDC00 { throw JSONError(.badString, at: position) }
            position += 6
            guard unit & 0xFC00 == 0xD800 else { return }
            guard try codeUnit(at: position) & 0xFC00 == 0xDC00 else { throw JSONError(.badString, at: position) }
            position += 6
        default: throw JSONError(.badString, at: position)
        }
    }

    /// The UTF-16 code unit of the `\uXXXX` at the index.
    private func codeUnit(at index: Int) throws(JSONError) -> UInt32 {
        guard index + 6 <= end else { throw JSONError(.truncated, at: index) }
        guard bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            throw JSONError(.badString, at: index)
        }
        var unit: UInt32 = 0
        for offset in 2..<6 {
            guard let digit = JSONEscape.hexDigit(bytes[index + offset]) else {
                throw JSONError(.badString, at: index)
            }
            unit = unit << 4 | digit
        }
        return unit
    }

    /// Reads a number and returns the bytes it covers.
    mutating func number() throws(JSONError) -> Token {
        let start = position
        if position < end, bytes[position] == 0x2D { position &+= 1 }
        let leading = position
        try digits(from: start)
        if bytes[leading] == 0x30, position > leading + 1 { throw JSONError(.badNumber, at: start) }
        if position < end, bytes[position] == 0x2E {
            position &+= 1
            try digits(from: start)
        }
        if position < end, bytes[position] | 0x20 == 0x65 {
            position &+= 1
            if position < end, bytes[position] == 0x2B || bytes[position] == 0x2D { position &+= 1 }
            try digits(from: start)
        }
        return Token(start: start, count: position - start)
    }

    /// Moves over at least one digit.
    private mutating func digits(from start: Int) throws(JSONError) {
        var index = position
        while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index &+= 1 }
        guard index > position else { throw JSONError(.badNumber, at: start) }
        position = index
    }
}
