/// A table of a text dump: tabs, blanks or nothing between its columns, or each cell on a line of its own.
///
/// Only what can be told apart for certain is told apart. In `outBizNoString是商户…` the 是 may be the mark of the
/// required column or the first word of the description, so neither is claimed.
struct RunTogetherTable {
    let columns: [ColumnRole]
    /// The header's own words, where they stood apart.
    let titles: [String]
    /// Names of types on this page: the common ones and those that objects have.
    let types: [String]
    let place: PagePlace

    init(header: (columns: [ColumnRole], titles: [String]), place: PagePlace, types: [String]) {
        columns = header.columns
        titles = header.titles
        self.types = types
        self.place = place
    }

    /// The columns that a line, or a few lines of one word each, head.
    static func header(_ line: String, _ reader: inout Lines) -> (columns: [ColumnRole], titles: [String])? {
        if let columns = ColumnRole.runTogether(line) {
            return (columns, line.split(whereSeparator: \.isWhitespace).map(String.init))
        }
        guard ColumnRole(header: line) == .name else { return nil }
        var ahead = reader
        var roles: [ColumnRole] = [.name]
        while let next = ahead.peek, let role = ColumnRole(header: next.trimmed), !roles.contains(role), roles.count < 8
        {
            roles.append(role)
            _ = ahead.take()
        }
        guard roles.count >= 2 else { return nil }
        reader = ahead
        return (roles, [])
    }

    func read(_ lines: [String], _ locator: inout PageLocator) -> PageTable {
        let header = columns.map { PageCell($0.words[0], at: place) }
        var separated: [[PageCell]] = []
        for line in lines {
            let cells =
                line.contains("\t")
                ? line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) : wide(line)
            guard cells.count == columns.count else { break }
            separated.append(cells.map { PageCell($0.trimmed, at: locator.place(of: $0, line: nil)) })
        }
        if !lines.isEmpty, separated.count == lines.count { return PageTable(rows: [header] + separated, place: place) }
        if let rows = single(lines, &locator) { return PageTable(rows: [header] + rows, place: place) }
        let known: [ColumnRole] = [.name, .type, .description]
        let head = known.map { PageCell($0.words[0], at: place) }
        let rows = glued(lines, &locator)
        return PageTable(
            rows: [head] + rows, place: place, damage: .runTogether(hadRequired: columns.contains(.required)))
    }

    /// Cells that two or more blanks keep apart.
    private func wide(_ line: String) -> [String] {
        line.trimmed.replacing("　", with: "  ").split(separator: "  ").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// Cells that each have a line of their own, when all lines fit that and the names and types bear it out.
    private func single(_ lines: [String], _ locator: inout PageLocator) -> [[PageCell]]? {
        let width = columns.count
        guard lines.count >= width, lines.count % width == 0, let type = columns.firstIndex(of: .type) else {
            return nil
        }
        let starts = stride(from: 0, to: lines.count, by: width)
        guard starts.allSatisfy({ lines[$0].trimmed.isIdentifier && TypeFact(lines[$0 + type].trimmed).isKnown(types) })
        else { return nil }
        return starts.map { start in
            (0..<width).map { PageCell(lines[start + $0].trimmed, at: locator.place(of: lines[start + $0], line: nil)) }
        }
    }

    /// Names with a known type behind them; what follows, up to the next, is the description.
    private func glued(_ lines: [String], _ locator: inout PageLocator) -> [[PageCell]] {
        let text = lines.joined(separator: "\n")
        var rows: [[PageCell]] = []
        let starts = rowStarts(text)
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : text.endIndex
            let name = PageCell(start.name, at: locator.place(of: start.name, line: nil))
            let rest = String(text[start.range.upperBound..<end]).trimmed
            var description = PageCell(rest, at: name.place)
            description.hasLooseEnd = columns.contains(.sample) || columns.contains(.standard)
            rows.append([name, PageCell(start.type, at: name.place), description])
        }
        return rows
    }

    private struct Start {
        var name: String
        var type: String
        var range: Range<String.Index>
    }

    private func rowStarts(_ text: String) -> [Start] {
        var starts: [Start] = []
        var index = text.startIndex
        while index < text.endIndex, starts.count < 500 {
            guard text.unicodeScalars[index].isIdentifierPart else {
                index = text.index(after: index)
                continue
            }
            let end = wordEnd(text, index)
            if let start = start(text, index, end) {
                starts.append(start)
                index = start.range.upperBound
            } else {
                index = end
            }
        }
        return starts
    }

    private func wordEnd(_ text: String, _ index: String.Index) -> String.Index {
        text[index...].firstIndex { !($0.unicodeScalars.first?.isIdentifierPart ?? false) } ?? text.endIndex
    }

    private func start(_ text: String, _ index: String.Index, _ end: String.Index) -> Start? {
        let word = text[index..<end]
        guard word.utf8.count <= 100 else { return nil }
        let isFirst = index == text.startIndex || text[text.index(before: index)].isNewline
        if isFirst, let start = apart(text, index, end) ?? inChinese(text, index, end) { return start }
        if titles.count == columns.count { return nil }
        return gluedStart(text, index, end) ?? (isFirst ? markedStart(text, index, end) : nil)
    }

    /// A short type, told by the mark of the required column behind it.
    private func markedStart(_ text: String, _ index: String.Index, _ end: String.Index) -> Start? {
        let word = text[index..<end]
        guard columns.contains(.required), word.first?.isLowercase ?? false else { return nil }
        for type in TypeFact.commonNames.sorted() {
            guard let found = word.firstRange(of: type), found.lowerBound > word.startIndex,
                ["true", "false", "yes", "no"].contains(where: { word[found.upperBound...].hasPrefix($0) })
            else { continue }
            return Start(name: String(word[..<found.lowerBound]), type: type, range: index..<found.upperBound)
        }
        return nil
    }

    /// A name with its type glued on, a description in Latin letters perhaps too.
    private func gluedStart(_ text: String, _ index: String.Index, _ end: String.Index) -> Start? {
        let word = text[index..<end]
        guard let first = word.unicodeScalars.first, (0x61...0x7A).contains(first.value) else { return nil }
        if let type = types.first(where: { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }) {
            let size = size(text, end)
            return Start(
                name: String(word.dropLast(type.count)), type: type + size,
                range: index..<text.index(end, offsetBy: size.count))
        }
        // Short types would be found inside of words.
        for type in types where type.utf8.count >= 5 {
            guard let found = word.firstRange(of: type), found.lowerBound > word.startIndex,
                found.upperBound < word.endIndex
            else { continue }
            return Start(name: String(word[..<found.lowerBound]), type: type, range: index..<found.upperBound)
        }
        return nil
    }

    /// A type that is a word of its own behind the name.
    private func apart(_ text: String, _ index: String.Index, _ end: String.Index) -> Start? {
        guard end < text.endIndex, text[end] == " " || text[end] == "\t" else { return nil }
        let next = text[end...].firstIndex { !$0.isWhitespace } ?? text.endIndex
        guard next < text.endIndex else { return nil }
        let typeEnd = wordEnd(text, next)
        if let start = inChinese(text, index, end) { return start }
        guard types.contains(String(text[next..<typeEnd])) else { return nil }
        let size = size(text, typeEnd)
        return Start(
            name: String(text[index..<end]), type: text[next..<typeEnd] + size,
            range: index..<text.index(typeEnd, offsetBy: size.count))
    }

    /// A type in Chinese, such as 字符串数组.
    private func inChinese(_ text: String, _ index: String.Index, _ end: String.Index) -> Start? {
        let next = text[end...].firstIndex { $0 != " " && $0 != "\t" } ?? text.endIndex
        guard text[index..<end].first?.isLetter ?? false,
            let type = Self.chineseTypes.first(where: { text[next...].hasPrefix($0) })
        else { return nil }
        return Start(
            name: String(text[index..<end]), type: type, range: index..<text.index(next, offsetBy: type.count))
    }

    private static let chineseTypes = [
        "字符串数组", "对象数组", "字符串列表", "对象列表", "字符串", "长整型", "整型", "整数", "布尔值", "布尔型", "布尔", "浮点数", "数组", "对象",
    ]

    /// What pages write with a capital and is no type.
    private static let otherWords: Set<String> = [
        "Request", "Response", "Parameters", "Parameter", "Required", "Optional", "Conditional", "Description",
        "Example",
        "Name", "Type", "Serverless", "Success", "Failed", "Default", "The", "Must", "One", "Between", "True", "False",
        "Yes", "No", "Code", "Message", "When", "If", "This", "Note",
    ]

    /// `(64)`, `(11,2)`, `[]` or `<String>` behind a type.
    private func size(_ text: String, _ index: String.Index) -> String {
        let rest = text[index...].prefix(60)
        if rest.hasPrefix("[]") { return "[]" }
        if rest.hasPrefix("<"), let end = rest.firstIndex(of: ">"),
            rest[..<end].dropFirst().allSatisfy({ $0.unicodeScalars.first?.isIdentifierPart ?? false })
        {
            return String(rest[...end])
        }
        guard rest.hasPrefix("("), let end = rest.firstIndex(of: ")") else { return "" }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        return !inside.isEmpty && inside.count <= 8 && inside.allSatisfy { $0.isNumber || $0 == "," }
            ? String(rest[...end]) : ""
    }

    /// The common types and every capitalised name that ends like an object's, longest first.
    static func typeNames(in text: String) -> [String] {
        var names: Set<String> = TypeFact.commonNames
        var word = ""
        for scalar in text.unicodeScalars.prefix(400_000) {
            if scalar.isIdentifierPart {
                word.unicodeScalars.append(scalar)
                continue
            }
            insert(word, into: &names)
            word = ""
        }
        insert(word, into: &names)
        return names.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }

    private static func insert(_ word: String, into names: inout Set<String>) {
        guard let first = word.unicodeScalars.first, (0x41...0x5A).contains(first.value), word.utf8.count <= 60,
            word.unicodeScalars.contains(where: { (0x61...0x7A).contains($0.value) }), names.count < 300,
            !otherWords.contains(word)
        else { return }
        names.insert(word)
    }
}
