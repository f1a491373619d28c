extension HTMLReader {
    /// Reads a table that is made of other elements, when `node` is one: rows of cells, or one row of cells after another.
    ///
    /// Such a table is known by its first row alone, whose cells are the headers that tables of parameters have.
    mutating func readGrid(_ node: HTMLNode, depth: Int) -> Bool {
        let parts = node.elements.filter { !isSkipped($0) }
        guard parts.count >= 2, parts.count < PageLimits.cells, node.name != "tr" else { return false }
        if let columns = flatHeader(parts) {
            let rows = stride(from: 0, to: parts.count - parts.count % columns, by: columns)
                .map { Array(parts[$0..<($0 + columns)]) }
            add(grid: rows, of: node)
            return true
        }
        guard let header = row(parts[0], depth: 0), isHeader(header) else { return false }
        var rows: [[HTMLNode]] = [header]
        for part in parts.dropFirst() { collectRows(part, width: header.count, depth: 0, into: &rows) }
        guard rows.count > 1 else { return false }
        add(grid: rows, of: node)
        return true
    }

    private mutating func add(grid rows: [[HTMLNode]], of node: HTMLNode) {
        var table: [[PageCell]] = []
        for row in rows {
            var line: [PageCell] = []
            for node in row where takeCell() {
                let text = cellText(of: node).text
                line.append(PageCell(text, at: locator.place(of: text, line: node.line, element: node.path)))
            }
            if !line.isEmpty { table.append(line) }
        }
        guard let first = table.first?.first else { return }
        add(.table(PageTable(rows: table, place: PagePlace(range: first.place.range, element: node.path))))
    }

    /// The number of columns of a grid whose cells are not grouped into rows.
    private func flatHeader(_ parts: [HTMLNode]) -> Int? {
        var texts: [String] = []
        for part in parts.prefix(8) {
            let text = shortText(part)
            guard ColumnRole(header: text) != nil, !texts.contains(text) else { break }
            texts.append(text)
        }
        guard texts.count >= 2, ColumnRole.header(texts) != nil, parts.count >= 2 * texts.count,
            parts.count % texts.count == 0
        else { return nil }
        return texts.count
    }

    /// The cells of the first row at or below a node.
    private func row(_ node: HTMLNode, depth: Int) -> [HTMLNode]? {
        let parts = node.elements.filter { !isSkipped($0) }
        if parts.count >= 2, parts.count <= PageLimits.columns { return parts }
        guard parts.count == 1, depth < 3 else { return nil }
        return row(parts[0], depth: depth + 1)
    }

    private func collectRows(_ node: HTMLNode, width: Int, depth: Int, into rows: inout [[HTMLNode]]) {
        let parts = node.elements.filter { !isSkipped($0) }
        // A row may lack its last cells; a group holds rows, whose parts have parts of their own.
        if parts.count == width || (parts.count == width - 1 && parts.allSatisfy { $0.elements.count < width - 1 }) {
            if parts.allSatisfy({ $0.elements.count != width }) {
                rows.append(parts)
                return
            }
        }
        guard depth < 4 else { return }
        for part in parts { collectRows(part, width: width, depth: depth + 1, into: &rows) }
    }

    private func isHeader(_ cells: [HTMLNode]) -> Bool {
        let texts = cells.map { shortText($0) }
        guard let roles = ColumnRole.header(texts) else { return false }
        return roles.count { $0 != nil } * 2 > roles.count
    }

    /// A header's words; a long text is none, and is not collected.
    private func shortText(_ node: HTMLNode) -> String {
        let text = cellText(of: node).text
        return text.utf8.count <= 60 ? text : ""
    }
}
