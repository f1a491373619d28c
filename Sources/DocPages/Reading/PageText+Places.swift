import SpecDiagnostics

extension PageText {
    /// The place of a part of this text, counted in characters.
    func place(ofCharacter start: Int, length: Int) -> PagePlace {
        let characters = Array(text)
        let leading = characters.prefix(while: \.isWhitespace).count
        guard place.range.start.line > 0, start >= leading, start < characters.count else { return place }
        let before = characters[leading..<start]
        var position = place.range.start
        let line = characters[..<start].count(where: \.isNewline)
        if line < lineStarts.count {
            let first = characters[..<start].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
            position = lineStarts[line]
            position.column += characters[first..<start].drop(while: \.isWhitespace).reduce(0) {
                $0 + $1.unicodeScalars.count
            }
            var range = place.range
            (range.start, range.end) = (position, position)
            range.end.column += length
            return PagePlace(range: range, element: place.element)
        }
        if let line = before.lastIndex(where: \.isNewline) {
            position.line += before.count(where: \.isNewline)
            position.column = characters[(line + 1)..<start].reduce(1) { $0 + $1.unicodeScalars.count }
        } else {
            position.column += before.reduce(0) { $0 + $1.unicodeScalars.count }
        }
        var range = place.range
        if position.line > lastLine { position = SourcePosition(line: lastLine, column: 1) }
        range.start = position
        range.end = position
        range.end.column += length
        return PagePlace(range: range, element: place.element)
    }
}
