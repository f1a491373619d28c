/// Sentences such as outTradeNo 和 tradeNo 至少填一个, 与 tradeNo 不能同时为空 and a、b 二选一.
enum ChoiceSentence {
    /// The choice a sentence offers, its names as they stand; `name` is the field it describes.
    static func read(_ text: String, of name: String) -> [Limits.Choice] {
        RequiredWhenSentence.sentences(text).compactMap { sentence in
            guard let isExactlyOne = kind(of: sentence.lowercased()) else { return nil }
            var names: [String] = []
            var scanner = Scanner(sentence)
            while !scanner.isAtEnd {
                guard let word = scanner.identifier() else {
                    scanner.index += 1
                    continue
                }
                if word.first?.isLetter ?? false, !names.contains(word) { names.append(word) }
            }
            // 与 b 二选一 is said of the field itself.
            if !names.contains(name) { names.insert(name, at: 0) }
            return names.count >= 2 ? .init(names: names, isExactlyOne: isExactlyOne) : nil
        }
    }

    /// Whether exactly one is wanted, or at least one; nothing for a sentence of another kind.
    private static func kind(of text: String) -> Bool? {
        let exactly = [
            "二选一", "三选一", "2选1", "3选1", "选其一", "只能传一个", "只能填一个", "只能传其中一个", "有且只有一个", "有且仅有一个", "exactly one",
        ]
        if exactly.contains(where: { text.contains($0) }) { return true }
        let empty = ["不能同时为空", "不可同时为空", "不能都为空", "不可都为空", "不能全为空", "不得同时为空", "cannot both be empty", "at least one"]
        if empty.contains(where: { text.contains($0) }) { return false }
        let scanner = Scanner(text)
        for end in scanner.ends(of: "至少") {
            let next = String(scanner.text[end...].prefix(6))
            if ["一个", "一项", "其一", "1个", "1项"].contains(where: { next.contains($0) }) { return false }
        }
        return nil
    }
}
