/// Reads Markdown: headings, fenced samples, pipe tables, paragraphs.
enum MarkdownReader {
    /// The pieces of a text, or nil when no table and no fence is in it.
    static func blocks(_ text: String, locator: inout PageLocator) -> [PageBlock]? {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.contains(where: { isRule($0) || $0.trimmed.hasPrefix("```") }) else { return nil }
        var reader = Lines(text)
        var blocks: [PageBlock] = []
        while !reader.isAtEnd, blocks.count < PageLimits.blocks {
            if let block = next(&reader, &locator) { blocks.append(block) }
        }
        return blocks
    }

    private static func next(_ reader: inout Lines, _ locator: inout PageLocator) -> PageBlock? {
        let line = reader.take().trimmed
        if line.isEmpty { return nil }
        if line.hasPrefix("```") || line.hasPrefix("~~~") {
            let text = reader.take { !$0.trimmed.hasPrefix(String(line.prefix(3))) }.joined(separator: "\n")
            _ = reader.take()
            return text.trimmed.isEmpty ? nil : .code(locator.text(text))
        }
        if line.hasPrefix("#") {
            let marks = line.prefix { $0 == "#" }
            return .heading(locator.text(plain(String(line.dropFirst(marks.count)))), level: marks.count)
        }
        if line.contains("|"), reader.peek.map(isRule) == true {
            let header = row(line, &locator)
            _ = reader.take()
            let rows = reader.take { $0.contains("|") }.map { row($0, &locator) }
            return header.first.map { .table(PageTable(rows: [header] + rows, place: $0.place)) }
        }
        if TextReader.isCode(line) { return TextReader.code(line, &reader, &locator) }
        let isStrong = line.hasPrefix("**") && line.hasSuffix("**") && line.count <= 60
        let text = locator.text(plain(line))
        return isStrong ? .heading(text, level: 5) : .paragraph(text)
    }

    /// The line below a table's header, such as `|---|:---:|`.
    static func isRule(_ line: String) -> Bool {
        let text = line.trimmed
        return text.utf8.count < 2000 && text.contains("-") && text.contains("|")
            && text.allSatisfy { "|-: +".contains($0) }
    }

    private static func row(_ line: String, _ locator: inout PageLocator) -> [PageCell] {
        var cells: [String] = [""]
        var isEscaped = false
        for character in line.trimmed {
            if character == "|", !isEscaped {
                cells.append("")
            } else if character != "\\" || isEscaped {
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        if cells.first?.trimmed.isEmpty == true { cells.removeFirst() }
        if cells.last?.trimmed.isEmpty == true { cells.removeLast() }
        return cells.prefix(PageLimits.columns).map { cell in
            let text = plain(cell)
            var rest = cell.trimmed[...]
            var indent = 0
            while let mark = indents.first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(mark.count)
                indent += 1
            }
            return PageCell(text, at: locator.place(of: text), indent: indent)
        }
    }

    private static let indents = ["&nbsp;", "&emsp;", "&ensp;", "\u{3000}", "\u{A0}"]

    private static let entities = [
        ("<br>", "\n"), ("<br/>", "\n"), ("<br />", "\n"), ("&gt;", ">"), ("&lt;", "<"), ("&nbsp;", " "),
        ("&emsp;", " "),
        ("&ensp;", " "), ("&shy;", ""), ("&#124;", "|"), ("&amp;", "&"), ("**", ""), ("`", ""),
    ]

    /// Without what is between `~~` and `~~`, or in `<del>` and `<s>`.
    private static func withoutDeletions(_ text: String) -> String {
        [("~~", "~~"), ("<del>", "</del>"), ("<s>", "</s>")].reduce(text) { text, marks in
            var parts: [Substring] = []
            var rest = text[...]
            while let open = rest.firstRange(of: marks.0), let close = rest[open.upperBound...].firstRange(of: marks.1)
            {
                parts.append(rest[..<open.lowerBound])
                rest = rest[close.upperBound...]
            }
            return (parts + [rest]).joined()
        }
    }

    /// Without emphasis, code marks, links and the breaks that tables use.
    private static func plain(_ text: String) -> String {
        let text = withoutDeletions(entities.reduce(text.trimmed) { $0.replacing($1.0, with: $1.1) })
        guard text.hasPrefix("["), let end = text.firstIndex(of: "]"), text[end...].hasPrefix("](") else {
            return text.trimmed
        }
        return String(text[..<end].dropFirst())
    }
}
