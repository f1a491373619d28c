/// Lists of definitions that describe fields: a name with its type in `<dt>`, what it is in `<dd>`.
extension HTMLReader {
    /// Whether most terms of a `<dl>` are a name with a type.
    func isFieldList(_ node: HTMLNode) -> Bool {
        let terms = node.elements.filter { $0.name == "dt" }
        return !terms.isEmpty && terms.count { fields(of: $0) != nil } * 2 > terms.count
    }

    mutating func readFieldList(_ list: HTMLNode) {
        let place = place(of: "", list)
        var rows = [["参数", "类型", "必填", "描述"].map { PageCell($0, at: place) }]
        for term in list.elements where term.name == "dt" && takeCell() {
            guard let (name, type, mark) = fields(of: term) else { continue }
            let at = self.place(of: name, term)
            let says = descriptions(below: term)
            let description = says.map { cellText(of: $0).text }.joined(separator: "\n")
            let plain = description.split(whereSeparator: \.isNewline).map(String.init).filter { Self.label($0) == nil }
            rows.append(
                [name, type, mark].map { PageCell($0, at: at) } + [
                    PageCell(plain.joined(separator: "\n"), at: self.place(of: description, says.first ?? term))
                ])
        }
        if rows.count > 1 { add(.table(PageTable(rows: rows, place: place))) }
    }

    /// The `<dd>`s behind a term.
    private func descriptions(below term: HTMLNode) -> [HTMLNode] {
        var found: [HTMLNode] = []
        var next = term.next
        while let node = next, node.name != "dt", found.count < 20 {
            if node.name == "dd", !isSkipped(node) { found.append(node) }
            next = node.next
        }
        return found
    }

    /// The name, the type and the mark in a term such as `subject String 必填`; labels such as 类型：String may be in what
    /// follows it.
    private func fields(of term: HTMLNode) -> (name: String, type: String, mark: String)? {
        // The comma of Price(11,2) is the type's own.
        var words = cellText(of: term).text.split { $0.isWhitespace || "（）、，：|—".contains($0) }
            .map { String($0.reversed().drop { ",:".contains($0) }.reversed()) }.filter { !$0.isEmpty }
        guard let name = words.first, name.isIdentifier else { return nil }
        words.removeFirst()
        for line in descriptions(below: term).flatMap({ cellText(of: $0).text.split(whereSeparator: \.isNewline) }) {
            if let label = Self.label(String(line)) { words.append(label) }
        }
        guard let type = words.first(where: { TypeFact($0).isTypeName }) else { return nil }
        return (name, type, words.first { Self.marks.contains($0.normalised.lowercased()) } ?? "")
    }

    private static let marks = "必填 必选 必传 可选 选填 非必填 特殊可选 条件必填 required optional".words

    /// What a line such as 类型：String or 是否必填：是 says, 是 and 否 as the words that stand alone.
    private static func label(_ line: String) -> String? {
        let parts = line.split(maxSplits: 1) { $0 == "：" || $0 == ":" }
        guard parts.count == 2 else { return nil }
        let value = String(parts[1]).trimmed
        switch (ColumnRole(header: String(parts[0])), Requirement(cell: value)) {
        case (.required, .yes): return "必填"
        case (.required, .no): return "可选"
        case (.type, _), (.required, _): return value
        default: return nil
        }
    }
}
