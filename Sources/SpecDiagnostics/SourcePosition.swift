/// A place between two characters of a file, named by the character that follows it.
///
/// Both numbers count from 1, and columns count Unicode scalars. A line ends with LF, CRLF or CR. A byte order mark at
/// the start of a file is not counted.
package struct SourcePosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    package var line: Int
    /// The column, from 1, in Unicode scalars.
    package var column: Int

    /// The place in front of a character.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether one place stands before another one in a file.
    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
