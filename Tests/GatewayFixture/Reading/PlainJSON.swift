/// A second opinion on JSON: the grammar of RFC 8259 over the text's scalars, written for reading and not for speed.
///
/// It shares nothing with the runtime's parser, and refuses what that must refuse: names that come twice in the outermost
/// object, values nested deeper than 64, half a surrogate pair, anything but UTF-8.
struct PlainJSON {
    private struct Refused: Error {}

    private let scalars: [Unicode.Scalar]
    private var place = 0

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// The names of the outermost object, decoded, with the bytes of their values; nil when the text is refused.
    static func members(_ bytes: [UInt8]) -> [(name: [UInt8], value: [UInt8])]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var reading = PlainJSON(Array(text.unicodeScalars))
        return try? reading.outermost()
    }

    /// The text of a string in quotation marks; nil when it is another value.
    static func text(_ bytes: [UInt8]) -> [UInt8]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var reading = PlainJSON(Array(text.unicodeScalars))
        return try? reading.string()
    }

    private mutating func outermost() throws -> [(name: [UInt8], value: [UInt8])] {
        var members: [(name: [UInt8], value: [UInt8])] = []
        try object(depth: 1) { name, value in
            if members.contains(where: { $0.name == name }) { throw Refused() }
            members.append((name, value))
        }
        blanks()
        guard place == scalars.count else { throw Refused() }
        return members
    }

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) throws {
        guard next == scalar else { throw Refused() }
        place += 1
    }

    private mutating func blanks() { while let next, [" ", "\t", "\n", "\r"].contains(next) { place += 1 } }

    private mutating func value(depth: Int) throws {
        blanks()
        switch next {
        case "{": try object(depth: depth) { _, _ in }
        case "[": try array(depth: depth)
        case "\"": _ = try string()
        case "t": for scalar in "true".unicodeScalars { try take(scalar) }
        case "f": for scalar in "false".unicodeScalars { try take(scalar) }
        case "n": for scalar in "null".unicodeScalars { try take(scalar) }
        default: try number()
        }
    }

    private mutating func object(depth: Int, _ each: ([UInt8], [UInt8]) throws -> Void) throws {
        guard depth <= 64 else { throw Refused() }
        blanks()
        try take("{")
        blanks()
        if next != "}" {
            while true {
                blanks()
                let name = try string()
                blanks()
                try take(":")
                blanks()
                let start = place
                try value(depth: depth + 1)
                try each(name, Self.utf8(scalars[start..<place]))
                blanks()
                guard next == "," else { break }
                place += 1
            }
        }
        try take("}")
    }

    private mutating func array(depth: Int) throws {
        guard depth <= 64 else { throw Refused() }
        try take("[")
        blanks()
        if next != "]" {
            while true {
                try value(depth: depth + 1)
                blanks()
                guard next == "," else { break }
                place += 1
            }
        }
        try take("]")
    }

    private mutating func string() throws -> [UInt8] {
        try take("\"")
        // UTF-16, because that is what the escapes are written in.
        var units: [UInt16] = []
        while let scalar = next, scalar != "\"" {
            guard scalar.value >= 0x20 else { throw Refused() }
            place += 1
            if scalar == "\\" { units.append(try escape()) } else { units += Array(String(scalar).utf16) }
        }
        try take("\"")
        guard let text = String(validating: units, as: UTF16.self) else { throw Refused() }
        return Array(text.utf8)
    }

    private mutating func escape() throws -> UInt16 {
        guard let scalar = next else { throw Refused() }
        place += 1
        if scalar == "u" {
            let digits = scalars[place..<min(place + 4, scalars.count)]
            guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { throw Refused() }
            place += 4
            return UInt16(String(String.UnicodeScalarView(digits)), radix: 16) ?? 0
        }
        let meanings: [Unicode.Scalar: UInt16] = [
            "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
        ]
        guard let meaning = meanings[scalar] else { throw Refused() }
        return meaning
    }

    private mutating func number() throws {
        if next == "-" { place += 1 }
        if next == "0" { place += 1 } else { try digits() }
        if next == "." {
            place += 1
            try digits()
        }
        if next == "e" || next == "E" {
            place += 1
            if next == "+" || next == "-" { place += 1 }
            try digits()
        }
    }

    private mutating func digits() throws {
        let start = place
        while let next, ("0"..."9").contains(next) { place += 1 }
        guard place > start else { throw Refused() }
    }

    private static func utf8(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
        Array(String(String.UnicodeScalarView(scalars)).utf8)
    }
}
