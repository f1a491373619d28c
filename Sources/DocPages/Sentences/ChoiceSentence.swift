/// Sentences such as outTradeNo 和 tradeNo 至少填一个, 与 tradeNo 不能同时为空 and a、b 二选一.
enum ChoiceSentence {
    /// The choices that sentences offer, their names as they are written; `name` is the field they describe.
    static func read(_ text: String, of name: String) -> [Limits.Choice] {
        text.sentences.compactMap { sentence in
            guard let isExactlyOne = isExactlyOne(sentence.lowercased()) else { return nil }
            var names: [String] = []
            for word in Scanner(sentence).identifiers where word.first?.isLetter ?? false && !names.contains(word) {
                names.append(word)
            }
            // 与 b 二选一 is said of the field itself.
            if !names.contains(name) { names.insert(name, at: 0) }
            return names.count >= 2 ? .init(names: names, isExactlyOne: isExactlyOne) : nil
        }
    }

    private static let exactlyOne =
        "二选一 三选一 2选1 3选1 选其一 只能传一个 只能填一个 只能传其中一个 有且只有一个 有且仅有一个".words + ["exactly one"]
    private static let atLeastOne =
        "不能同时为空 不可同时为空 不能都为空 不可都为空 不能全为空 不得同时为空".words + ["cannot both be empty", "at least one"]

    /// Whether exactly one is wanted, or at least one; nil for a sentence of another kind.
    private static func isExactlyOne(_ text: String) -> Bool? {
        if text.contains(anyOf: exactlyOne) { return true }
        let isLeast = Scanner(text).behind("至少").contains { next in
            String(next.text[next.index...].prefix(6)).contains(anyOf: ["一个", "一项", "其一", "1个", "1项"])
        }
        return isLeast || text.contains(anyOf: atLeastOne) ? false : nil
    }
}
