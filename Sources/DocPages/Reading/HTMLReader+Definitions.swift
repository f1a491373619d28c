/// Lists of definitions that describe fields: a name with its type in `<dt>`, what it is in `<dd>`.
extension HTMLReader {
    /// Whether most terms of a `<dl>` are a name with a type.
    func isFieldList(_ node: HTMLNode) -> Bool {
        let terms = node.elements.filter { $0.name == "dt" }
        return !terms.isEmpty && terms.count { fields(of: cellText(of: $0).text, below: $0) != nil } * 2 > terms.count
    }

    mutating func readFieldList(_ list: HTMLNode) {
        let place = locator.place(of: "", line: list.line, element: list.path)
        let header = ["参数", "类型", "必填", "描述"].map { PageCell($0, at: place) }
        var rows: [[PageCell]] = []
        for term in list.elements where term.name == "dt" && takeCell() {
            let text = cellText(of: term).text
            guard let (name, type, mark) = fields(of: text, below: term) else { continue }
            let at = locator.place(of: name, line: term.line, element: term.path)
            let says = descriptions(below: term)
            let node = says.first ?? term
            let description = says.map { cellText(of: $0).text }.joined(separator: "\n")
            let where_ = locator.place(of: description, line: node.line, element: node.path)
            rows.append([
                PageCell(name, at: at), PageCell(type, at: at), PageCell(mark, at: at),
                PageCell(withoutLabels(description), at: where_),
            ])
        }
        if !rows.isEmpty { add(.table(PageTable(rows: [header] + rows, place: place))) }
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

    /// The name, the type and the mark in a term such as `subject String 必填`; labels such as 类型：String may stand in
    /// what follows it.
    private func fields(of text: String, below term: HTMLNode) -> (name: String, type: String, mark: String)? {
        var words = Self.words(text)
        guard let name = words.first, name.isIdentifier else { return nil }
        words.removeFirst()
        for line in descriptions(below: term).flatMap({ cellText(of: $0).text.split(whereSeparator: \.isNewline) }) {
            if let (label, value) = Self.label(String(line)) { words.append(label == .required ? value.mark : value) }
        }
        guard let type = words.first(where: { TypeFact($0).isTypeName }) else { return nil }
        let marks = ["必填", "必选", "必传", "可选", "选填", "非必填", "特殊可选", "条件必填", "required", "optional"]
        return (name, type, words.first { marks.contains($0.normalised.lowercased()) } ?? "")
    }

    /// Words apart from brackets, commas and dashes, which stay inside of types.
    private static func words(_ text: String) -> [String] {
        // The comma of Price(11,2) is the type's own.
        text.split { $0.isWhitespace || "（）、，：|—".contains($0) }
            .map { $0.trimmingSuffix { ",:".contains($0) } }.filter { !$0.isEmpty }
    }

    /// A line such as 类型：String or 是否必填：是.
    private static func label(_ line: String) -> (ColumnRole, String)? {
        let parts = line.split(maxSplits: 1) { $0 == "：" || $0 == ":" }
        guard parts.count == 2, let role = ColumnRole(header: String(parts[0])), role == .type || role == .required
        else {
            return nil
        }
        return (role, String(parts[1]).trimmed)
    }

    private func withoutLabels(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { Self.label($0) == nil }
            .joined(separator: "\n")
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isWanted: (Character) -> Bool) -> String {
        var rest = self
        while let last = rest.last, isWanted(last) { rest.removeLast() }
        return String(rest)
    }
}

extension String {
    /// 是 and 否 as the words that stand alone.
    fileprivate var mark: String {
        switch Requirement(cell: self) {
        case .yes: "必填"
        case .no: "可选"
        default: self
        }
    }
}
