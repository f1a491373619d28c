/// How a sentence compares: 不得小于, >=, 最多.
struct Relation {
    var isMinimum: Bool
    var isExclusive = false
    /// Whether the words themselves are about a length, as 最长 is.
    var isLength = false
    /// Whether the words are used of lengths and of sums, as 不超过 is.
    var isOpen = false
}

extension Scanner {
    /// The comparison whose words stand here.
    mutating func relation() -> Relation? {
        let start = index
        // "admin 5" has no "min", and "cannot exceed" has a "not".
        let isInside = start > 0 && text[start - 1].isIdentifierPart && (current?.isIdentifierPart ?? false)
        guard !isInside || isAhead(of: ["not "]) else { return nil }
        if let word = takeAny(Self.least) ?? takeAny(Self.most) {
            return Relation(
                isMinimum: Self.least.contains(word),
                isLength: "短长".contains(word.last ?? " "),
                isOpen: Self.open.contains(word))
        }
        let isNegated = takeAny(Self.negations) != nil
        if isNegated { skip(" ") }
        let isGreater = takeAny(Self.greater)
        guard let word = isGreater ?? takeAny(Self.less) else {
            index = start
            return nil
        }
        let orEqual = takeAny(Self.orEqual) != nil
        // 超过 alone is what happens, 不超过 and 必须超过 are what may.
        if ["超过", "超出", "exceed"].contains(word), !isNegated, start == 0 || !"须应需要".contains(text[start - 1]) {
            index = start + word.count
            return nil
        }
        return Relation(
            isMinimum: (isGreater != nil) != isNegated, isExclusive: isNegated == orEqual,
            isOpen: Self.open.contains(word))
    }

    /// The comparison behind a number: 以内, 以上; or one whose number is its left side: 0.01<=金额.
    mutating func relationBehind() -> Relation? {
        skip(" ")
        if takeAny(["以内", "之内", "以下", "及以下", "(含)以下", "封顶"]) != nil { return Relation(isMinimum: false) }
        if takeAny(["以上", "及以上", "(含)以上", "起"]) != nil { return Relation(isMinimum: true) }
        guard let sign = takeAny(["<", ">"]) else { return nil }
        return Relation(isMinimum: sign == "<", isExclusive: !take("="))
    }

    /// What the words of comparisons begin with.
    static let relationStarts = Set((least + most + negations + greater + less).compactMap(\.first))
    private static let open = "超过 超出 最多 至多 最少 至少 上限 下限 exceed".words + ["at most", "at least", "up to"]
    private static let negations = ["not be"] + "不得 不能 不可以 不可 不应该 不应 不允许 不准 不要 禁止 请勿 勿 不 not no".words
    private static let greater = "大于 高于 多于 长于 超过 超出 >".words + ["greater than", "more than", "exceed"]
    private static let less = "小于 低于 少于 短于 <".words + ["less than", "fewer than"]
    private static let orEqual = "等于 或等于 或者等于 =".words + [" or equal to"]
    private static let least = "最小 最少 最低 最短 至少 起码 下限 minimum min".words + ["at least"]
    private static let most = "最大 最多 最高 最长 至多 上限 maximum max".words + ["at most", "up to"]
}
