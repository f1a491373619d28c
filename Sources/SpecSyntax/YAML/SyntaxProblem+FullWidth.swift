internal import SpecDiagnostics

extension SyntaxProblem {
    private static let fullWidth: [Unicode.Scalar: String] = [
        "｛": "{", "［": "[", "：": ":", "，": ",", "｝": "}", "］": "]",
    ]

    /// Points out a full-width sign where `{…}` or `[…]` needs a plain one.
    var fullWidthSignHint: String? {
        let isInBrackets = ["did not find expected ',' or '}'", "did not find expected ',' or ']'"]
            .contains(failure.problem)
        guard isInBrackets || failure.problem == "mapping values are not allowed in this context",
            let line = text.bounds(ofLine: text.position(of: offset).line)
        else { return nil }
        // What is in brackets may have begun on a line above.
        let start = isInBrackets ? text.start : line.lowerBound
        // From the last sign that was one: what lies further back has been read.
        let read = text.bytes[start..<max(start, min(offset, text.bytes.count))].suffix(400)
        let rest = read[(read.lastIndex { ",{[".utf8.contains($0) } ?? read.startIndex)...]
        let scalars = String(decoding: rest, as: UTF8.self).unicodeScalars
        guard let place = scalars.lastIndex(where: { Self.fullWidth[$0] != nil }),
            let plain = Self.fullWidth[scalars[place]],
            // A Chinese text may have a comma; a mistaken one has a key right behind it.
            scalars[place] != "，" || isKey(scalars[scalars.index(after: place)...])
        else { return nil }
        return
            "the '\(scalars[place])' in front of it is a full-width sign: write '\(plain)', or put the text in quotes"
    }

    private func isKey(_ text: Substring.UnicodeScalarView) -> Bool {
        let word = text.drop { $0 == " " }
        return !word.isEmpty && word.allSatisfy { $0.isASCII && $0 != " " }
    }
}
