internal import SpecDiagnostics

/// What a failure of libyaml is called, and where it is shown.
struct SyntaxWording {
    var message: String
    var hint: String?
    /// How many characters are marked, and how many of them are in front of libyaml's place.
    var length = 1
    var lead = 0
    /// Whether it helps to see where the unfinished part starts.
    var showsContext = true
    /// Whether the unfinished part is the place to look at, and where it went wrong only a note.
    var startsAtContext = false

    init(_ message: String, hint: String? = nil, length: Int = 1, lead: Int = 0, startsAtContext: Bool = false) {
        self.message = message
        self.hint = hint
        self.length = length
        self.lead = lead
        self.startsAtContext = startsAtContext
    }
}

private let quoteIt = "put the text in quotes"

extension SyntaxProblem {
    var wording: SyntaxWording {
        switch failure.problem {
        case "mapping values are not allowed in this context" where hasLongKey,
            "did not find expected ',' or '}'" where hasLongKey, "could not find expected ':'" where hasLongKey:
            SyntaxWording("a key has more than 1024 characters in front of its ':'", hint: "shorten it")
        case "mapping values are not allowed in this context":
            SyntaxWording(
                "a ':' is not allowed here",
                hint: "put the text in quotes if the ':' is part of it; otherwise check the indentation")
        case "found character that cannot start any token":
            character == "\t" ? tab : SyntaxWording("a text cannot start with '\(shown)'", hint: quoteIt)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            tab
        case "did not find expected ',' or ']'": SyntaxWording("expected ',' or ']' here", hint: bracketHint)
        case "did not find expected ',' or '}'": SyntaxWording("expected ',' or '}' here", hint: bracketHint)
        case "did not find expected key": isFirstOnLine ? misplaced("a key") : surplus
        case "did not find expected '-' indicator": isFirstOnLine ? misplaced("a list item with '- '") : surplus
        case "could not find expected ':'":
            SyntaxWording("expected ':' after this key", startsAtContext: true)
        case "block sequence entries are not allowed in this context":
            SyntaxWording("a list with '- ' cannot start here", hint: "start it on a line of its own")
        case "mapping keys are not allowed in this context": SyntaxWording("a '?' is not allowed here", hint: quoteIt)
        case "did not find expected node content": SyntaxWording("expected a value here")
        case "did not find expected <document start>":
            SyntaxWording("the document has ended, so nothing is allowed here")
        default: wordingInQuotes ?? wordingOfSigns ?? SyntaxWording("cannot be read as YAML: \(failure.problem)")
        }
    }

    /// The failures inside of quotes.
    private var wordingInQuotes: SyntaxWording? {
        switch failure.problem {
        case "found unexpected end of stream":
            SyntaxWording("the text in quotes that starts here does not end", startsAtContext: true)
        case "found unexpected document indicator":
            SyntaxWording("a line in quotes cannot start with '---' or '...'", length: 3)
        case "found unknown escape character":
            SyntaxWording(
                "unknown escape in double quotes", hint: "write '\\\\' for a backslash, or use single quotes", length: 2
            )
        case "did not find expected hexdecimal number":
            SyntaxWording("this escape has too few hexadecimal digits", length: 2, lead: 2)
        case "found invalid Unicode character escape code": surrogate
        default: nil
        }
    }

    /// The failures of anchors, tags, directives and the heads of blocks of text.
    private var wordingOfSigns: SyntaxWording? {
        switch failure.problem {
        case "did not find expected alphabetic or numeric character":
            SyntaxWording(
                "expected a name of letters and digits after '\(contextRole == "the alias" ? "*" : "&")'",
                hint: "put the text in quotes if the sign is part of it")
        case "found undefined tag handle", "did not find expected tag URI", "did not find the expected '>'",
            "did not find expected whitespace or line break", "did not find expected '!'",
            "did not find URI escaped octet":
            SyntaxWording("this tag cannot be read", hint: "put the text in quotes if the '!' is part of it")
        case "found incompatible YAML document":
            SyntaxWording("this version of YAML is not known", hint: "remove the line")
        case "found duplicate %YAML directive": SyntaxWording("a second %YAML line", hint: "remove it")
        case "found unknown directive name", "could not find expected directive name",
            "found unexpected non-alphabetical character", "did not find expected version number",
            "did not find expected digit or '.' character", "found extremely long version number":
            SyntaxWording("this '%' line is not known", hint: "remove it, or put a text that starts with '%' in quotes")
        case "did not find expected comment or line break": SyntaxWording("expected the end of the line here")
        case "found an indentation indicator equal to 0":
            SyntaxWording("the indentation of a block of text cannot be 0")
        case "found unexpected ':'":
            SyntaxWording("a ':' is not allowed here", hint: "put the text in quotes if the ':' is part of it")
        default: nil
        }
    }

    private var tab: SyntaxWording { SyntaxWording("a tab cannot indent a line", hint: "use spaces") }

    /// Whether more is in front of the place than libyaml looks through for the ':' of a key, as the YAML specification says.
    private var hasLongKey: Bool {
        character == ":" && failure.place.column > 1024
            || failure.problem == "could not find expected ':'" && offset - (contextOffset ?? offset) > 1024
    }

    private var surplus: SyntaxWording {
        var wording = SyntaxWording(
            "expected the end of the line here",
            hint: "a text that has quotes or brackets in it is quoted as a whole")
        wording.showsContext = false
        return wording
    }

    private func misplaced(_ expected: String) -> SyntaxWording {
        SyntaxWording("expected \(expected) here", hint: "check the indentation of this line and of the one above")
    }

    private var bracketHint: String? {
        if isAtEnd { return "close the bracket" }
        // On another line than the bracket, it is the bracket that was not closed.
        guard character == ":", failure.place.line == failure.contextPlace?.line else { return nil }
        return "a ': ' is allowed between a key and its value only: put the whole text in quotes"
    }

    private var shown: String { character.map { String($0) } ?? "" }

    /// JSON writes characters beyond the basic plane as two escapes, which YAML does not know.
    private var surrogate: SyntaxWording {
        let digits = text.bytes[min(offset, text.bytes.count)...]
        let message = "this escape is not a character"
        guard let high = hexadecimal(digits.prefix(4)), (0xD800...0xDBFF).contains(high),
            digits.dropFirst(4).starts(with: "\\u".utf8), let low = hexadecimal(digits.dropFirst(6).prefix(4)),
            (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { return SyntaxWording(message, length: 6, lead: 2) }
        return SyntaxWording(
            "YAML has no pairs of \\u escapes for one character",
            hint: "write '\(scalar)' or '\\U\(scalar.value.hexadecimal(digits: 8))'", length: 12, lead: 2)
    }

    private func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32? {
        digits.count == 4 ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }
}
