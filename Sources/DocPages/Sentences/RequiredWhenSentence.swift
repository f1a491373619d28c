/// Sentences such as 当identity_type=ALIPAY_LOGON_ID时，本字段必填, 若 type 为 A，则必传 and 除 type 为 B 外必填.
struct RequiredWhenSentence {
    private(set) var rules: [Limits.RequiredWhen] = []
    /// The text without its conditions, whose values are no enumeration of this field.
    private(set) var rest = ""
    /// A sentence that makes the field required under a condition that could not be made out.
    private(set) var unread: String?

    /// Reads a description.
    init(_ text: String) {
        for sentence in text.sentences {
            guard let demand = Self.demand(in: sentence) else {
                rest += sentence
                continue
            }
            let clauses = Self.clauses(sentence, demand)
            let found = clauses.lazy.map { $0.rules }.first { !$0.isEmpty } ?? []
            rules += found
            if found.isEmpty, let clause = clauses.first { unread = clause.text.trimmed }
            rest += clauses.first.map { String(sentence.prefix($0.start)) + "\n" } ?? sentence
        }
    }

    private static let demands =
        "必填 必传 必选 必须 必输 必需 不能为空 不可为空 不可空 不得为空 需要传 需传 须传 需填 须填 required mandatory".words
        + ["must be", "must not be empty"]

    /// Where the word that demands starts, in a sentence that does not say the opposite.
    private static func demand(in sentence: String) -> Int? {
        let text = sentence.lowercasedASCII
        guard !text.contains(anyOf: ["非必填", "不必填", "无需", "非必选", "not required"]) else { return nil }
        let scanner = Scanner(text)
        return demands.flatMap { word in scanner.ends(of: word).map { $0 - word.count } }.min()
    }

    /// A clause that could be the condition.
    private struct Clause {
        var text: String
        var isNegated: Bool
        /// Where it starts in its sentence.
        var start: Int

        var rules: [Limits.RequiredWhen] {
            var reader = ConditionReader(text)
            let alternatives = reader.read()
            guard isNegated else { return alternatives.map { .init(conditions: $0, target: reader.target) } }
            // Not (a or b) is: not a, and not b. Not (a and b) is: not a, or not b.
            if alternatives.count <= 1 {
                return (alternatives.first ?? []).map { .init(conditions: [$0.negated], target: reader.target) }
            }
            guard alternatives.allSatisfy({ $0.count == 1 }) else { return [] }
            return [.init(conditions: alternatives.flatMap { $0 }.map(\.negated), target: reader.target)]
        }
    }

    private static let heads = [
        ("除非", true), ("除了", true), ("除", true), ("unless ", true), ("当", false), ("如果", false), ("若", false),
        ("如", false),
        ("when ", false), ("if ", false), ("在", false),
    ]

    /// The clauses in order; one has to be there for its conditions to be looked for.
    private static func clauses(_ sentence: String, _ demand: Int) -> [Clause] {
        let characters = Array(sentence)
        let scanner = Scanner(sentence.lowercasedASCII)
        var found: [Clause] = []
        for (word, isNegated) in heads {
            for end in scanner.ends(of: word) where !isPartOfWord(word, characters, end) {
                let start = end - word.count
                guard !found.contains(where: { $0.start == start }) else { continue }
                let text = String(characters[end..<(start < demand ? demand : characters.count)])
                found.append(Clause(text: text, isNegated: isNegated, start: start))
            }
        }
        // 在 and 如 are common words; they head a clause only if it ends in 时.
        found.removeAll {
            "在如".contains(characters[$0.start]) && !$0.text.contains(anyOf: ["时", "则"]) && !$0.text.hasPrefix("果")
        }
        if found.isEmpty, let time = characters[..<demand].lastIndex(of: "时") {
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
        case "当": return "应相适".contains(before) || "前日天中地月年".contains(next)
        case "在": return "存现所".contains(before)
        case "除": return "删解去".contains(before)
        default: return word.first?.isASCII ?? false ? before.isLetter && before.isASCII : false
        }
    }
}

extension String {
    /// Texts up to a full stop, a semicolon or the end of a line.
    var sentences: [String] {
        let characters = Array(self)
        var parts: [String] = [""]
        for (index, character) in characters.enumerated() {
            parts[parts.count - 1].append(character)
            let isEnd = index + 1 == characters.count || characters[index + 1].isWhitespace
            if "。;；!".contains(character) || character.isNewline || character == "." && isEnd { parts.append("") }
        }
        return parts
    }

    /// Latin letters in lower case, so that every character keeps its place.
    var lowercasedASCII: String { String(map { $0.isASCII ? Character($0.lowercased()) : $0 }) }
}
