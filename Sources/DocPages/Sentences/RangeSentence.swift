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
        guard let end = scanner.text[start...].prefix(60).firstIndex(where: { "])".contains($0) }) else { return }
        let inside = String(scanner.text[(start + 1)..<end])
        guard let (low, high) = Self.bounds(inside), isAscending(low, high) else { return }
        set(low, high)
        isMinimumExclusive = scanner.text[start] == "(" && scanner.text[end] == "]"
        isMaximumExclusive = scanner.text[end] == ")" && scanner.text[start] == "["
    }

    /// The two numbers between brackets; a comma between thousands is told from the one between the numbers by there
    /// being only one place where both sides are numbers in ascending order.
    private static func bounds(_ text: String) -> (String, String)? {
        var found: [(String, String)] = []
        for index in text.indices where ",~-;到至".contains(text[index]) {
            guard let low = whole(text[..<index]), let high = whole(text[text.index(after: index)...]),
                let first = Double(low), let second = Double(high), first < second
            else { continue }
            found.append((low, high))
        }
        return found.count == 1 ? found[0] : nil
    }

    private static func whole(_ text: Substring) -> String? {
        var scanner = Scanner(text)
        scanner.skip(" ")
        let number = scanner.amount()
        scanner.skip(" 元")
        return scanner.isAtEnd ? number : nil
    }

    private mutating func readSpan(_ scanner: Scanner, _ text: String) {
        let isRange = ["范围", "介于", "区间", "之间", "between", "Between", "取值"].contains { text.contains($0) }
        var index = 0
        while index < scanner.text.count, minimum == nil {
            guard scanner.text[index].isASCII, scanner.text[index].isNumber,
                index == 0 || !isWord(scanner.text[index - 1])
            else {
                index += 1
                continue
            }
            var next = scanner
            next.index = index
            let low = next.amount()
            index = max(next.index, index + 1)
            next.skip(" 元")
            guard let low, let mark = next.takeAny(["~", "到", "至", "-", ",", "和", "与", "and "]), mark == "~" || isRange
            else { continue }
            // A date is no range, and neither are two values in a list.
            if mark == "," && !text.contains("介于") { continue }
            next.skip(" ~")
            guard let high = next.amount(), isAscending(low, high), !isOtherMeasure(next) else { continue }
            set(low, high)
        }
    }

    /// Whether what follows a number says that it counts something, or is part of another word.
    private func isOtherMeasure(_ scanner: Scanner) -> Bool {
        var next = scanner
        next.skip(" ")
        if let character = next.current, character == "-" || character == ":" || isWord(character), character != "y" {
            return true
        }
        return next.takeAny(["位", "个字", "字符", "字节", "月", "日", "天", "开头", "打头", "年", "号", "分钟", "小时", "次"]) != nil
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
        for word in ["不超过", "不能超过", "不得超过", "上限"] where maximum == nil {
            for end in scanner.ends(of: word) {
                var next = scanner
                next.index = end
                next.skip(" 为")
                if let value = next.amount(), next.take("元") || next.take(" 元") { maximum = value }
            }
        }
    }

    /// The number behind a word of comparison, unless it is a length or a version.
    private func compared(_ scanner: Scanner, _ word: String) -> String? {
        for end in scanner.ends(of: word) {
            var next = scanner
            next.index = end
            next.skip(" 为是:")
            guard let value = next.amount() else { continue }
            next.skip(" ")
            let isOther =
                next.current == "." || next.takeAny(["位", "个字", "字符", "字节", "个", "天", "条", "项", "次", "倍", "%"]) != nil
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
