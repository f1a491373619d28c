/// A number in a sentence and what it counts: 2千元, 五十个汉字, 0.01.
struct Quantity {
    enum Measure {
        case plain, yuan, jiao, fen, characters, bytes, decimals
        /// Days, pieces and whatever else is no length and no sum.
        case other
        /// A word that is not known, or a number that cannot be read.
        case unknown
    }

    /// nil for a number that cannot be read.
    var value: String?
    var measure: Measure
    /// Whether commas in it may separate numbers as well as thousands.
    var isAmbiguous = false

    var number: Double? { value.flatMap { Double($0) } }
    var isLength: Bool { measure == .characters || measure == .bytes }
    var isMoney: Bool { measure == .yuan || measure == .jiao || measure == .fen }
}

extension Scanner {
    /// The quantity that starts here.
    mutating func quantity() -> Quantity? {
        let start = index
        let isWord = start > 0 && (text[start - 1].isIdentifierPart || text[start - 1] == ".")
        guard !isWord, !(start > 1 && text[start - 1] == ":" && text[start - 2].isASCIINumber),
            let (value, isAmbiguous) = amount()
        else {
            index = start
            return nil
        }
        let before = String(text[..<start].suffix(8).split { ",。;；".contains($0) }.last ?? [])
        let digits = text[start..<index]
        var measure = measure()
        // 1.0.0 is a version, and 千字节 may be 1,000 bytes or 1,024.
        if digits.count(where: { $0 == "." }) > 1 { measure = .other }
        if measure == .bytes, digits.last == "千" { measure = .unknown }
        // The digits of a part are not those of the whole.
        if before.contains(anyOf: ["整数部分", "整数位", "整数最"]) { measure = .other }
        if before.contains(anyOf: ["小数", "精确", "保留"]), measure != .other { measure = .decimals }
        if value == nil, measure != .other { measure = .unknown }
        // 一般 and 一律 begin with no number.
        if measure == .unknown, digits.elementsEqual("一") {
            index = start
            return nil
        }
        return Quantity(value: value, measure: measure, isAmbiguous: isAmbiguous)
    }

    /// What the number in front counts; the word for it is taken.
    mutating func measure() -> Quantity.Measure {
        let start = index
        skip(" ")
        if let (word, measure) = Self.measures.first(where: { isAhead(of: [$0.word]) }) {
            index += word.count
            // `1mm` and `30days` are other words than `1m` and `30d`.
            let isCut = word.allSatisfy(\.isASCII) && word.last?.isLetter ?? false && current?.isIdentifierPart ?? false
            return isCut ? .unknown : measure
        }
        let wasApart = index > start
        index = start
        guard let next = wasApart ? text[(start + 1)...].first : current else { return .plain }
        let isMark = !next.isLetter && !next.isNumber && next != ":" && next != "."
        return isMark || at(wasApart ? start + 1 : start).isAhead(of: Self.plainWords) ? .plain : .unknown
    }

    private static let measures: [(word: String, measure: Quantity.Measure)] = {
        let nouns =
            "英文字符 中文字符 半角字符 全角字符 unicode字符 字符 字元 字母 英文字母 英文 中文 汉字 数字 字 位 characters character chars char"
        let words: [(Quantity.Measure, String)] = [
            (.yuan, "元 块 块钱 圆 人民币 元人民币 rmb cny yuan"), (.jiao, "角"), (.fen, "分 分钱"),
            (
                .characters,
                nouns + " " + nouns.words.filter { !$0.allSatisfy(\.isASCII) }.map { "个" + $0 }.joined(separator: " ")
            ),
            (.bytes, "字节 个字节 bytes byte"), (.decimals, "位小数"),
            (
                .other,
                """
                个 天 日 周 星期 月 年 小时 时 分钟 秒 毫秒 条 项 次 倍 % ‰ 张 笔 人 期 页 行 列 级 层 种 类 件 家 号 组 套 台 部 份 批 户 岁 折 点 米 公里 \
                像素 版 分之 分期 名 款 门 段 轮 场 间 度 克 公斤 开头 打头 px kb mb gb ms min s h d m day days hours minutes seconds
                """
            ),
        ]
        return words.flatMap { measure, words in words.words.map { (word: $0, measure: measure) } }
            .sorted { $0.word.count > $1.word.count }
    }()

    /// Words that may follow a number that counts nothing.
    private static let plainWords =
        "且 并 或 和 与 及 到 至 以 之 的 时 则 但 含 包 不 小 大 低 高 多于 少于 最 超 整数 即 字段 and or but to when if yuan".words
}
