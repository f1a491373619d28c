/// Versions of the SDK: at least, or below, one.
package struct SDKCondition: Sendable, Hashable {
    package var isLowerBound: Bool
    package var version: String

    /// The condition in a heading or a comment, such as `SDK 版本 >= 1.0.0`.
    init?(_ text: String) {
        var scanner = Scanner(text.normalised)
        while !scanner.isAtEnd {
            let start = scanner.index
            guard let word = scanner.identifier(), word.split(separator: ".").count == 3,
                word.allSatisfy({ $0.isNumber || $0 == "." })
            else {
                scanner.index = max(scanner.index, start + 1)
                continue
            }
            let before = String(scanner.text[max(0, start - 8)..<start])
            let after = String(scanner.text[scanner.index...].prefix(5))
            let isBelow =
                before.contains(anyOf: ["<", "小于", "低于", "早于", "before"]) || after.contains(anyOf: ["以下", "之前", "以前"])
            let isAbove =
                before.contains(anyOf: [">", "大于", "不低于", "since", "from"])
                || after.contains(anyOf: ["以上", "及以上", "起", "+", "及之后"])
            guard isBelow || isAbove else { continue }
            version = word
            isLowerBound = isAbove && (!isBelow || before.contains(anyOf: ["不低于", ">"]))
            return
        }
        return nil
    }
}
