/// Which numbers are allowed: `[0.01,100000000]`, 取值范围为 0.01 到 100, `0.01~100`, 大于等于 0.01, 不低于 0.1 元.
extension Limits {
    mutating func readRange(_ text: String) {
        let scanner = Scanner(text)
        for start in scanner.text.indices where minimum == nil && "[(".contains(scanner.text[start]) {
            readBrackets(scanner, at: start)
        }
        if minimum == nil { readSpan(scanner, text) }
        if minimum == nil, maximum == nil { readComparisons(scanner) }
    }

    private mutating func readBrackets(_ scanner: Scanner, at start: Int) {
        guard let end = scanner.text[start...].prefix(60).firstIndex(where: { "])".contains($0) }),
            let (low, high) = Self.bounds(String(scanner.text[(start + 1)..<end]))
        else { return }
        (minimum, maximum) = (low, high)
        isMinimumExclusive = scanner.text[start] == "(" && scanner.text[end] == "]"
        isMaximumExclusive = scanner.text[end] == ")" && scanner.text[start] == "["
    }

    /// The two numbers between brackets; a comma between thousands is told from the one between the numbers by there
    /// being only one place where both sides are numbers in ascending order.
    private static func bounds(_ text: String) -> (String, String)? {
        let found = text.indices.compactMap { index -> (String, String)? in
            guard ",~-;到至".contains(text[index]), let low = whole(text[..<index]),
                let high = whole(text[index...].dropFirst()), isAscending(low, high)
            else { return nil }
            return (low, high)
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
        let isRange = text.contains(anyOf: ["范围", "介于", "区间", "之间", "between", "Between", "取值"])
        var next = scanner
        while let current = next.current, minimum == nil {
            let index = next.index
            guard current.isASCIINumber, index == 0 || !scanner.text[index - 1].isWordPart, let low = next.amount()
            else {
                next.index = index + 1
                continue
            }
            var ahead = next
            ahead.skip(" 元")
            guard let mark = ahead.takeAny(["~", "到", "至", "-", ",", "和", "与", "and "]), mark == "~" || isRange,
                // A date is no range, and neither are two values in a list.
                mark != "," || text.contains("介于")
            else { continue }
            ahead.skip(" ~")
            guard let high = ahead.amount(), Self.isAscending(low, high), !ahead.isAtOtherMeasure else { continue }
            (minimum, maximum) = (low, high)
        }
    }

    private mutating func readComparisons(_ scanner: Scanner) {
        let least = [">=", "大于等于", "大于或等于", "不小于", "不低于", "不少于", "最小值", "最小金额", "最低"]
        let most = ["<=", "小于等于", "小于或等于", "不大于", "不高于", "最大值", "最大金额", "最高"]
        minimum = least.lazy.compactMap { scanner.compared($0) }.first
        maximum = most.lazy.compactMap { scanner.compared($0) }.first
        if minimum == nil, let value = scanner.compared("大于") ?? scanner.compared(">") {
            (minimum, isMinimumExclusive) = (value, true)
        }
        if maximum == nil, let value = scanner.compared("小于") ?? scanner.compared("<") {
            (maximum, isMaximumExclusive) = (value, true)
        }
        for word in ["不超过", "不能超过", "不得超过", "上限"] where maximum == nil {
            for var next in scanner.behind(word) {
                next.skip(" 为")
                if let value = next.amount(), next.take("元") || next.take(" 元") { maximum = value }
            }
        }
    }

    private static func isAscending(_ low: String, _ high: String) -> Bool {
        guard let low = Double(low), let high = Double(high) else { return false }
        return low < high
    }
}

extension Scanner {
    /// The number behind a word of comparison, unless it is a length or a version.
    fileprivate func compared(_ word: String) -> String? {
        for var next in behind(word) {
            next.skip(" 为是:")
            guard let value = next.amount() else { continue }
            next.skip(" ")
            if next.current != ".", !next.isAhead(of: "位 个字 字符 字节 个 天 条 项 次 倍 %".words) { return value }
        }
        return nil
    }

    /// Whether what follows a number says that it counts something, or is part of another word.
    fileprivate var isAtOtherMeasure: Bool {
        var next = self
        next.skip(" ")
        if let character = next.current, character == ":" || character.isWordPart, character != "y" { return true }
        return next.isAhead(of: "位 个字 字符 字节 月 日 天 开头 打头 年 号 分钟 小时 次".words)
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isIdentifierPart || self == "." || self == "-" }
}
