/// Reads the plain text of a page, as copying it or a converter leaves it: tables are lines whose columns may have run
/// together.
enum TextReader {
    static func blocks(_ text: String, locator: inout PageLocator) -> [PageBlock] {
        var reader = Lines(text)
        let types = CollapsedRows.typeNames(in: text)
        var blocks: [PageBlock] = []
        while !reader.isAtEnd, blocks.count < PageLimits.blocks {
            let line = reader.take()
            let trimmed = line.trimmed
            if trimmed.isEmpty { continue }
            if let numbered = numberedCode(line, &reader) {
                blocks.append(.code(locator.text(numbered)))
            } else if isCode(trimmed) {
                blocks.append(code(line, &reader, &locator))
            } else if let header = CollapsedTable.Header(trimmed, &reader) {
                let place = locator.place(of: trimmed)
                let rows = header.titles.isEmpty ? stackedRows(&reader, header.columns.count) : rows(&reader)
                let table = CollapsedTable(header: header, place: place, types: types)
                blocks.append(.table(table.read(rows, &locator)))
            } else {
                let found = locator.text(trimmed)
                blocks.append(isHeading(trimmed) ? .heading(found, level: 3) : .paragraph(found))
            }
        }
        return blocks
    }

    /// The lines of a sample whose lines are numbered, with blanks in place of the numbers.
    private static func numberedCode(_ first: String, _ reader: inout Lines) -> String? {
        guard let start = unnumbered(first, 1), isCode(start.trimmed) else { return nil }
        var lines = [start]
        while let next = reader.peek, lines.count < 2_000, let line = unnumbered(next, lines.count + 1) {
            lines.append(line)
            _ = reader.take()
        }
        return lines.joined(separator: "\n")
    }

    private static func unnumbered(_ line: String, _ number: Int) -> String? {
        let mark = "\(number)."
        let blanks = line.prefix { $0 == " " || $0 == "\t" }
        let rest = line.dropFirst(blanks.count)
        guard rest.hasPrefix(mark), rest.dropFirst(mark.count).first?.isWhitespace ?? true else { return nil }
        return blanks + String(repeating: " ", count: mark.count) + rest.dropFirst(mark.count)
    }

    /// The lines of a table whose cells have a line each: rows are taken whole, whatever their cells look like.
    private static func stackedRows(_ reader: inout Lines, _ width: Int) -> [String] {
        var rows: [String] = []
        while let next = reader.peek?.trimmed, !next.isEmpty {
            if rows.count % width == 0, isCode(next) || isSection(next) || !next.isIdentifier { break }
            rows.append(reader.take())
        }
        return rows
    }

    /// The lines of a table: up to a blank one, a sample, or the name of the next part.
    private static func rows(_ reader: inout Lines) -> [String] {
        var rows: [String] = []
        while let next = reader.peek?.trimmed, !next.isEmpty, !isCode(next), !isSection(next) {
            // A line above a header is the name of that header's table.
            if [next, reader.peekSecond?.trimmed ?? ""].contains(where: { ColumnRole.collapsed($0) != nil }) { break }
            rows.append(reader.take())
        }
        return rows
    }

    /// Whether a line starts a sample.
    static func isCode(_ line: String) -> Bool {
        if codeStarts.contains(where: { line.hasPrefix($0) }) { return true }
        return line.contains("(") && !line.unicodeScalars.prefix(12).contains { $0.value > 0x2E80 }
            && ["cloud.", "ctx.", "aliyun."].contains { line.hasPrefix($0) }
    }

    private static let codeStarts =
        "{ [{ // module.exports exports. try{ Page( App(".words
        + ["import ", "const ", "let ", "var ", "await ", "return ", "try ", "async ", "function "]

    /// Everything up to where the brackets are closed and no further line is a sample's.
    static func code(_ first: String, _ reader: inout Lines, _ locator: inout PageLocator) -> PageBlock {
        let place = locator.place(of: first)
        var lines = [first]
        var depth = balance(first)
        while let next = reader.peek, lines.count < 2_000 {
            let trimmed = next.trimmed
            let closes = trimmed.first.map { "})];.".contains($0) } ?? false
            guard depth > 0 || isCode(trimmed) && !trimmed.hasPrefix("{") || closes else { break }
            if isSection(trimmed) && depth <= 0 { break }
            depth += balance(next)
            lines.append(reader.take())
        }
        return .code(PageText(lines.joined(separator: "\n"), at: place))
    }

    private static func balance(_ line: String) -> Int {
        line.utf8.count { "{([".utf8.contains($0) } - line.utf8.count { "})]".utf8.contains($0) }
    }

    /// Whether a line names a part of the page, such as 返回示例, and so ends a table.
    static func isSection(_ line: String) -> Bool {
        let text = line.normalised.lowercased()
        guard text.count <= 30, !text.contains("."), !text.contains(",") else { return false }
        return sections.contains { text.hasPrefix($0) || text.hasSuffix($0) }
    }

    private static let sections =
        """
        入参 出参 请求参数 返回参数 参数说明 参数列表 返回值 返回示例 返回说明 响应 示例代码 代码示例 调用示例 请求示例 示例 前置条件 使用限制 \
        对象 错误码 选项 options 方法签名 云函数 小程序端 使用说明 版本
        """.words + ["sdk 版本"]

    private static func isHeading(_ line: String) -> Bool {
        isSection(line) || line.hasPrefix("#") || line.count <= 40 && !line.contains { "。，；,;：:！!".contains($0) }
    }
}
