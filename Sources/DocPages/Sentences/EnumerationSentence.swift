/// Enumerations in a description: 枚举值：A、B；可选值：A：解释；B：解释; 必须传入 A; or a list of capital words with explanations.
enum EnumerationSentence {
    /// Marks behind which the values stand.
    private static let marks =
        """
        枚举值 枚举 可选值 可选的值 取值范围 取值如下 取值 有效值 可取值 可取 支持以下 支持如下 包括 分为 可选类型 目前支持 支持传入 支持 \
        values Values 类型有 状态有 值为 可以是 可为 如下
        """.words + ["one of", "One of"]
    /// Marks behind which the only value stands.
    private static let fixed =
        "固定值 固定为 固定传 固定填 必须传入 必须传 必须为 只能传入 只能传 只能为 仅支持传入 统一传".words + ["must be"]

    static func read(_ text: String) -> [Limits.EnumeratedValue] {
        let scanner = Scanner(text)
        // Whichever mark gives most values will do; the first of them is taken.
        var best: [Limits.EnumeratedValue] = []
        for start in Set(marks.flatMap { scanner.ends(of: $0) }).sorted().prefix(20) {
            let found = values(String(scanner.text[start...]), isMarked: true)
            if found.count > best.count { best = found }
        }
        if best.isEmpty { best = values(text, isMarked: false) }
        return best.isEmpty ? only(scanner) : best
    }

    /// The value that alone may be passed: written like a constant, or a number, and nothing but a stop behind it.
    private static func only(_ scanner: Scanner) -> [Limits.EnumeratedValue] {
        for var next in fixed.flatMap({ scanner.behind($0) }) {
            next.skip(" \"'[为是:")
            guard let word = next.identifier(), !EnumeratedWord.abbreviations.contains(word) else { continue }
            let isConstant = word.allSatisfy { $0.isUppercase || $0.isNumber || "_.-".contains($0) }
            next.skip(" \"']")
            let isFollowed = next.index + 1 < next.text.count && next.text[next.index + 1].isASCII
            let isAlone =
                next.current.map { "。;.)".contains($0) || $0.isNewline || $0 == "," && !isFollowed } ?? true
            if isConstant, isAlone { return [.init(value: word, meaning: nil)] }
        }
        return []
    }

    private static func values(_ text: String, isMarked: Bool) -> [Limits.EnumeratedValue] {
        var found: [Limits.EnumeratedValue] = []
        var isOpen = false
        for (segment, mark) in segments(withoutNumbering(text)) {
            if let value = EnumeratedWord(segment, isMarked: isMarked)?.value {
                isOpen = true
                if !found.contains(where: { $0.value == value.value }) { found.append(value) }
            } else if isMarked, found.isEmpty, !segment.trimmed.isEmpty, !isIntroduction(segment.trimmed) {
                // What follows the mark must be a value, or there is no list.
                return []
            } else if isOpen, mark == ",", let last = found.indices.last, let meaning = found[last].meaning {
                // A comma inside an explanation does not end it.
                found[last].meaning = meaning + "," + segment.trimmed
            } else {
                isOpen = false
            }
        }
        // Two words make a list, and so does one behind a mark that is written like a constant.
        if found.count >= 2 { return found }
        return isMarked && found.allSatisfy { $0.value.contains("_") } ? found : []
    }

    /// Words such as 有如下 between the mark and the first value.
    private static func isIntroduction(_ text: String) -> Bool {
        text.count <= 6 && !text.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// 1、A 2、B and (1)A (2)B as `;A ;B`.
    private static func withoutNumbering(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        var index = 0
        while index < characters.count {
            let isStart = index == 0 || !(characters[index - 1].isIdentifierPart || characters[index - 1] == ".")
            let digits = characters[index...].prefix { isStart && $0.isASCIINumber }
            let marks = characters[digits.endIndex...].prefix { ".,) ".contains($0) }
            if (1...2).contains(digits.count), !marks.isEmpty, marks.endIndex < characters.count,
                characters[marks.endIndex].isASCII, characters[marks.endIndex].isLetter
            {
                if result.last == "(" { result.removeLast() }
                result += ";"
                index = marks.endIndex
            } else {
                result.append(characters[index])
                index += 1
            }
        }
        return result
    }

    /// The parts between separators, with the mark before each; those in brackets left alone.
    private static func segments(_ text: String) -> [(text: String, mark: Character)] {
        var parts: [(text: String, mark: Character)] = [("", " ")]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            if depth == 0, ",;/|。或和".contains(character) || character.isNewline {
                parts.append(("", character))
            } else {
                parts[parts.count - 1].text.append(character)
            }
        }
        return Array(parts.prefix(400))
    }
}
