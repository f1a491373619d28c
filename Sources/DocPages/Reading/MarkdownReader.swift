/// Reads Markdown: headings, fenced samples, pipe tables, paragraphs.
enum MarkdownReader {
    /// The pieces of a text, or nothing when no table and no fence is in it.
    static func blocks(_ text: String, locator: inout PageLocator) -> [PageBlock]? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard lines.contains(where: { isRule($0) || $0.trimmed.hasPrefix("```") }) else { return nil }
        var reader = Lines(lines)
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
            let body = reader.take { !$0.trimmed.hasPrefix(String(line.prefix(3))) }
            _ = reader.take()
            let text = body.joined(separator: "\n")
            return text.trimmed.isEmpty ? nil : .code(PageText(text, at: locator.place(of: text, line: nil)))
        }
        if line.hasPrefix("#") {
            let text = plain(String(line.drop { $0 == "#" }))
            return .heading(
                PageText(text, at: locator.place(of: text, line: nil)), level: line.prefix { $0 == "#" }.count)
        }
        if line.contains("|"), reader.peek.map(isRule) == true {
            let header = row(line, &locator)
            _ = reader.take()
            let rows = reader.take { $0.contains("|") }.map { row($0, &locator) }
            guard let first = header.first else { return nil }
            return .table(PageTable(rows: [header] + rows, place: first.place))
        }
        if TextReader.isCode(line) {
            return TextReader.code(line, &reader, &locator)
        }
        let isStrong = line.hasPrefix("**") && line.hasSuffix("**") && line.count <= 60
        let text = PageText(plain(line), at: locator.place(of: plain(line), line: nil))
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
            while let mark = ["&nbsp;", "&emsp;", "&ensp;", "\u{3000}", "\u{A0}"].first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(mark.count)
                indent += 1
            }
            return PageCell(text, at: locator.place(of: text, line: nil), indent: indent)
        }
    }

    /// Without emphasis, code marks, links and the breaks that tables use.
    private static func plain(_ text: String) -> String {
        var text = text.trimmed
        for mark in ["<br>", "<br/>", "<br />"] { text = text.replacing(mark, with: "\n") }
        for (entity, meaning) in [
            ("&gt;", ">"), ("&lt;", "<"), ("&nbsp;", " "), ("&emsp;", " "), ("&ensp;", " "), ("&#124;", "|"),
            ("&amp;", "&"),
        ] {
            text = text.replacing(entity, with: meaning)
        }
        text = text.replacing("**", with: "").replacing("`", with: "")
        guard text.hasPrefix("["), let end = text.firstIndex(of: "]"), text[end...].hasPrefix("](") else {
            return text.trimmed
        }
        return String(text[text.index(after: text.startIndex)..<end])
    }
}

/// Lines that are taken one after another.
struct Lines {
    private let lines: [String]
    private var next = 0

    init(_ lines: [String]) { self.lines = lines }

    var isAtEnd: Bool { next >= lines.count }
    var peek: String? { isAtEnd ? nil : lines[next] }
    /// The line behind the next one.
    var peekSecond: String? { next + 1 < lines.count ? lines[next + 1] : nil }

    mutating func take() -> String {
        guard !isAtEnd else { return "" }
        next += 1
        return lines[next - 1]
    }

    mutating func take(while isWanted: (String) -> Bool) -> [String] {
        var taken: [String] = []
        while let line = peek, isWanted(line) { taken.append(take()) }
        return taken
    }
}
