/// A place between two characters of a file, named by the character that follows it.
///
/// Both numbers count from 1, and columns count Unicode scalars. A line ends with LF, CRLF or CR. A byte order mark at
/// the start of a file is not counted.
package struct SourcePosition: Hashable, Comparable, Sendable {
    // Every fact of a spec carries two positions, so they are stored in half the room. What does not fit is clamped.
    private var storedLine: Int32
    private var storedColumn: Int32

    /// The place in front of a character.
    package init(line: Int, column: Int) {
        storedLine = Int32(clamping: line)
        storedColumn = Int32(clamping: column)
    }

    /// The line, from 1.
    package var line: Int {
        get { Int(storedLine) }
        set { storedLine = Int32(clamping: newValue) }
    }

    /// The column, from 1, in Unicode scalars.
    package var column: Int {
        get { Int(storedColumn) }
        set { storedColumn = Int32(clamping: newValue) }
    }

    /// Whether one place is before another one in a file.
    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
