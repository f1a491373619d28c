extension JSONParser {
    /// Reads a string; the current byte is its opening quotation mark.
    mutating func string() throws(JSONError) -> String {
        let start = position + 1
        position = start
        var text: [UInt8] = []
        while true {
            let (end, plain) = run(from: position)
            guard end < bytes.count else { throw JSONError(.truncated, at: end) }
            let run = bytes[position..<end]
            position = end
            switch bytes[end] {
            case UInt8(ascii: "\""):
                position += 1
                if text.isEmpty, let plain { return plain }
                // Decoding repairs bad bytes silently; a reply about money must be refused instead.
                guard let valid = String(validating: text + run, as: UTF8.self) else {
                    throw JSONError(.notUTF8, at: start)
                }
                return valid
            case UInt8(ascii: "\\"): text += run + Array(String(try escape()).utf8)
            default: throw JSONError(.badString, at: end)
            }
        }
    }

    /// Where the characters of a string that need no unescaping end, and its text if it is ASCII alone, which needs no more checks.
    private func run(from start: Int) -> (end: Int, text: String?) {
        bytes.withUnsafeBufferPointer { bytes in
            var end = start
            var union: UInt8 = 0
            while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
                bytes[end] != UInt8(ascii: "\\")
            {
                union |= bytes[end]
                end += 1
            }
            let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
            return (end, union < 0x80 ? String(decoding: text, as: UTF8.self) : nil)
        }
    }

    /// Moves over an escape and returns what it stands for.
    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        guard position + 1 < bytes.count else { throw JSONError(.truncated, at: position) }
        let scalar: Unicode.Scalar
        switch bytes[position + 1] {
        case UInt8(ascii: "\""): scalar = "\""
        case UInt8(ascii: "\\"): scalar = "\\"
        case UInt8(ascii: "/"): scalar = "/"
        case UInt8(ascii: "b"): scalar = "\u{8}"
        case UInt8(ascii: "f"): scalar = "\u{C}"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "t"): scalar = "\t"
        case UInt8(ascii: "u"): return try codePoint()
        default: throw JSONError(.badString, at: position)
        }
        position += 2
        return scalar
    }

    /// Moves over `\u` and four digits, or a pair of them; half a surrogate pair is refused, since no Swift string can hold it.
    private mutating func codePoint() throws(JSONError) -> Unicode.Scalar {
        let start = position
        var code = try codeUnit()
        if 0xD800...0xDBFF ~= code {
            let low = try codeUnit()
            guard 0xDC00...0xDFFF ~= low else { throw JSONError(.badString, at: start) }
            code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
        }
        guard let scalar = Unicode.Scalar(code) else { throw JSONError(.badString, at: start) }
        return scalar
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        // Byte by byte: a text that goes on otherwise is no string, and only one that is cut off is too short.
        for offset in 0..<6 {
            guard position + offset < bytes.count else { throw JSONError(.truncated, at: position) }
            let byte = bytes[position + offset]
            switch offset {
            case 0 where byte == UInt8(ascii: "\\"), 1 where byte == UInt8(ascii: "u"): continue
            case 2...:
                guard let digit = byte.hexValue else { fallthrough }
                unit = unit << 4 | UInt32(digit)
            default: throw JSONError(.badString, at: position)
            }
        }
        position += 6
        return unit
    }

    /// Reads a number.
    mutating func number() throws(JSONError) -> JSONNumber {
        let start = position
        moveOver("-")
        let first = position
        try digits(from: start)
        // No leading zeros.
        guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else { throw JSONError(.badNumber, at: start) }
        if moveOver(".") { try digits(from: start) }
        if moveOver("e") || moveOver("E") {
            if !moveOver("+") { moveOver("-") }
            try digits(from: start)
        }
        return JSONNumber(valid: String(decoding: bytes[start..<position], as: UTF8.self))
    }

    @discardableResult private mutating func moveOver(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Moves over at least one digit of the number that began at `start`.
    private mutating func digits(from start: Int) throws(JSONError) {
        let first = position
        while position < bytes.count, bytes[position].isDigit { position += 1 }
        guard position > first else { throw JSONError(.badNumber, at: start) }
    }
}
