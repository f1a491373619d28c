/// A place between two characters of a file, named by the character that follows it.
///
/// Both numbers count from 1, and columns count Unicode scalars. A line ends with LF, CRLF or CR. A byte order mark at
/// the start of a file is not counted.
package struct SourcePosition: Hashable, Comparable, Sendable {
    // Every fact of a spec carries two positions, so each number has three bytes: as many as the largest file has lines.
    // What does not fit is clamped.
    private var highBytes: UInt16
    private var lowOfLine: UInt16
    private var lowOfColumn: UInt16

    private static let largest = 0xFF_FFFF

    /// The place in front of a character.
    package init(line: Int, column: Int) {
        let (line, column) = (min(max(line, 0), Self.largest), min(max(column, 0), Self.largest))
        highBytes = UInt16(truncatingIfNeeded: (line >> 16) << 8 | column >> 16)
        lowOfLine = UInt16(truncatingIfNeeded: line)
        lowOfColumn = UInt16(truncatingIfNeeded: column)
    }

    /// The line, from 1.
    package var line: Int {
        get { Int(highBytes >> 8) << 16 | Int(lowOfLine) }
        set { self = SourcePosition(line: newValue, column: column) }
    }

    /// The column, from 1, in Unicode scalars.
    package var column: Int {
        get { Int(highBytes & 0xFF) << 16 | Int(lowOfColumn) }
        set { self = SourcePosition(line: line, column: newValue) }
    }

    /// Whether one place is before another one in a file.
    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
