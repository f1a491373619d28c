internal import SDKGeneration
internal import SpecDiagnostics

/// Takes Swift source apart, however it is laid out, and refuses what it cannot read.
struct SwiftLexer {
    private let path: String
    private var input: ArraySlice<UInt8>
    private var line = 1
    private var tokens: [SwiftToken] = []

    /// The pieces of a file; `path` is for messages.
    static func tokens(of bytes: [UInt8], path: String) throws(VendoringProblem) -> [SwiftToken] {
        var lexer = SwiftLexer(path: path, input: bytes[...])
        try lexer.readCode(insideLiteral: false)
        return lexer.tokens
    }

    private init(path: String, input: ArraySlice<UInt8>) {
        self.path = path
        self.input = input
    }

    /// Reads code to the end, or up to the parenthesis that closes an interpolation.
    private mutating func readCode(insideLiteral: Bool) throws(VendoringProblem) {
        let start = line
        var depth = 0
        while let byte = input.first {
            if Self.isWord(byte) {
                take(.word, input.prefix(while: Self.isWord).count)
            } else if Self.isBlank(byte) {
                take(.blank, input.prefix(while: Self.isBlank).count)
            } else if input.starts(with: "//".utf8) {
                take(.comment, input.prefix { $0 != UInt8(ascii: "\n") }.count)
            } else if let literal = TextDelimiter(input) {
                try readLiteral(literal)
            } else if input.starts(with: "/*".utf8) || startsRegex {
                throw .notUnderstood("\(input.starts(with: "/*".utf8) ? "a block comment" : "a regex")", path, line)
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                if insideLiteral && depth < 0 { return }
                take(.symbol, 1)
            }
        }
        if insideLiteral { throw .notUnderstood("an interpolation without end", path, start) }
    }

    /// A slash with code right behind it and none right before it is no division.
    private var startsRegex: Bool {
        if input.starts(with: "#/".utf8) { return true }
        guard input.first == UInt8(ascii: "/"), !input.starts(with: "/= ".utf8), let next = input.dropFirst().first
        else { return false }
        let isAfterValue = tokens.last.map { $0.kind == .word || $0.kind == .literal || [")", "]"].contains($0.text) }
        return !Self.isBlank(next) && isAfterValue != true
    }

    /// Reads a text literal; the code of its interpolations becomes pieces of its own.
    private mutating func readLiteral(_ literal: TextDelimiter) throws(VendoringProblem) {
        let start = line
        var length = literal.opening.count
        while length < input.count {
            let rest = input.dropFirst(length)
            if rest.starts(with: literal.closing) { return take(.literal, length + literal.closing.count) }
            if rest.first == UInt8(ascii: "\n"), !literal.isMultiline { break }
            guard rest.starts(with: literal.escape) else {
                length += 1
                continue
            }
            length += literal.escape.count + 1
            if rest.dropFirst(literal.escape.count).first == UInt8(ascii: "(") {
                take(.literal, length)
                try readCode(insideLiteral: true)
                length = 0
            }
        }
        throw .notUnderstood("a text without end", path, start)
    }

    private mutating func take(_ kind: SwiftToken.Kind, _ count: Int) {
        let text = input.prefix(count)
        tokens.append(SwiftToken(kind: kind, text: String(decoding: text, as: UTF8.self), line: line))
        line += text.count { $0 == UInt8(ascii: "\n") }
        input = input.dropFirst(count)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIIWord || byte >= 0x80 }
}

/// How a text literal begins, ends and escapes: with one quotation mark or three, after any number of `#`.
private struct TextDelimiter {
    let opening: [UInt8]
    let closing: [UInt8]
    let escape: [UInt8]
    let isMultiline: Bool

    /// The literal that `input` begins with, if it begins with one.
    init?(_ input: ArraySlice<UInt8>) {
        let hashes = Array(input.prefix { $0 == UInt8(ascii: "#") })
        let rest = input.dropFirst(hashes.count)
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        isMultiline = rest.starts(with: "\"\"\"".utf8)
        let quotes = Array((isMultiline ? "\"\"\"" : "\"").utf8)
        opening = hashes + quotes
        closing = quotes + hashes
        escape = [UInt8(ascii: "\\")] + hashes
    }
}
