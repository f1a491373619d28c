/// How long a text may be: 最大长度64位, 长度为 32 位, 6位数字, 64 个字符以内.
extension Limits {
    mutating func readLength(_ text: String) {
        let scanner = Scanner(text)
        for word in Self.most where maximumLength == nil {
            for next in scanner.behind(word) where maximumLength == nil { readLength(next, behind: word) }
        }
        for word in ["最小长度", "最短", "至少", "长度不少于", "长度不小于"] where minimumLength == nil {
            for var next in scanner.behind(word) {
                next.skip("为是: ")
                if let value = next.count(), next.takeLengthUnit() || word.contains("长") { minimumLength = value }
            }
        }
        if maximumLength == nil { readLengthBefore(scanner) }
        if maximumLength == nil, minimumLength == nil { readExactLength(scanner) }
    }

    private static let most =
        "最大长度 长度限制 长度不超过 长度不大于 长度不能超过 长度不得超过 长度最大 长度上限 长度最长 最长 不超过 不能超过 不得超过 最多 长度".words
        + ["max length", "maximum length", "up to"]

    /// Reads exact lengths that stand before their word, such as 32位长度的字母 and 6位数字.
    private mutating func readExactLength(_ scanner: Scanner) {
        for mark in ["位", "个字符"] {
            for end in scanner.ends(of: mark) where maximumLength == nil {
                var next = scanner.atDigits(before: end - mark.count)
                let before = scanner.text[max(0, next.index - 4)..<next.index]
                guard let value = next.count(), next.take(mark), !before.contains(where: { "后小前第到~-或".contains($0) })
                else { continue }
                next.skip("的纯")
                guard next.isAhead(of: "长度 数字 字母 字符串 整数 大写 小写 随机".words) else { continue }
                (minimumLength, maximumLength) = (value, value)
            }
        }
    }

    /// Reads lengths that stand before their word, such as 64 个字符以内.
    private mutating func readLengthBefore(_ scanner: Scanner) {
        for end in scanner.ends(of: "以内") + scanner.ends(of: "之内") {
            var start = end - 2
            while start > 0, !scanner.text[start - 1].isNumber, end - start < 10 { start -= 1 }
            var next = scanner.atDigits(before: start)
            if let value = next.count(), next.takeLengthUnit() { maximumLength = value }
        }
    }

    private mutating func readLength(_ found: Scanner, behind word: String) {
        let (end, text) = (found.index, found.text)
        var next = found
        next.skip("为是在: ()限制不超过大于得能=<")
        guard let first = next.count() else { return }
        if next.takeAny(["-", "~", "到", "至"]) != nil, let second = next.count() {
            guard next.takeLengthUnit() || word.contains("长") else { return }
            (minimumLength, maximumLength) = (first, second)
            return
        }
        // "不超过 100 元" is about money, and "小数不超过 2 位" about decimals.
        let before = text[max(0, end - word.count - 6)..<(end - word.count)]
        guard word.contains("长") || word.contains("length") || next.takeLengthUnit(), !before.contains("小"),
            next.current != "元"
        else { return }
        // 长度为 32 位 says exactly that, and 长度: 64 a limit.
        let between = text[end..<next.index]
        if word == "长度", between.contains("为"), !between.contains(where: { "不超大限<".contains($0) }) {
            minimumLength = first
        }
        // 长度为15位或18位 leaves two lengths, and none between them.
        _ = next.takeLengthUnit()
        next.skip(" ")
        if next.takeAny(["或", "和", "/", ",或"]) != nil, next.count() != nil {
            minimumLength = nil
        } else {
            maximumLength = first
        }
    }
}

extension Scanner {
    /// At the first of the digits that end before a place.
    fileprivate func atDigits(before end: Int) -> Scanner {
        at(end - text[..<end].reversed().prefix(while: \.isASCIINumber).count)
    }

    fileprivate mutating func takeLengthUnit() -> Bool {
        skip(" ")
        return !isAhead(of: ["位小数"]) && takeAny(Self.lengthUnits) != nil
    }

    private static let lengthUnits = "个字符 字符 个字元 字元 个字节 字节 位 个汉字 汉字 个字 字 characters chars bytes char".words
}
