extension HTMLReader {
    /// Reads a table that is made of other elements, when `node` is one: rows of cells, or one row of cells after another.
    ///
    /// Such a table is known by its first row alone, whose cells are the headers that tables of parameters have.
    mutating func readGrid(_ node: HTMLNode) -> Bool {
        let parts = self.parts(of: node)
        guard parts.count >= 2, parts.count < PageLimits.cells, node.name != "tr", let rows = rows(parts) else {
            return false
        }
        var table: [[PageCell]] = []
        for row in rows {
            var line: [PageCell] = []
            for node in row where takeCell() {
                let text = cellText(of: node).text
                line.append(PageCell(text, at: place(of: text, node)))
            }
            if !line.isEmpty { table.append(line) }
        }
        guard let first = table.first?.first else { return true }
        add(.table(PageTable(rows: table, place: PagePlace(range: first.place.range, element: node.path))))
        return true
    }

    private func rows(_ parts: [HTMLNode]) -> [[HTMLNode]]? {
        if let columns = flatHeader(parts) {
            return stride(from: 0, to: parts.count, by: columns).map { Array(parts[$0..<($0 + columns)]) }
        }
        guard let header = row(parts[0], depth: 0), isHeader(header) else { return nil }
        let rows = parts.dropFirst().flatMap { self.rows(in: $0, width: header.count, depth: 0) }
        return rows.isEmpty ? nil : [header] + rows
    }

    /// The number of columns of a grid whose cells are not grouped into rows.
    private func flatHeader(_ parts: [HTMLNode]) -> Int? {
        var texts: [String] = []
        for part in parts.prefix(8) {
            let text = shortText(part)
            guard ColumnRole(header: text) != nil, !texts.contains(text) else { break }
            texts.append(text)
        }
        let count = texts.count
        guard count >= 2, ColumnRole.header(texts) != nil, parts.count >= 2 * count, parts.count % count == 0 else {
            return nil
        }
        return count
    }

    /// The cells of the first row at or below a node.
    private func row(_ node: HTMLNode, depth: Int) -> [HTMLNode]? {
        let parts = parts(of: node)
        if parts.count >= 2, parts.count <= PageLimits.columns { return parts }
        return parts.count == 1 && depth < 3 ? row(parts[0], depth: depth + 1) : nil
    }

    private func rows(in node: HTMLNode, width: Int, depth: Int) -> [[HTMLNode]] {
        let parts = parts(of: node)
        // A row may lack its last cells; a group holds rows, whose parts have parts of their own.
        let isRow =
            parts.count == width || parts.count == width - 1 && parts.allSatisfy { $0.elements.count < width - 1 }
        if isRow, parts.allSatisfy({ $0.elements.count != width }) { return [parts] }
        return depth < 4 ? parts.flatMap { rows(in: $0, width: width, depth: depth + 1) } : []
    }

    private func isHeader(_ cells: [HTMLNode]) -> Bool {
        guard let roles = ColumnRole.header(cells.map { shortText($0) }) else { return false }
        return roles.count { $0 != nil } * 2 > roles.count
    }

    /// A header's words; a long text is none, and is not collected.
    private func shortText(_ node: HTMLNode) -> String {
        let text = cellText(of: node).text
        return text.utf8.count <= 60 ? text : ""
    }
}
