/// A stretch of a file, from the first character to just behind the last one.
package struct SourceRange: Hashable, Sendable {
    private var name: FileName
    /// The place of the first character.
    package var start: SourcePosition
    /// The place just behind the last character; equal to `start` for a place between characters.
    package var end: SourcePosition

    /// A stretch from `start` to just before `end`.
    package init(file: String, start: SourcePosition, end: SourcePosition) {
        name = FileName(file)
        self.start = start
        self.end = end
    }

    /// The path as it is shown to people.
    package var file: String {
        get { name.path }
        set { name = FileName(newValue) }
    }

    /// Another stretch of the same file.
    package func with(start: SourcePosition, end: SourcePosition) -> SourceRange {
        var range = self
        range.start = start
        range.end = end
        return range
    }

    /// A file as a whole, for problems that stand nowhere in its text.
    package init(file: String) {
        let nowhere = SourcePosition(line: 0, column: 0)
        self.init(file: file, start: nowhere, end: nowhere)
    }

    /// Whether it names a file and no place in it.
    package var isWholeFile: Bool { start.line < 1 }
}
