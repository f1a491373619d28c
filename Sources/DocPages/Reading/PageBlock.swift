import SpecDiagnostics

/// One piece of a page, whatever its layout was: what the facts are read from.
package indirect enum PageBlock: Sendable {
    case heading(PageText, level: Int)
    case paragraph(PageText)
    case code(PageText)
    case table(PageTable)
}

/// A text of a page with the place where it starts.
package struct PageText: Sendable {
    package var text: String
    package var place: PagePlace
    /// The page's last line; text that was put together from several places may have more lines than are left.
    var lastLine = Int.max
    /// Where each of its lines starts, for text that was put together from elements.
    var lineStarts: [SourcePosition] = []

    package init(_ text: String, at place: PagePlace) {
        self.text = text
        self.place = place
    }

    var found: Found<String> { Found(text, at: place) }
}

/// A table, every row as wide as the widest, cells that span several places repeated in each.
package struct PageTable: Sendable {
    package var rows: [[PageCell]]
    package var place: PagePlace
    /// Why cells may stand in the wrong column, or columns may be missing; nothing for a table that is whole.
    package var damage: Damage?

    /// The name in the row that holds it, for a table inside a cell.
    package var owner: String?

    package enum Damage: Sendable, Equatable {
        /// The columns of a text dump have run together, so that only names and types can be told apart.
        ///
        /// `hadRequired` says whether the header at least names the column of what is required.
        case runTogether(hadRequired: Bool)
    }

    package init(rows: [[PageCell]], place: PagePlace, damage: Damage? = nil, owner: String? = nil) {
        self.rows = rows
        self.place = place
        self.damage = damage
        self.owner = owner
    }
}

/// One cell of a table.
package struct PageCell: Sendable {
    package var text: String
    package var place: PagePlace
    /// Whether it repeats a cell that reaches over from the row above or the column before.
    package var isRepeated: Bool
    /// How many blanks that a browser shows stand before its text.
    package var indent: Int
    /// Whether the text of another column may hang on at its end.
    package var hasLooseEnd = false

    package init(_ text: String, at place: PagePlace, isRepeated: Bool = false, indent: Int = 0) {
        self.text = text
        self.place = place
        self.isRepeated = isRepeated
        self.indent = indent
    }
}

/// A page as pieces in reading order.
package struct Page: Sendable {
    package var path: String
    /// The page as UTF-8, which all places count in.
    package var text: [UInt8]
    package var encoding: String
    package var layout: Layout
    package var title: PageText?
    package var blocks: [PageBlock]

    package enum Layout: String, Sendable { case html, markdown, text }

    /// Whether a text is as long as any is read, or there are as many pieces.
    var hasCutText: Bool {
        let texts = (headings + paragraphs + samples).map(\.text) + tables.flatMap(\.rows).flatMap { $0.map(\.text) }
        return blocks.count >= PageLimits.blocks || texts.contains { $0.utf8.count >= PageLimits.textLength }
    }

    var headings: [PageText] { blocks.compactMap { if case .heading(let text, _) = $0 { text } else { nil } } }
    var paragraphs: [PageText] { blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } } }
    var samples: [PageText] { blocks.compactMap { if case .code(let text) = $0 { text } else { nil } } }
    var tables: [PageTable] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}
