/// Reads strict JSON (RFC 8259) byte by byte: blanks, strings, numbers and literals.
///
/// Strings are checked to be UTF-8; outside strings only ASCII is JSON at all. Structure is the business of `JSONParser`.
package struct JSONLexer {
    /// The inside of a string, between its quotation marks.
    package struct StringToken {
        let range: Range<Int>
        let hasEscapes: Bool
    }

    private let bytes: [UInt8]
    private let end: Int
    package private(set) var position: Int

    package init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.end = range.upperBound
        self.position = range.lowerBound
    }

    /// Moves over blanks and returns the byte there; nil at the end.
    package mutating func peek() -> UInt8? {
        while position < end {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            position += 1
        }
        return nil
    }

    /// Moves over the byte that `peek` returned.
    package mutating func advance() { position += 1 }

    /// Moves over blanks and one expected byte.
    package mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard let found = peek() else { throw JSONError(.truncated, at: position) }
        guard found == byte else { throw JSONError(.unexpectedCharacter, at: position) }
        position += 1
    }

    /// Moves over `true`, `false` or `null`.
    package mutating func literal(_ text: StaticString) throws(JSONError) {
        for index in 0..<text.utf8CodeUnitCount {
            guard position < end else { throw JSONError(.truncated, at: position) }
            guard bytes[position] == text.utf8Start[index] else {
                throw JSONError(.unexpectedCharacter, at: position)
            }
            position += 1
        }
    }

    /// Reads a string; the current byte is its opening quotation mark.
    package mutating func string() throws(JSONError) -> StringToken {
        let start = position + 1
        var hasEscapes = false
        var union: UInt8 = 0
        // A local index: this loop is the hottest of all, and a stored one is written back at every step.
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                position = index + 1
                if union >= 0x80, let fault = UTF8Check.firstFault(in: bytes, start..<index) {
                    throw JSONError(.notUTF8, at: fault)
                }
                return StringToken(range: start..<index, hasEscapes: hasEscapes)
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                position = index
                try escape()
                index = position
            } else if byte < 0x20 {
                throw JSONError(.badString, at: index)
            } else {
                union |= byte
                index += 1
            }
        }
        throw JSONError(.truncated, at: index)
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
            guard let digit = Self.hexDigit(bytes[index + offset]) else { throw JSONError(.badString, at: index) }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// The text of a string that was read.
    package func text(_ token: StringToken) throws(JSONError) -> String {
        guard token.hasEscapes else { return text(token.range) }
        var text: [UInt8] = []
        text.reserveCapacity(token.range.count)
        var index = token.range.lowerBound
        while index < token.range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            index += try decodeEscape(at: index, into: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what the escape stands for and returns its length.
    private func decodeEscape(at index: Int, into text: inout [UInt8]) throws(JSONError) -> Int {
        switch bytes[index + 1] {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let high = try codeUnit(at: index)
            var code = high
            if high & 0xFC00 == 0xD800 {
                code = 0x10000 + (high & 0x3FF) << 10 + (try codeUnit(at: index + 6) & 0x3FF)
            }
            guard let scalar = Unicode.Scalar(code) else { throw JSONError(.badString, at: index) }
            text.append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
            return code >= 0x10000 ? 12 : 6
        default: text.append(bytes[index + 1])
        }
        return 2
    }

    /// Reads a number and returns the bytes it covers.
    package mutating func number() throws(JSONError) -> Range<Int> {
        let start = position
        if position < end, bytes[position] == UInt8(ascii: "-") { position += 1 }
        let leading = position
        try digits(from: start)
        if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 { throw JSONError(.badNumber, at: start) }
        if position < end, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits(from: start)
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try digits(from: start)
        }
        return start..<position
    }

    /// Moves over at least one digit.
    private mutating func digits(from start: Int) throws(JSONError) {
        let first = position
        while position < end, 0x30...0x39 ~= bytes[position] { position += 1 }
        guard position > first else { throw JSONError(.badNumber, at: start) }
    }

    /// The text of the bytes of the range.
    package func text(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }
}
