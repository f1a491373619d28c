/// Enumerations in a description: 枚举值：A、B；可选值：A：解释；B：解释; 必须传入 A; or a list of capital words with explanations.
enum EnumerationSentence {
    private static let marks = [
        "枚举值", "枚举", "可选值", "可选的值", "取值范围", "取值如下", "取值", "有效值", "可取值", "可取", "支持以下", "支持如下", "包括", "分为", "可选类型",
        "目前支持", "支持传入", "支持", "one of", "One of", "values", "Values", "类型有", "状态有", "值为", "可以是", "可为", "如下",
    ]
    /// Marks behind which the only value stands.
    private static let fixed = [
        "固定值", "固定为", "固定传", "固定填", "必须传入", "必须传", "必须为", "只能传入", "只能传", "只能为", "仅支持传入", "统一传", "must be",
    ]
    private static let abbreviations: Set<String> = [
        "ID", "JSON", "URL", "SDK", "API", "APP", "PID", "HTTP", "HTTPS", "UTF", "XML", "IP", "SMS", "OK", "HTML",
        "URI", "ISV", "RSA", "MD5", "PC", "H5", "QR", "UID", "UUID", "UTC", "GMT", "RGB", "PNG", "JPG", "CSV",
    ]

    static func read(_ text: String) -> [Limits.EnumeratedValue] {
        let scanner = Scanner(text)
        var starts: [Int] = []
        for mark in marks { starts += scanner.ends(of: mark) }
        // The mark that stands last before the values is the narrowest; any that gives values will do.
        var best: [Limits.EnumeratedValue] = []
        for start in Set(starts).sorted().prefix(20) {
            let found = values(String(scanner.text[start...]), isMarked: true)
            if found.count > best.count { best = found }
        }
        if best.isEmpty { best = values(text, isMarked: false) }
        return best.isEmpty ? only(scanner) : best
    }

    /// The value that alone may be passed: written like a constant, or a number, and nothing but a stop behind it.
    private static func only(_ scanner: Scanner) -> [Limits.EnumeratedValue] {
        for mark in fixed {
            for end in scanner.ends(of: mark) {
                var next = scanner
                next.index = end
                next.skip(" \"'[为是:")
                guard let word = next.identifier(), !abbreviations.contains(word) else { continue }
                let isConstant = word.allSatisfy { $0.isUppercase || $0.isNumber || "_.-".contains($0) }
                next.skip(" \"']")
                let isFollowed = next.index + 1 < next.text.count && next.text[next.index + 1].isASCII
                let isAlone =
                    next.current.map { "。;.)".contains($0) || $0.isNewline || $0 == "," && !isFollowed } ?? true
                if isConstant, isAlone { return [.init(value: word, meaning: nil)] }
            }
        }
        return []
    }

    private static func values(_ text: String, isMarked: Bool) -> [Limits.EnumeratedValue] {
        var found: [Limits.EnumeratedValue] = []
        var isOpen = false
        for segment in segments(withoutNumbering(text)) {
            guard let value = value(of: segment.text, isMarked: isMarked) else {
                // What follows the mark must be a value, or there is no list.
                if isMarked && found.isEmpty && !segment.text.trimmed.isEmpty && !isIntroduction(segment.text) {
                    return []
                }
                // A comma inside an explanation does not end it.
                if isOpen, segment.mark == ",", let last = found.indices.last, found[last].meaning != nil {
                    found[last].meaning = (found[last].meaning ?? "") + "," + segment.text.trimmed
                } else {
                    isOpen = false
                }
                continue
            }
            isOpen = true
            if !found.contains(where: { $0.value == value.value }) { found.append(value) }
        }
        // Two words make a list, and so does one behind a mark that is written like a constant.
        if found.count >= 2 { return found }
        return isMarked && found.allSatisfy { $0.value.contains("_") } ? found : []
    }

    /// Words such as 有如下 between the mark and the first value.
    private static func isIntroduction(_ segment: String) -> Bool {
        let text = segment.trimmed
        return text.count <= 6 && !text.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static func value(of segment: String, isMarked: Bool) -> Limits.EnumeratedValue? {
        var scanner = Scanner(segment)
        scanner.skip(" \"'[·-*#为是:有以下如的")
        // 交易状态：WAIT_BUYER_PAY（等待付款） starts a list as well.
        if let colon = scanner.text.firstIndex(of: ":"), scanner.text[..<colon].contains(where: { !$0.isASCII }) {
            var next = scanner
            next.index = colon + 1
            next.skip(" \"'")
            let start = next
            if let word = next.identifier(), word.contains("_"), word == word.uppercased() { scanner = start }
        }
        guard let word = scanner.identifier(), word.count <= 60, !abbreviations.contains(word) else { return nil }
        let wasQuoted = scanner.current == "\"" || scanner.current == "'"
        let wasApart = isNumberWord(word) && scanner.current == " "
        scanner.skip(" \"'")
        let counts = ["两种", "二种", "三种", "四种", "两个", "三个", "等"]
        let next =
            scanner.takeAny(counts) != nil && (scanner.isAtEnd || ")。".contains(scanner.current ?? " "))
            ? nil : scanner.current
        let isConstant =
            word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" } && word.contains(where: \.isLetter)
        let isNumber = isNumberWord(word)
        let isNamed = scanner.isAhead(of: ["代表", "表示", "指"])
        let isExplained = isNamed || next.map { ":(=-".contains($0) } ?? false
        // Behind a blank another column's text may follow.
        let isAlone = next == nil || wasApart || next == "]" || next == ")" || next == "。" || next == "."
        let isAccepted: Bool
        if isMarked {
            isAccepted =
                isConstant || isExplained || isAlone || wasQuoted || (isNumber && word.count <= 4 && isExplained)
        } else {
            isAccepted =
                isConstant && (word.count >= 3 || isNamed || word.count < 3 && next == ":")
                && (isExplained || word.contains("_"))
                || isNumber && isExplained && word.count <= 2 && next != "-"
        }
        guard isAccepted else { return nil }
        scanner.skip(" :(=-表示代指")
        let meaning = String(scanner.text[min(scanner.index, scanner.text.count)...]).trimmed
        let plain = meaning.hasSuffix(")") ? String(meaning.dropLast()) : meaning
        return .init(value: word, meaning: plain.isEmpty ? nil : plain)
    }

    private static func isNumberWord(_ word: String) -> Bool { word.allSatisfy(\.isNumber) }

    /// 1、A 2、B and (1)A (2)B as `;A ;B`.
    private static func withoutNumbering(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        var index = 0
        while index < characters.count {
            if characters[index].isASCII, characters[index].isNumber, index == 0 || !isWord(characters[index - 1]) {
                var end = index
                while end < characters.count, characters[end].isASCII, characters[end].isNumber { end += 1 }
                var mark = end
                while mark < characters.count, ".,) ".contains(characters[mark]) { mark += 1 }
                if mark > end, end - index <= 2, mark < characters.count, characters[mark].isASCII,
                    characters[mark].isLetter
                {
                    if result.last == "(" { result.removeLast() }
                    result += ";"
                    index = mark
                    continue
                }
            }
            result.append(characters[index])
            index += 1
        }
        return result
    }

    private static func isWord(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { $0.isIdentifierPart || $0 == "." } ?? false
    }

    /// The parts between separators, with the mark before each; those in brackets left alone.
    private static func segments(_ text: String) -> [(text: String, mark: Character)] {
        var parts: [(text: String, mark: Character)] = [("", " ")]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            let separates = ",;/|。或和".contains(character) || character.isNewline
            if separates && depth == 0 {
                parts.append(("", character))
            } else {
                parts[parts.count - 1].text.append(character)
            }
        }
        return Array(parts.prefix(400))
    }
}
