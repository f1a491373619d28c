extension Limits {
    /// Reads every sentence about a parameter: its description, and the columns that say limits.
    ///
    /// `name` is the field's, which a sentence may leave out.
    init(describing text: String, of name: String) {
        let text = text.normalised
        readLength(text)
        readRange(text)
        readDecimals(text)
        choices = ChoiceSentence.read(text, of: name)
        let reading = RequiredWhenSentence.read(text)
        requiredWhen = reading.rules
        unreadCondition = reading.unread
        if minimum == nil, maximum == nil { values = EnumerationSentence.read(reading.rest) }
        isUnique = ["唯一", "重复", "unique"].contains { mark in
            text.contains(mark) && (mark != "重复" || Self.forbidsRepetition(text))
        }
        for mark in ["默认值", "默认为", "缺省值", "默认", "Default", "default"] {
            guard standard == nil, let end = Scanner(text).ends(of: mark).first else { continue }
            var scanner = Scanner(text)
            scanner.index = end
            scanner.skip("为是: ")
            standard = scanner.identifier()
        }
    }

    /// 不可重复, 不能重复, 需保证不重复, 不得重复.
    private static func forbidsRepetition(_ text: String) -> Bool {
        let scanner = Scanner(text)
        return scanner.ends(of: "重复").contains { end in
            scanner.text[max(0, end - 6)..<end].contains { "不勿".contains($0) }
        }
    }

    private mutating func readLength(_ text: String) {
        let scanner = Scanner(text)
        let most = [
            "最大长度", "长度限制", "长度不超过", "长度不大于", "长度不能超过", "长度不得超过", "长度最大", "长度上限", "长度最长", "最长", "不超过", "不能超过",
            "不得超过", "最多", "长度", "max length", "maximum length", "up to",
        ]
        for word in most where maximumLength == nil {
            for end in scanner.ends(of: word) where maximumLength == nil { readLength(scanner, at: end, word) }
        }
        for word in ["最小长度", "最短", "至少", "长度不少于", "长度不小于"] where minimumLength == nil {
            for end in scanner.ends(of: word) {
                var next = scanner
                next.index = end
                next.skip("为是: ")
                if let value = next.count(), hasLengthUnit(&next) || word.contains("长") { minimumLength = value }
            }
        }
        if maximumLength == nil { readLengthBehind(scanner) }
        if maximumLength == nil, minimumLength == nil { readDigits(scanner) }
    }

    /// Reads exact lengths that stand before their word, such as 32位长度的字母 and 6位数字.
    private mutating func readDigits(_ scanner: Scanner) {
        for mark in ["位", "个字符"] {
            for end in scanner.ends(of: mark) where maximumLength == nil {
                var start = end - mark.count
                while start > 0, scanner.text[start - 1].isASCII, scanner.text[start - 1].isNumber { start -= 1 }
                var next = scanner
                next.index = start
                let before = scanner.text[max(0, start - 4)..<start]
                guard let value = next.count(), next.take(mark), !before.contains(where: { "后小前第到~-或".contains($0) })
                else { continue }
                next.skip("的纯")
                guard next.takeAny(["长度", "数字", "字母", "字符串", "整数", "大写", "小写", "随机"]) != nil else { continue }
                (minimumLength, maximumLength) = (value, value)
            }
        }
    }

    /// Reads lengths that stand before their word, such as 64 个字符以内.
    private mutating func readLengthBehind(_ scanner: Scanner) {
        for end in scanner.ends(of: "以内") + scanner.ends(of: "之内") {
            var start = end - 2
            while start > 0, !scanner.text[start - 1].isNumber, end - start < 10 { start -= 1 }
            while start > 0, scanner.text[start - 1].isASCII, scanner.text[start - 1].isNumber { start -= 1 }
            var next = scanner
            next.index = start
            if let value = next.count(), hasLengthUnit(&next) { maximumLength = value }
        }
    }

    private mutating func readLength(_ scanner: Scanner, at end: Int, _ word: String) {
        var next = scanner
        next.index = end
        next.skip("为是在: ()限制不超过大于得能=<")
        guard let first = next.count() else { return }
        if next.takeAny(["-", "~", "到", "至"]) != nil, let second = next.count() {
            guard hasLengthUnit(&next) || word.contains("长") else { return }
            minimumLength = first
            maximumLength = second
            return
        }
        // "不超过 100 元" is about money, and "小数不超过 2 位" about decimals.
        let before = scanner.text[max(0, end - word.count - 6)..<(end - word.count)]
        guard word.contains("长") || word.contains("length") || hasLengthUnit(&next), !before.contains("小"),
            next.current != "元"
        else { return }
        if word == "长度", !String(scanner.text[end..<next.index]).contains(where: { "不超大限<".contains($0) }) {
            // 长度为 32 位 says exactly that, and 长度: 64 a limit.
            if scanner.text[end..<next.index].contains("为") { minimumLength = first }
        }
        // 长度为15位或18位 leaves two lengths, and none between them.
        _ = hasLengthUnit(&next)
        next.skip(" ")
        if next.takeAny(["或", "和", "/", ",或"]) != nil, next.count() != nil {
            minimumLength = nil
            return
        }
        maximumLength = first
    }

    private func hasLengthUnit(_ scanner: inout Scanner) -> Bool {
        scanner.skip(" ")
        var ahead = scanner
        if ahead.take("位小数") { return false }
        return scanner.takeAny(
            [
                "个字符", "字符", "个字元", "字元", "个字节", "字节", "位", "个汉字", "汉字", "个字", "字", "characters", "chars", "bytes",
                "char",
            ]) != nil
    }

    private mutating func readDecimals(_ text: String) {
        let scanner = Scanner(text)
        for word in ["小数点后", "小数点最多", "小数最多", "小数位数", "保留", "精确到", "精度为", "最多支持", "最多", "小数不超过", "小数位"]
        where decimals == nil {
            for end in scanner.ends(of: word) {
                var next = scanner
                next.index = end
                next.skip("为是: 小数点后最多不超过可")
                guard let value = next.count(), value <= 20 else { continue }
                next.skip(" ")
                let isNamed = word.contains("小数")
                if next.take("位小数") || (isNamed && next.current != "元") || next.take("位") && word == "保留" {
                    decimals = value
                }
            }
        }
        for end in scanner.ends(of: "位小数") where decimals == nil {
            var next = scanner
            next.index = max(0, end - 4)
            decimals = next.count()
        }
        if decimals == nil, text.contains("精确到分") { decimals = 2 }
        for (mark, name) in [
            ("单位为元", "元"), ("单位:元", "元"), ("单位: 元", "元"), ("单位元", "元"), ("以元为单位", "元"), ("单位为分", "分"),
            ("单位:分", "分"), ("单位分", "分"), ("以分为单位", "分"), ("单位为人民币", "元"), ("in yuan", "元"), (" yuan", "元"),
        ]
        where unit == nil && text.contains(mark) { unit = name }
    }
}
