/// Reads the limits in sentences about a field: 不得小于0.1，不得大于2000; [0.01,100,000.00]; 长度大于6位小于20位; 64个字符以内.
///
/// One walk over the text: words of comparison wait for the number behind them, and a number that none waits for may have
/// its own behind it. A limit is read whole or not at all; what is not read is said.
struct BoundsReader {
    private(set) var bounds: [Bound] = []
    private(set) var unread: [UnreadLimit] = []
    var scanner: Scanner
    let isRange: Bool
    /// The comparison that waits for its number, and where its words start.
    var pending: (relation: Relation?, start: Int)?
    /// What the sentence has been about so far.
    var subject: Bound.Subject?

    init(_ text: String) {
        scanner = Scanner(text.lowercasedASCII)
        isRange = text.contains(anyOf: ["范围", "介于", "区间", "之间", "between", "Between", "取值"])
        while let next = scanner.current {
            if "[(".contains(next), readInterval() {
                pending = nil
                continue
            }
            if Self.wordStarts.contains(next), readWord() { continue }
            let start = scanner.index
            if let quantity = scanner.quantity() {
                read(quantity, from: start)
                pending = nil
            } else {
                // No sum is below zero, and numbers that may be are not read.
                if next == "-", let pending, pending.relation != nil { miss(pending.start, Self.notUnderstood) }
                if !Self.fillers.contains(next) { pending = nil }
                if "。;；!".contains(next) || next.isNewline { subject = nil }
                scanner.index = max(scanner.index, start + 1)
            }
        }
    }

    /// What may stand between a comparison and its number.
    private static let fillers = " :为是在可支持允许传入填输值数额金人民币¥￥约至限制固定必须应需要求达(=."
    private static let lengthWords = ["长度", "字数", "位数", "字符数", "字节数", "length of", "length is", "length"]
    private static let rangeWords = "金额 数值 取值 价格 总额 费用 范围 amount value".words
    private static let exclusions = "不含 不包含 不包括".words
    private static let wordStarts = Scanner.relationStarts.union(
        (lengthWords + rangeWords + exclusions).compactMap(\.first))

    /// Words of comparison, and words that say what is compared.
    private mutating func readWord() -> Bool {
        let start = scanner.index
        if scanner.takeAny(Self.lengthWords) != nil {
            subject = .length
            pending = (pending?.relation, pending?.start ?? start)
            return true
        }
        if scanner.takeAny(Self.rangeWords) != nil {
            subject = .range
            return true
        }
        if scanner.takeAny(Self.exclusions) != nil {
            exclude()
            return true
        }
        if let relation = scanner.relation() {
            if relation.isLength { subject = .length }
            // 最大不超过 says it twice.
            pending = (relation, pending?.start ?? start)
            return true
        }
        return scanner.index > start
    }

    /// 不含0, 不含 and 不含两端 behind limits.
    private mutating func exclude() {
        var next = scanner
        next.skip(" ")
        let value = next.quantity()?.number
        let areBoth = next.isAhead(of: ["两端", "边界", "端点"])
        guard value != nil || areBoth || next.current.map({ !$0.isLetter }) ?? true else { return }
        for index in bounds.indices.suffix(areBoth || value != nil ? 2 : 1)
        where value == nil || bounds[index].quantity.number == value {
            bounds[index].isExclusive = true
        }
        scanner = next
    }

    private mutating func read(_ quantity: Quantity, from start: Int) {
        // A sign in front, or a mark: no quantity of its own.
        guard start == 0 || scanner.text[start - 1] != "-" else { return }
        let waiting = pending
        let from = waiting?.start ?? start
        if readSpan(quantity, at: start, from: from) { return }
        var ahead = scanner
        let behind = ahead.relationBehind()
        // 长度限制在64以内 says it twice.
        if behind != nil { scanner = ahead }
        if behind != nil, scanner.isAhead(of: Self.lengthWords) { subject = .length }
        if isConditional(from, isBehind: behind != nil) { return }
        if let relation = waiting?.relation ?? behind {
            if relation.isOpen, quantity.measure == .plain, subject == nil, !isRange {
                return miss(from, "does not say what it counts")
            }
            if quantity.isLength, hasOtherLength { return miss(from, "says a second length for some characters") }
            add(relation.isMinimum, relation.isExclusive, quantity, relation.isLength, from)
        } else if let waiting {
            readBare(quantity, from: waiting.start, start)
        } else if quantity.measure == .characters, isExact(start) {
            addBoth(quantity, from: start)
        }
    }

    /// Whether a second length follows the one that was read, as in 20个英文字符或10个汉字.
    private var hasOtherLength: Bool {
        var next = scanner
        next.skip(" ")
        return next.takeAny(["或", "/", "(", ",或"]) != nil && next.quantity()?.isLength ?? false
    }

    /// 长度为 32 位 says exactly that, and 长度: 64 a limit; 长度为15位或18位 leaves two lengths, and none between them.
    private mutating func readBare(_ quantity: Quantity, from: Int, _ start: Int) {
        var next = scanner
        next.skip(" ")
        if next.takeAny(["或", "和", "/", ",或"]) != nil, let other = next.quantity(),
            other.isLength || other.measure == .plain
        {
            scanner = next
            return
        }
        let between = scanner.text[from..<start]
        if between.contains(where: { "为是固".contains($0) }), !between.contains("限") {
            return addBoth(quantity, from: from)
        }
        add(false, false, quantity, true, from)
    }

    /// Lengths that stand before their word, such as 32位长度的字母 and 6位数字.
    private func isExact(_ start: Int) -> Bool {
        let before = scanner.text[max(0, start - 4)..<start]
        var next = scanner
        next.skip("的纯")
        let isNamed = next.isAhead(of: "长度 数字 字母 字符串 整数 大写 小写 随机".words)
        return isNamed && scanner.text[start..<scanner.index].contains("位")
            && !before.contains { "后小前第到~-或".contains($0) }
    }

    private mutating func addBoth(_ quantity: Quantity, from start: Int) {
        add(true, false, quantity, true, start)
        if quantity.measure != .unknown { add(false, false, quantity, true, start) }
    }

    mutating func add(_ isMinimum: Bool, _ isExclusive: Bool, _ quantity: Quantity, _ isLength: Bool, _ start: Int) {
        switch quantity.measure {
        case .other, .decimals: return
        case .unknown: return miss(start, Self.notUnderstood)
        case .characters, .bytes: subject = .length
        case .yuan, .jiao, .fen: subject = .range
        case .plain: subject = isLength ? .length : subject
        }
        bounds.append(
            Bound(
                subject: subject, isMinimum: isMinimum, quantity: quantity, isExclusive: isExclusive,
                words: words(from: start)))
    }

    private static let notUnderstood = "has a number or a unit that is not understood"

    mutating func miss(_ start: Int, _ reason: String) {
        unread.append(UnreadLimit(words: words(from: start), reason: reason))
    }

    private func words(from start: Int) -> String {
        let end = scanner.text[scanner.index...].prefix(4).prefix { !",。;；!([".contains($0) && !$0.isNewline }.endIndex
        return String(scanner.text[start..<end]).trimmed
    }
}
