/// Puts a prefix in front of some names wherever Swift code or its comments name them, and leaves text literals alone.
package struct IdentifierPrefix {
    let names: Set<String>
    let prefix: String

    /// Takes the names, and what is put in front of them.
    package init(names: Set<String>, prefix: String) {
        self.names = names
        self.prefix = prefix
    }

    /// The source with the names changed.
    package func applied(to source: String) -> String {
        var output: [UInt8] = []
        var input = Array(source.utf8)[...]
        code(&input, &output, untilParenthesis: false)
        return String(decoding: output, as: UTF8.self)
    }

    /// Copies code, up to the parenthesis that closes an interpolation or to the end.
    private func code(_ input: inout ArraySlice<UInt8>, _ output: inout [UInt8], untilParenthesis: Bool) {
        var depth = 0
        while let byte = input.first {
            if Self.isWord(byte) {
                let word = String(decoding: input.prefix(while: Self.isWord), as: UTF8.self)
                if names.contains(word) { output += prefix.utf8 }
                output += word.utf8
                input = input.dropFirst(word.utf8.count)
            } else if let literal = TextDelimiter(input) {
                text(literal, &input, &output)
            } else if input.starts(with: "//".utf8) {
                comment(&input, &output)
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                output.append(byte)
                input = input.dropFirst()
                if untilParenthesis && depth == 0 { return }
            }
        }
    }

    /// Copies a comment to the end of its line: a quotation mark in it opens nothing.
    private func comment(_ input: inout ArraySlice<UInt8>, _ output: inout [UInt8]) {
        while let byte = input.first, byte != 0x0A {
            guard Self.isWord(byte) else {
                output.append(byte)
                input = input.dropFirst()
                continue
            }
            let word = String(decoding: input.prefix(while: Self.isWord), as: UTF8.self)
            // Prose has words like `Client` too; a name in a comment stands in backticks.
            if names.contains(word), output.last == UInt8(ascii: "`") { output += prefix.utf8 }
            output += word.utf8
            input = input.dropFirst(word.utf8.count)
        }
    }

    /// Copies a text literal, with the code of its interpolations changed.
    private func text(_ literal: TextDelimiter, _ input: inout ArraySlice<UInt8>, _ output: inout [UInt8]) {
        func take(_ count: Int) {
            output += input.prefix(count)
            input = input.dropFirst(count)
        }
        take(literal.opening.count)
        while !input.isEmpty {
            if input.starts(with: literal.closing) { return take(literal.closing.count) }
            guard input.starts(with: literal.escape) else {
                take(1)
                continue
            }
            take(literal.escape.count)
            if input.first == UInt8(ascii: "(") {
                code(&input, &output, untilParenthesis: true)
            } else {
                take(1)
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
            || byte >= 0x80
    }
}

/// How a text literal begins, ends and escapes: with one quotation mark or three, after any number of `#`.
private struct TextDelimiter {
    let opening: [UInt8]
    let closing: [UInt8]
    let escape: [UInt8]

    /// The literal that `input` begins with, if it begins with one.
    init?(_ input: ArraySlice<UInt8>) {
        guard input.first == UInt8(ascii: "#") || input.first == UInt8(ascii: "\"") else { return nil }
        let hashes = Array(input.prefix { $0 == UInt8(ascii: "#") })
        let rest = input.dropFirst(hashes.count)
        let quotes = Array((rest.starts(with: "\"\"\"".utf8) ? "\"\"\"" : "\"").utf8)
        guard rest.starts(with: quotes) else { return nil }
        opening = hashes + quotes
        closing = quotes + hashes
        escape = [UInt8(ascii: "\\")] + hashes
    }
}
