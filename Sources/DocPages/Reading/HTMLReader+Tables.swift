extension HTMLReader {
    /// Reads a `<table>`: spans are multiplied out, and tables inside its cells follow it.
    mutating func readTable(_ table: HTMLNode, depth: Int, owner: String? = nil) {
        var rows: [[PageCell]] = []
        var inner: [(table: HTMLNode, owner: String?)] = []
        /// Cells that reach down from earlier rows: the column, the cell and how many rows are left.
        var reaching: [Int: (cell: PageCell, rows: Int)] = [:]
        if let caption = table.elements.first(where: { $0.name == "caption" }), let text = text(of: caption) {
            add(.heading(text, level: 6))
        }
        var group: Int?
        for (row, rowGroup) in rowNodes(of: table) {
            // A cell reaches no further than its group of rows.
            if rowGroup != group { reaching = [:] }
            group = rowGroup
            var line: [PageCell] = []
            for node in parts(of: row) where ["td", "th"].contains(node.name) {
                takeReaching(&line, &reaching)
                isCutShort = isCutShort || line.count >= PageLimits.columns
                guard line.count < PageLimits.columns, takeCell() else { break }
                let (text, tables, blanks) = cellText(of: node)
                inner += tables.map { ($0, (line.first?.text ?? text).firstName) }
                let place = place(of: text, node)
                let indent = line.isEmpty ? blanks : 0
                let columns = min(max(span(node, "colspan"), 1), PageLimits.columns - line.count)
                // 0 means all rows of the group that are left.
                let down = span(node, "rowspan") == 0 ? .max : span(node, "rowspan")
                for offset in 0..<columns {
                    if down > 1 { reaching[line.count] = (PageCell(text, at: place, isRepeated: true), down - 1) }
                    line.append(PageCell(text, at: place, isRepeated: offset > 0, indent: indent))
                }
            }
            takeReaching(&line, &reaching)
            if !line.isEmpty { rows.append(line) }
        }
        guard !rows.isEmpty else { return }
        let place = PagePlace(range: rows[0][0].place.range, element: table.path)
        add(.table(PageTable(rows: rows, place: place, owner: owner)))
        guard depth < PageLimits.depth else { return }
        for (table, owner) in inner { readTable(table, depth: depth + 1, owner: owner) }
    }

    private func takeReaching(_ line: inout [PageCell], _ reaching: inout [Int: (cell: PageCell, rows: Int)]) {
        while line.count < PageLimits.columns, let above = reaching[line.count], above.rows > 0 {
            reaching[line.count]?.rows -= 1
            line.append(above.cell)
        }
    }

    /// The number that an attribute starts with, as browsers read it.
    private func span(_ node: HTMLNode, _ attribute: String) -> Int {
        node.attribute(attribute).flatMap { Int($0.trimmed.prefix(while: \.isASCIINumber).prefix(9)) } ?? 1
    }

    /// The rows with what tells their groups apart.
    private func rowNodes(of table: HTMLNode) -> [(row: HTMLNode, group: Int)] {
        parts(of: table).flatMap { child in
            switch child.name {
            case "tr": [(child, table.identity)]
            case "thead", "tbody", "tfoot": parts(of: child).filter { $0.name == "tr" }.map { ($0, child.identity) }
            default: [] as [(HTMLNode, Int)]
            }
        }
    }
}

extension String {
    /// The first word that could be a field's name.
    fileprivate var firstName: String? {
        split { !$0.isIdentifierPart }.first.map(String.init)
    }
}
