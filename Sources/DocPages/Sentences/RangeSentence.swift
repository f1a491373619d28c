extension Limits {
    /// Reads `[0.01,100000000]`, 取值范围为 0.01 到 100, `0.01~100`, 大于等于 0.01, 不低于 0.1 元.
    mutating func readRange(_ text: String) {
        let scanner = Scanner(text)
        for start in scanner.text.indices where minimum == nil && "[(".contains(scanner.text[start]) {
            readBrackets(scanner, at: start)
        }
        if minimum == nil { readSpan(scanner, text) }
        if minimum == nil, maximum == nil { readComparisons(scanner) }
    }

    private mutating func readBrackets(_ scanner: Scanner, at start: Int) {
        var next = scanner
        next.index = start + 1
        next.skip(" ")
        guard let low = next.number() else { return }
        next.skip(" 元")
        guard next.takeAny([",", "~", "-", ";"]) != nil else { return }
        next.skip(" ")
        guard let high = next.number() else { return }
        next.skip(" 元")
        guard let close = next.current, "])".contains(close), isAscending(low, high) else { return }
        set(low, high)
        isMinimumExclusive = scanner.text[start] == "(" && close == "]"
        isMaximumExclusive = close == ")" && scanner.text[start] == "["
    }

    private mutating func readSpan(_ scanner: Scanner, _ text: String) {
        let isRange = ["范围", "介于", "区间", "之间", "between", "取值"].contains { text.contains($0) }
        var index = 0
        while index < scanner.text.count, minimum == nil {
            guard scanner.text[index].isASCII, scanner.text[index].isNumber, index == 0 || !isWord(scanner.text[index - 1]) else {
                index += 1
                continue
            }
            var next = scanner
            next.index = index
            let low = next.number()
            index = max(next.index, index + 1)
            next.skip(" 元")
            guard let low, let mark = next.takeAny(["~", "到", "至", "-", ",", "和", "与"]), mark == "~" || isRange else { continue }
            // A date is no range, and neither are two values in a list.
            if mark == "," && !text.contains("介于") { continue }
            next.skip(" ~")
            guard let high = next.number(), isAscending(low, high) else { continue }
            next.skip(" ")
            guard next.current != "-", next.current != ":", next.takeAny(["位", "个字", "字符", "字节", "月", "日", "天"]) == nil
            else { continue }
            set(low, high)
        }
    }

    private mutating func readComparisons(_ scanner: Scanner) {
        let least = [">=", "大于等于", "大于或等于", "不小于", "不低于", "不少于", "最小值", "最小金额", "最低"]
        let most = ["<=", "小于等于", "小于或等于", "不大于", "不高于", "最大值", "最大金额", "最高"]
        for word in least where minimum == nil { minimum = compared(scanner, word) }
        for word in most where maximum == nil { maximum = compared(scanner, word) }
        if minimum == nil, let value = compared(scanner, "大于") ?? compared(scanner, ">") {
            minimum = value
            isMinimumExclusive = true
        }
        if maximum == nil, let value = compared(scanner, "小于") ?? compared(scanner, "<") {
            maximum = value
            isMaximumExclusive = true
        }
        for word in ["不超过", "不能超过"] where maximum == nil {
            for end in scanner.ends(of: word) {
                var next = scanner
                next.index = end
                next.skip(" 为")
                if let value = next.number(), next.take("元") || next.take(" 元") { maximum = value }
            }
        }
    }

    /// The number behind a word of comparison, unless it is a length or a version.
    private func compared(_ scanner: Scanner, _ word: String) -> String? {
        for end in scanner.ends(of: word) {
            var next = scanner
            next.index = end
            next.skip(" 为是:")
            guard let value = next.number() else { continue }
            next.skip(" ")
            let isOther = next.current == "." || next.takeAny(["位", "个字", "字符", "字节", "个", "天", "条"]) != nil
            if !isOther { return value }
        }
        return nil
    }

    private mutating func set(_ low: String, _ high: String) {
        minimum = low
        maximum = high
    }

    private func isAscending(_ low: String, _ high: String) -> Bool {
        guard let low = Double(low), let high = Double(high) else { return false }
        return low < high
    }

    private func isWord(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { $0.isIdentifierPart || $0 == "." || $0 == "-" } ?? false
    }
}
