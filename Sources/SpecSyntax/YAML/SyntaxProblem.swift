internal import SpecDiagnostics

extension Diagnostic {
    /// libyaml's failure in our words, with the place where the unfinished part starts as a note.
    static func syntax(_ failure: YAMLFailure, in text: SourceText, _ file: String) -> Diagnostic {
        let problem = SyntaxProblem(failure, text, file)
        let wording = problem.wording
        var notes: [Note] = []
        // What leads up to the place is ASCII: the backslash and letter of an escape.
        let start = max(text.start, problem.offset - wording.lead)
        var range = problem.range(at: start, scalars: wording.length)
        if wording.showsContext, let context = problem.contextOffset, let role = problem.contextRole,
            context != problem.offset
        {
            let contextRange = problem.range(at: context, scalars: 1)
            if wording.startsAtContext {
                notes = [Note(message: "it should have ended before here", range: range)]
                range = contextRange
            } else {
                notes = [Note(message: "\(role) starts here", range: contextRange)]
            }
        }
        return Diagnostic(
            id: "yaml-syntax", wording.message, at: range,
            hint: problem.lookalikeHint ?? problem.fullWidthSignHint ?? wording.hint, notes: notes)
    }
}

/// A failure of libyaml and the text around it.
struct SyntaxProblem {
    let failure: YAMLFailure
    let text: SourceText
    let file: String
    /// The byte that libyaml stumbled over; at the end of the file, the end of its last content.
    let offset: Int

    init(_ failure: YAMLFailure, _ text: SourceText, _ file: String) {
        self.failure = failure
        self.text = text
        self.file = file
        offset = Self.contentOffset(text.offset(of: failure.place), text)
    }

    var contextOffset: Int? { failure.contextPlace.map { Self.contentOffset(text.offset(of: $0), text) } }

    /// What libyaml was reading.
    var contextRole: String? {
        switch failure.context {
        case "while parsing a block mapping", "while parsing a flow mapping": "the mapping"
        case "while parsing a block collection", "while parsing a flow sequence": "the list"
        case "while parsing a quoted scalar", "while scanning a quoted scalar": "the text in quotes"
        case "while scanning a block scalar": "the block of text"
        case "while scanning a plain scalar": "the text"
        case "while scanning a simple key": "the key"
        case "while scanning an anchor": "the anchor"
        case "while scanning an alias": "the alias"
        case "while scanning a tag", "while parsing a tag": "the tag"
        case "while parsing a block node", "while parsing a flow node", "while parsing a node": "the value"
        default: nil
        }
    }

    /// The character that libyaml stumbled over.
    var character: Unicode.Scalar? {
        guard offset < text.bytes.count else { return nil }
        return String(decoding: text.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    }

    /// Whether it was the end of the file.
    var isAtEnd: Bool { text.offset(of: failure.place) == text.bytes.count }

    /// Whether nothing but blanks is before the place on its line.
    var isFirstOnLine: Bool {
        guard let line = text.bounds(ofLine: text.position(of: offset).line) else { return true }
        return text.bytes[line.lowerBound..<max(line.lowerBound, offset)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// So many characters of the line from a byte on, as many as there are.
    func range(at offset: Int, scalars: Int) -> SourceRange {
        let start = text.position(of: offset)
        let line = text.bounds(ofLine: start.line) ?? offset..<offset
        let rest = text.bytes[min(offset, line.upperBound)..<line.upperBound]
        let length = min(rest.prefix(scalars * 4).count { $0 & 0xC0 != 0x80 }, scalars)
        let end = SourcePosition(line: start.line, column: start.column + length)
        return SourceRange(file: file, start: start, end: end)
    }

    /// Points out characters that look like YAML's signs and are none, on the line of the problem or right above it.
    var lookalikeHint: String? {
        let isColonMissing = [
            "mapping values are not allowed in this context", "could not find expected ':'",
            "did not find expected key",
        ].contains(failure.problem)
        guard isColonMissing else { return nil }
        let line = text.position(of: offset).line
        for number in [line, line - 1] {
            guard let bounds = text.bounds(ofLine: number) else { continue }
            let scalars = String(decoding: text.bytes[bounds].prefix(1000), as: UTF8.self).unicodeScalars
            guard let first = scalars.first(where: { $0 != " " }), !"#\"'".unicodeScalars.contains(first) else {
                continue
            }
            // Behind a proper key, such characters are part of a text.
            let colon = scalars.firstIndex(of: ":").map { scalars.index(after: $0) } ?? scalars.endIndex
            let key = scalars[..<colon] + scalars[colon...].prefix(1)
            switch key.first(where: { "：\u{A0}\u{3000}".unicodeScalars.contains($0) }) {
            case "：": return "line \(number) has a full-width '：'; a key ends with ':' and a space"
            case "\u{A0}": return "line \(number) has a no-break space (U+00A0); use a plain space"
            case "\u{3000}": return "line \(number) has a full-width space (U+3000); use a plain space"
            default: continue
            }
        }
        return nil
    }

    private static func contentOffset(_ offset: Int, _ text: SourceText) -> Int {
        guard offset == text.bytes.count else { return offset }
        var offset = offset
        while offset > text.start, [0x20, 0x09, 0x0A, 0x0D].contains(text.bytes[offset - 1]) { offset -= 1 }
        return offset
    }
}
