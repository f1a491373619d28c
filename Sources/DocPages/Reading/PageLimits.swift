/// How much of a page is read.
///
/// What is larger is refused or cut, and said so.
package enum PageLimits {
    /// Bytes of a page.
    package static let size = 8 << 20
    /// Elements inside each other.
    static let depth = 200
    /// Cells of all tables of a page together, spans multiplied out.
    static let cells = 40_000
    /// Columns of a table, and how far a cell may span.
    static let columns = 32
    /// Characters of one cell, paragraph or sample.
    static let textLength = 40_000
    /// Pieces of a page.
    static let blocks = 20_000
}
