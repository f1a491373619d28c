/// Where the rows of a table begin whose columns have run together: at names with a known type behind them.
struct CollapsedRows {
    let text: String
    let header: CollapsedTable.Header
    let types: [String]

    struct Start {
        var name: String
        var type: String
        var range: Range<String.Index>
    }

    var starts: [Start] {
        var starts: [Start] = []
        var index = text.startIndex
        while index < text.endIndex, starts.count < 500 {
            guard text.unicodeScalars[index].isIdentifierPart else {
                index = text.index(after: index)
                continue
            }
            let word = index..<wordEnd(index)
            let start = start(word)
            if let start { starts.append(start) }
            index = start?.range.upperBound ?? word.upperBound
        }
        return starts
    }

    private func wordEnd(_ index: String.Index) -> String.Index {
        text[index...].firstIndex { !$0.isIdentifierPart } ?? text.endIndex
    }

    private func start(_ word: Range<String.Index>) -> Start? {
        guard text[word].utf8.count <= 100 else { return nil }
        let isFirst = word.lowerBound == text.startIndex || text[text.index(before: word.lowerBound)].isNewline
        if isFirst, let start = inChinese(word) ?? apart(word) { return start }
        if header.titles.count == header.columns.count { return nil }
        return glued(word) ?? (isFirst ? marked(word) : nil)
    }

    /// A type in Chinese, such as 字符串数组.
    private func inChinese(_ word: Range<String.Index>) -> Start? {
        let rest = text[word.upperBound...].drop { $0 == " " || $0 == "\t" }
        guard text[word].first?.isLetter ?? false, let type = Self.chineseTypes.first(where: { rest.hasPrefix($0) })
        else { return nil }
        return start(word, upTo: word.upperBound, type, at: rest.startIndex, hasSize: false)
    }

    /// A type that is a word of its own behind the name.
    private func apart(_ word: Range<String.Index>) -> Start? {
        guard let blank = text[word.upperBound...].first, blank == " " || blank == "\t" else { return nil }
        let next = text[word.upperBound...].firstIndex { !$0.isWhitespace } ?? text.endIndex
        let type = text[next..<wordEnd(next)]
        return types.contains(String(type)) ? start(word, upTo: word.upperBound, type, at: next, hasSize: true) : nil
    }

    /// A name with its type glued on, a description in Latin letters perhaps too.
    private func glued(_ word: Range<String.Index>) -> Start? {
        guard text.unicodeScalars[word.lowerBound].properties.isLowercase else { return nil }
        if let type = types.first(where: { text[word].hasSuffix($0) && text[word].utf8.count > $0.utf8.count }) {
            let place = text.index(word.upperBound, offsetBy: -type.count)
            return start(word, upTo: place, type, at: place, hasSize: true)
        }
        // Short types would be found inside of words.
        return types.lazy.filter { $0.utf8.count >= 5 }.compactMap { inside(word, $0) { !$0.isEmpty } }.first
    }

    /// A short type, told by the mark of the required column behind it.
    private func marked(_ word: Range<String.Index>) -> Start? {
        guard header.columns.contains(.required), text[word].first?.isLowercase ?? false else { return nil }
        return TypeFact.commonNames.sorted().lazy.compactMap { type in
            inside(word, type) { rest in ["true", "false", "yes", "no"].contains { rest.hasPrefix($0) } }
        }.first
    }

    /// A type inside of a word, if what follows it is right.
    private func inside(_ word: Range<String.Index>, _ type: String, isRight: (Substring) -> Bool) -> Start? {
        guard let found = text[word].firstRange(of: type), found.lowerBound > word.lowerBound,
            isRight(text[found.upperBound..<word.upperBound])
        else { return nil }
        return start(word, upTo: found.lowerBound, type, at: found.lowerBound, hasSize: false)
    }

    private func start(
        _ word: Range<String.Index>, upTo end: String.Index, _ type: some StringProtocol, at place: String.Index,
        hasSize: Bool
    ) -> Start {
        let typeEnd = text.index(place, offsetBy: type.count)
        let size = hasSize ? size(at: typeEnd) : ""
        return Start(
            name: String(text[word.lowerBound..<end]), type: type + size,
            range: word.lowerBound..<text.index(typeEnd, offsetBy: size.count))
    }

    /// `(64)`, `(11,2)`, `[]` or `<String>` behind a type.
    private func size(at index: String.Index) -> String {
        let rest = text[index...].prefix(60)
        if rest.hasPrefix("[]") { return "[]" }
        guard let open = rest.first, let end = rest.firstIndex(of: open == "<" ? ">" : ")") else { return "" }
        let inside = rest[..<end].dropFirst()
        let isSize =
            open == "<" && inside.allSatisfy(\.isIdentifierPart)
            || open == "(" && (1...8).contains(inside.count) && inside.allSatisfy { $0.isNumber || $0 == "," }
        return isSize ? String(rest[...end]) : ""
    }

    private static let chineseTypes = "字符串数组 对象数组 字符串列表 对象列表 字符串 长整型 整型 整数 布尔值 布尔型 布尔 浮点数 数组 对象".words

    /// What pages write with a capital and is no type.
    private static let otherWords = Set(
        """
        Request Response Parameters Parameter Required Optional Conditional Description Example Name Type Serverless \
        Success Failed Default The Must One Between True False Yes No Code Message When If This Note
        """.words)

    /// The common types and every capitalised name that could be an object's, longest first.
    static func typeNames(in text: String) -> [String] {
        var names = TypeFact.commonNames
        for word in text.unicodeScalars.prefix(400_000).split(whereSeparator: { !$0.isIdentifierPart }) {
            guard let first = word.first, (0x41...0x5A).contains(first.value), word.count <= 60, names.count < 300,
                word.contains(where: { (0x61...0x7A).contains($0.value) })
            else { continue }
            let name = String(Substring(word))
            if !otherWords.contains(name) { names.insert(name) }
        }
        return names.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }
}
