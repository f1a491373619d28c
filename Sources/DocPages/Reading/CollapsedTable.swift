/// A table of a text dump: tabs, blanks or nothing between its columns, or each cell on a line of its own.
///
/// Only what can be told apart for certain is told apart. In `outBizNoString是商户…` the 是 may be the mark of the
/// required column or the first word of the description, so neither is claimed.
struct CollapsedTable {
    let header: Header
    let place: PagePlace
    /// Names of types on this page: the common ones and those that objects have.
    let types: [String]

    /// The columns that a line, or a few lines of one word each, head.
    struct Header {
        let columns: [ColumnRole]
        /// The header's own words, where they stood apart.
        let titles: [String]

        init?(_ line: String, _ reader: inout Lines) {
            if let columns = ColumnRole.collapsed(line) {
                self.columns = columns
                titles = line.split(whereSeparator: \.isWhitespace).map(String.init)
                return
            }
            guard ColumnRole(header: line) == .name else { return nil }
            var ahead = reader
            var roles: [ColumnRole] = [.name]
            while let next = ahead.peek, let role = ColumnRole(header: next.trimmed), !roles.contains(role),
                roles.count < 8
            {
                roles.append(role)
                _ = ahead.take()
            }
            guard roles.count >= 2 else { return nil }
            reader = ahead
            (columns, titles) = (roles, [])
        }
    }

    func read(_ lines: [String], _ locator: inout PageLocator) -> PageTable {
        if let rows = separated(lines, &locator) ?? stacked(lines, &locator) {
            return PageTable(rows: [cells(header.columns)] + rows, place: place)
        }
        let damage = PageTable.Damage.runTogether(hadRequired: header.columns.contains(.required))
        let rows = [cells([.name, .type, .description])] + collapsed(lines, &locator)
        return PageTable(rows: rows, place: place, damage: damage)
    }

    private func cells(_ columns: [ColumnRole]) -> [PageCell] { columns.map { PageCell($0.words[0], at: place) } }

    /// Cells that tabs, or two or more blanks, keep apart, when all lines fit that.
    private func separated(_ lines: [String], _ locator: inout PageLocator) -> [[PageCell]]? {
        var rows: [[PageCell]] = []
        for line in lines {
            let cells =
                line.contains("\t")
                ? line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                : line.trimmed.replacing("　", with: "  ").split(separator: "  ").map { String($0).trimmed }
                    .filter { !$0.isEmpty }
            guard cells.count == header.columns.count else { return nil }
            rows.append(cells.map { PageCell($0.trimmed, at: locator.place(of: $0)) })
        }
        return rows.isEmpty ? nil : rows
    }

    /// Cells that each have a line of their own, when all lines fit that and the names and types bear it out.
    private func stacked(_ lines: [String], _ locator: inout PageLocator) -> [[PageCell]]? {
        let width = header.columns.count
        guard lines.count >= width, lines.count % width == 0, let type = header.columns.firstIndex(of: .type) else {
            return nil
        }
        let starts = stride(from: 0, to: lines.count, by: width)
        guard starts.allSatisfy({ lines[$0].trimmed.isIdentifier && TypeFact(lines[$0 + type].trimmed).isKnown(types) })
        else { return nil }
        return starts.map { start in
            lines[start..<(start + width)].map { PageCell($0.trimmed, at: locator.place(of: $0)) }
        }
    }

    /// Names with a known type behind them; what follows, up to the next, is the description.
    private func collapsed(_ lines: [String], _ locator: inout PageLocator) -> [[PageCell]] {
        let text = lines.joined(separator: "\n")
        let starts = CollapsedRows(text: text, header: header, types: types).starts
        return starts.enumerated().map { index, start in
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : text.endIndex
            let name = PageCell(start.name, at: locator.place(of: start.name))
            var description = PageCell(String(text[start.range.upperBound..<end]).trimmed, at: name.place)
            description.hasLooseEnd = header.columns.contains(.sample) || header.columns.contains(.standard)
            return [name, PageCell(start.type, at: name.place), description]
        }
    }
}
