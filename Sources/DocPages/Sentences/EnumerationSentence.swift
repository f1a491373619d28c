/// Enumerations in a description: 枚举值：A、B；可选值：A：解释；B：解释; or a list of capital words with explanations.
enum EnumerationSentence {
    private static let marks = [
        "枚举值", "枚举", "可选值", "可选的值", "取值范围", "取值如下", "取值", "有效值", "可取值", "可取", "支持以下", "支持如下", "包括", "分为", "可选类型", "目前支持",
        "支持", "one of", "values", "类型有", "状态有", "值为", "可以是", "可为", "如下",
    ]
    private static let abbreviations: Set<String> = [
        "ID", "JSON", "URL", "SDK", "API", "APP", "PID", "HTTP", "HTTPS", "UTF", "XML", "IP", "SMS", "OK", "HTML", "URI", "ISV",
        "RSA", "MD5", "PC", "H5", "QR", "UID", "UUID",
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
        return best.isEmpty ? values(text, isMarked: false) : best
    }

    private static func values(_ text: String, isMarked: Bool) -> [Limits.EnumeratedValue] {
        var found: [Limits.EnumeratedValue] = []
        for segment in segments(withoutNumbering(text)) {
            guard let value = value(of: segment, isMarked: isMarked, isFirst: found.isEmpty) else {
                // What follows the mark must be a value, or there is no list.
                if isMarked && found.isEmpty && !segment.trimmed.isEmpty && !isIntroduction(segment) { return [] }
                continue
            }
            if !found.contains(where: { $0.value == value.value }) { found.append(value) }
        }
        // Two words make a list, and so does one behind a mark that is written like a constant.
        if found.count >= 2 { return found }
        return isMarked && found.allSatisfy { $0.value.contains("_") } ? found : []
    }

    private static func isIntroduction(_ segment: String) -> Bool {
        segment.trimmed.count <= 6
    }

    private static func value(of segment: String, isMarked: Bool, isFirst: Bool) -> Limits.EnumeratedValue? {
        var scanner = Scanner(segment)
        scanner.skip(" \"'[·-*#为是:有以下如的")
        guard let word = scanner.identifier(), word.count <= 60, !abbreviations.contains(word) else { return nil }
        let wasQuoted = scanner.current == "\"" || scanner.current == "'"
        scanner.skip(" \"'")
        let next = scanner.current
        let isConstant = word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" } && word.contains(where: \.isLetter)
        let isNumber = word.allSatisfy(\.isNumber)
        let isExplained = next.map { ":(=-".contains($0) } ?? false
        let isAlone = next == nil || next == "]" || next == ")" || next == "。"
        let isAccepted: Bool
        if isMarked {
            isAccepted = isConstant || isExplained || isAlone || wasQuoted || (isNumber && word.count <= 4 && isExplained)
        } else {
            isAccepted = isConstant && word.count >= 3 && (isExplained || word.contains("_")) || isNumber && isExplained && word.count <= 2 && next != "-"
        }
        guard isAccepted else { return nil }
        scanner.skip(" :(=-表示代")
        let meaning = String(scanner.text[min(scanner.index, scanner.text.count)...]).trimmed
        let plain = meaning.hasSuffix(")") ? String(meaning.dropLast()) : meaning
        return .init(value: word, meaning: plain.isEmpty ? nil : plain)
    }

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
                if mark > end, end - index <= 2, mark < characters.count, characters[mark].isASCII, characters[mark].isLetter {
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

    /// The parts between separators, those in brackets left alone.
    private static func segments(_ text: String) -> [String] {
        var parts: [String] = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            let separates = ",;/|。或和".contains(character) || character.isNewline
            if separates && depth == 0 {
                parts.append("")
                if character == "。", parts.count > 2 { parts[parts.count - 1] = "" }
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return Array(parts.prefix(400))
    }
}
