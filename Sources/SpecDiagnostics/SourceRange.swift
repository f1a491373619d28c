/// A stretch of a file, from the first character to just behind the last one.
package struct SourceRange: Hashable, Sendable {
    private var id: SourceFileID
    /// The place of the first character.
    package var start: SourcePosition
    /// The place just behind the last character; equal to `start` for a place between characters.
    package var end: SourcePosition

    /// A stretch from `start` to just before `end`.
    package init(in id: SourceFileID, start: SourcePosition, end: SourcePosition) {
        self.id = id
        self.start = start
        self.end = end
    }

    /// A stretch of the file with a path.
    package init(file: String, start: SourcePosition, end: SourcePosition) {
        self.init(in: SourceFileID(file), start: start, end: end)
    }

    /// A file as a whole, for problems that stand nowhere in its text.
    package init(file: String) {
        let nowhere = SourcePosition(line: 0, column: 0)
        self.init(file: file, start: nowhere, end: nowhere)
    }

    /// The path as it is shown to people.
    package var file: String {
        get { id.path }
        set { id = SourceFileID(newValue) }
    }

    /// Whether another stretch is one of the same file.
    package func isInFile(of other: SourceRange) -> Bool { id == other.id }

    /// Whether it names a file and no place in it.
    package var isWholeFile: Bool { start.line < 1 }
}
