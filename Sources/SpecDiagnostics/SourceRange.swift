/// A stretch of a file, from the first character to just behind the last one.
package struct SourceRange: Hashable, Sendable {
    /// The path as it is shown to people.
    package var file: String
    /// The place of the first character.
    package var start: SourcePosition
    /// The place just behind the last character; equal to `start` for a place between characters.
    package var end: SourcePosition

    /// A stretch from `start` to just before `end`.
    package init(file: String, start: SourcePosition, end: SourcePosition) {
        self.file = file
        self.start = start
        self.end = end
    }

    /// A file as a whole, for problems that stand nowhere in its text.
    package init(file: String) {
        let nowhere = SourcePosition(line: 0, column: 0)
        self.init(file: file, start: nowhere, end: nowhere)
    }

    /// Whether it names a file and no place in it.
    package var isWholeFile: Bool { start.line < 1 }
}
