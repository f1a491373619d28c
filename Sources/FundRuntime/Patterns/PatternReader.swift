/// Reads a pattern: characters, `.`, `[a-z]`, `[^a-z]`, `\d`, `\w`, `\s` (ASCII), `(…)`, `|`, `?`, `*`, `+`, `{2}`, `{2,}`, `{2,4}`.
struct PatternReader {
    private var scalars: PatternScalars
    private var depth = 0
    private static let deepest = 32

    init(_ source: String) { scalars = PatternScalars(source) }

    /// The whole pattern.
    mutating func read() throws(PatternMistake) -> PatternNode {
        let node = try choice()
        if scalars.current != nil {
            throw scalars.mistake("has a ')' without a '('", hint: #"write '\)' for the character"#)
        }
        return node
    }

    private mutating func choice() throws(PatternMistake) -> PatternNode {
        var alternatives = [try sequence()]
        while scalars.take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(PatternMistake) -> PatternNode {
        var nodes: [PatternNode] = []
        while let next = scalars.current, next != "|", next != ")" { nodes.append(try repeated(try item())) }
        guard !nodes.isEmpty else {
            throw scalars.mistake(
                "has an alternative, or a group, with nothing in it", hint: "write '(…)?' for what may be missing")
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func item() throws(PatternMistake) -> PatternNode {
        let start = scalars.index
        guard let next = scalars.next() else { throw scalars.mistake("ends too early") }
        switch next {
        case "(": return try group(at: start)
        case "[": return .one(try scalars.bracket(at: start))
        case ".": return .one(.any)
        case "\\": return .one(try scalars.escape(at: start))
        case "^", "$":
            throw PatternMistake(
                "has a '\(next)', and is for the whole text without it",
                hint: #"leave it out, or write '\\#(next)' for the character"#, at: start)
        case "*", "+", "?", "{":
            throw PatternMistake(
                "has a '\(next)' behind nothing that it could repeat", hint: #"write '\\#(next)' for the character"#,
                at: start)
        case "]", "}":
            throw PatternMistake(
                "has a '\(next)' that nothing opens", hint: #"write '\\#(next)' for the character"#, at: start)
        default: return .one(ScalarSet(next))
        }
    }

    private mutating func group(at start: Int) throws(PatternMistake) -> PatternNode {
        if scalars.take("?"), !scalars.take(":") {
            throw PatternMistake(
                "looks around, or names a group, with '(?'", hint: "a group is '(…)'", at: start, length: 2)
        }
        depth += 1
        guard depth <= Self.deepest else {
            throw PatternMistake("has groups more than \(Self.deepest) deep inside each other", at: start)
        }
        let node = try choice()
        depth -= 1
        guard scalars.take(")") else { throw PatternMistake("has a '(' that nothing closes", at: start) }
        return node
    }

    private mutating func repeated(_ node: PatternNode) throws(PatternMistake) -> PatternNode {
        let start = scalars.index
        guard let (least, most) = try scalars.count() else { return node }
        if let next = scalars.current, "*+?{".unicodeScalars.contains(next) {
            throw scalars.mistake(
                "has two counts behind each other",
                hint: "one count says it all; a match is never lazy, as it is for the whole text")
        }
        return .repeated(node, least: least, most: most, offset: start)
    }
}
