/// Sentences such as 当identity_type=ALIPAY_LOGON_ID时，本字段必填, 若 type 为 A，则必传 and 除 type 为 B 外必填.
enum RequiredWhenSentence {
    /// What was found in a description.
    struct Reading {
        var rules: [Limits.RequiredWhen] = []
        /// The text without its conditions, whose values are no enumeration of this field.
        var rest = ""
        /// A sentence that makes the field required under a condition that could not be made out.
        var unread: String?
    }

    static func read(_ text: String) -> Reading {
        var reading = Reading()
        for sentence in sentences(text) {
            guard let demand = demand(in: sentence) else {
                reading.rest += sentence
                continue
            }
            let clauses = clauses(sentence, demand)
            let found = clauses.map { rules($0.text, isNegated: $0.isNegated) }.first { !$0.isEmpty } ?? []
            reading.rules += found
            if found.isEmpty, let clause = clauses.first { reading.unread = clause.text.trimmed }
            let kept = clauses.map(\.start).min() ?? sentence.count
            reading.rest += kept == sentence.count ? sentence : String(sentence.prefix(kept)) + "\n"
        }
        return reading
    }

    /// Texts up to a full stop, a semicolon or the end of a line.
    static func sentences(_ text: String) -> [String] {
        let characters = Array(text)
        var parts: [String] = [""]
        for (index, character) in characters.enumerated() {
            parts[parts.count - 1].append(character)
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isStop = "。;；!".contains(character) || character.isNewline || character == "." && next.isWhitespace
            if isStop { parts.append("") }
        }
        return parts
    }

    private static let demands = [
        "必填", "必传", "必选", "必须", "必输", "必需", "不能为空", "不可为空", "不可空", "不得为空", "需要传", "需传", "须传", "需填", "须填", "required",
        "mandatory", "must be", "must not be empty",
    ]

    /// The word that demands, in a sentence that does not say the opposite.
    private static func demand(in sentence: String) -> Range<Int>? {
        let text = lowercase(sentence)
        guard !["非必填", "不必填", "无需", "非必选", "not required"].contains(where: { text.contains($0) }) else { return nil }
        let scanner = Scanner(text)
        return demands.flatMap { word in scanner.ends(of: word).map { ($0 - word.count)..<$0 } }
            .min { $0.lowerBound < $1.lowerBound }
    }

    private struct Clause {
        var text: String
        var isNegated: Bool
        /// Where it starts in its sentence.
        var start: Int
    }

    /// The clauses that could be the condition, likelier ones first.
    private static func clauses(_ sentence: String, _ demand: Range<Int>) -> [Clause] {
        let characters = Array(sentence)
        let scanner = Scanner(lowercase(sentence))
        var found: [Clause] = []
        for (word, isNegated) in [
            ("除非", true), ("除了", true), ("除", true), ("unless ", true), ("当", false), ("如果", false), ("若", false),
            ("如", false), ("when ", false), ("if ", false), ("在", false),
        ] {
            for end in scanner.ends(of: word) where !isPartOfWord(word, characters, end) {
                let start = end - word.count
                guard !found.contains(where: { $0.start == start }) else { continue }
                let last = start < demand.lowerBound ? demand.lowerBound : characters.count
                found.append(Clause(text: String(characters[end..<last]), isNegated: isNegated, start: start))
            }
        }
        // 在 and 如 are common words; they head a clause only if it ends in 时.
        found.removeAll { clause in
            ["在", "如"].contains(String(characters[clause.start])) && !clause.text.contains("时")
                && !clause.text.contains("则")
                && !clause.text.hasPrefix("果")
        }
        if found.isEmpty, let time = characters[..<demand.lowerBound].lastIndex(of: "时") {
            found.append(Clause(text: String(characters[..<time]), isNegated: false, start: 0))
        }
        return found.sorted { $0.start < $1.start }
    }

    /// 例如, 如下 and English words that end or go on with the same letters.
    private static func isPartOfWord(_ word: String, _ characters: [Character], _ end: Int) -> Bool {
        let start = end - word.count
        let before = start > 0 ? characters[start - 1] : " "
        let next = end < characters.count ? characters[end] : " "
        switch word {
        case "如": return "例比诸".contains(before) || "下图何".contains(next)
        case "在": return "存现所".contains(before)
        case "除": return "删解去".contains(before)
        default: return word.first?.isASCII ?? false ? before.isLetter && before.isASCII : false
        }
    }

    private static func rules(_ clause: String, isNegated: Bool) -> [Limits.RequiredWhen] {
        var reader = ConditionReader(clause)
        let alternatives = reader.read()
        guard isNegated else { return alternatives.map { .init(conditions: $0, target: reader.target) } }
        // Not (a or b) is: not a, and not b. Not (a and b) is: not a, or not b.
        if alternatives.count <= 1 {
            return (alternatives.first ?? []).map { .init(conditions: [$0.negated], target: reader.target) }
        }
        guard alternatives.allSatisfy({ $0.count == 1 }) else { return [] }
        return [.init(conditions: alternatives.flatMap { $0 }.map(\.negated), target: reader.target)]
    }

    /// Latin letters in lower case, so that every character keeps its place.
    private static func lowercase(_ text: String) -> String {
        String(text.map { $0.isASCII ? Character($0.lowercased()) : $0 })
    }
}
