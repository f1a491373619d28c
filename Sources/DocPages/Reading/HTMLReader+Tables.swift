extension HTMLReader {
    /// Reads a `<table>`: spans are multiplied out, and tables inside its cells follow it.
    mutating func readTable(_ table: HTMLNode, depth: Int) {
        var rows: [[PageCell]] = []
        var inner: [HTMLNode] = []
        /// Cells that reach down from earlier rows: the column, the cell and how many rows are left.
        var reaching: [Int: (cell: PageCell, rows: Int)] = [:]
        if let caption = table.elements.first(where: { $0.name == "caption" }), let text = text(of: caption) {
            add(.heading(text, level: 6))
        }
        for row in rowNodes(of: table) {
            var line: [PageCell] = []
            for node in row.elements where ["td", "th"].contains(node.name) && !isSkipped(node) {
                takeReaching(&line, &reaching)
                guard line.count < PageLimits.columns, takeCell() else { break }
                let (text, tables) = cellText(of: node)
                inner += tables
                let cell = PageCell(text, at: locator.place(of: text, line: node.line, element: node.path))
                let columns = span(node, "colspan", most: PageLimits.columns - line.count)
                let down = span(node, "rowspan", most: PageLimits.spannedRows)
                for offset in 0..<columns {
                    let part = PageCell(text, at: cell.place, isRepeated: offset > 0)
                    if down > 1 { reaching[line.count] = (PageCell(text, at: cell.place, isRepeated: true), down - 1) }
                    line.append(part)
                }
            }
            takeReaching(&line, &reaching)
            if !line.isEmpty { rows.append(line) }
        }
        guard !rows.isEmpty else { return }
        let place = PagePlace(range: rows[0][0].place.range, element: table.path)
        add(.table(PageTable(rows: rows, place: place)))
        guard depth < PageLimits.depth else { return }
        for table in inner { readTable(table, depth: depth + 1) }
    }

    private func takeReaching(_ line: inout [PageCell], _ reaching: inout [Int: (cell: PageCell, rows: Int)]) {
        while line.count < PageLimits.columns, let above = reaching[line.count], above.rows > 0 {
            reaching[line.count]?.rows -= 1
            line.append(above.cell)
        }
    }

    private func span(_ node: HTMLNode, _ attribute: String, most: Int) -> Int {
        min(max(node.attribute(attribute).flatMap { Int($0.trimmed) } ?? 1, 1), max(most, 1))
    }

    private func rowNodes(of table: HTMLNode) -> [HTMLNode] {
        table.elements.flatMap { child in
            switch child.name {
            case "tr": [child]
            case "thead", "tbody", "tfoot": child.elements.filter { $0.name == "tr" }
            default: [] as [HTMLNode]
            }
        }.filter { !isSkipped($0) }
    }
}
