/// A piece of a list of values: a word, and what is said of it.
struct EnumeratedWord {
    let value: Limits.EnumeratedValue

    /// Words in capitals that are no values.
    static let abbreviations = Set(
        """
        ID JSON URL SDK API APP PID HTTP HTTPS UTF XML IP SMS OK HTML URI ISV RSA MD5 PC H5 QR UID UUID UTC GMT RGB PNG \
        JPG CSV
        """.words)

    /// nil for a piece that is no value; behind a mark such as 枚举值 less is asked of it.
    init?(_ segment: String, isMarked: Bool) {
        var scanner = Scanner(segment)
        scanner.skip(" \"'[·-*#为是:有以下如的")
        scanner.skipIntroduction()
        guard let word = scanner.identifier(), word.count <= 60, !Self.abbreviations.contains(word) else { return nil }
        let isNumber = word.allSatisfy(\.isNumber)
        let wasQuoted = scanner.current == "\"" || scanner.current == "'"
        let wasApart = isNumber && scanner.current == " "
        scanner.skip(" \"'")
        let isCounted = scanner.takeAny("两种 二种 三种 四种 两个 三个 等".words) != nil
        let next = isCounted && scanner.current.map { ")。".contains($0) } ?? true ? nil : scanner.current
        let isNamed = scanner.isAhead(of: ["代表", "表示", "指"])
        let isExplained = isNamed || next.map { ":(=-".contains($0) } ?? false
        let isConstant =
            word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" } && word.contains(where: \.isLetter)
        if isMarked {
            // Behind a blank another column's text may follow.
            let isAlone = wasApart || next.map { "])。.".contains($0) } ?? true
            guard isConstant || isExplained || isAlone || wasQuoted else { return nil }
        } else {
            let isListed =
                isConstant && (word.count >= 3 || isNamed || next == ":") && (isExplained || word.contains("_"))
            guard isListed || isNumber && isExplained && word.count <= 2 && next != "-" else { return nil }
        }
        scanner.skip(" :(=-表示代指")
        let meaning = String(scanner.text[min(scanner.index, scanner.text.count)...]).trimmed
        let plain = meaning.hasSuffix(")") ? String(meaning.dropLast()) : meaning
        value = .init(value: word, meaning: plain.isEmpty ? nil : plain)
    }
}

extension Scanner {
    /// 交易状态：WAIT_BUYER_PAY（等待付款） starts a list as well.
    fileprivate mutating func skipIntroduction() {
        guard let colon = text.firstIndex(of: ":"), text[..<colon].contains(where: { !$0.isASCII }) else { return }
        var next = at(colon + 1)
        next.skip(" \"'")
        let start = next
        if let word = next.identifier(), word.contains("_"), word == word.uppercased() { self = start }
    }
}
