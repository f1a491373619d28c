/// Limits in pairs: 0.01~100, 介于1和5之间, [0.01,100000000].
extension BoundsReader {
    /// Two numbers with a mark between them.
    mutating func readSpan(_ low: Quantity, at lowStart: Int, from start: Int) -> Bool {
        var next = scanner
        next.skip(" ")
        guard let mark = next.takeAny(["~", "到", "至", "-", ",", "和", "与", "and "]) else { return false }
        next.skip(" ~")
        let isPair = [",", "和", "与", "and "].contains(mark)
        guard var high = next.quantity() else { return false }
        var behind = next
        behind.skip(" ")
        let before = String(scanner.text[..<lowStart].suffix(10)).trimmed
        let isBetween = ["介于", "在", "between"].contains { before.hasSuffix($0) } || behind.take("之间")
        // 1个到5个字符 counts characters on both sides.
        var low = low
        if low.measure == .other, high.isLength { low.measure = high.measure }
        if low.measure == .other || high.measure == .other || high.measure == .decimals {
            // A date, or a span of something else.
            if !isPair { scanner = next }
            return !isPair
        }
        let isKnown = high.isLength || high.isMoney || mark == "~" || pending != nil || isRange || subject != nil
        guard isPair ? isBetween : isKnown, behind.current != "-" else { return false }
        scanner = next
        if high.measure == .plain { high.measure = low.measure }
        if low.measure == .plain { low.measure = high.measure }
        add((low, false), (high, false), from: start)
        return true
    }

    /// `[0.01,100000000]`, `(0,100]`; false where brackets hold something else.
    mutating func readInterval() -> Bool {
        let start = scanner.index
        guard let end = scanner.text[start...].prefix(60).firstIndex(where: { "])".contains($0) }), end > start + 2
        else { return false }
        let inside = scanner.text[(start + 1)..<end]
        guard inside.contains(where: \.isASCIINumber),
            inside.allSatisfy({ Self.intervalSigns.contains($0) || $0.isASCIINumber })
        else {
            return false
        }
        let found = inside.indices.compactMap { pair(inside, at: $0) }
        let isSquare = scanner.text[start] == "[" || scanner.text[end] == "]"
        guard found.count == 1, !found[0].isAmbiguous else {
            // [1,2,3] is a list; what has a point or a zero in front is none.
            let numbers = inside.split { ",;".contains($0) }
            let isList =
                numbers.count > 2
                && numbers.allSatisfy {
                    $0.allSatisfy { $0.isASCIINumber || $0 == " " } && ($0.count < 2 || $0.first != "0")
                }
            guard isSquare, !isList else { return false }
            scanner.index = end + 1
            miss(start, "is no lower limit with a higher one behind it")
            return true
        }
        scanner.index = end + 1
        let isMixed = (scanner.text[start] == "(") != (scanner.text[end] == ")")
        var behind = scanner
        behind.skip(" ")
        // [0,100]% and [1,12]个月 count something else.
        if let next = behind.current, next == "%" || next == "个" { return true }
        add(
            (found[0].low, isMixed && scanner.text[start] == "("), (found[0].high, isMixed && scanner.text[end] == ")"),
            from: start)
        return true
    }

    private static let intervalSigns = Set(" .,;~-+到至元分角百千万亿∞")

    /// The numbers on both sides of a mark; an endless side has none.
    private func pair(_ inside: ArraySlice<Character>, at mark: Int) -> (
        low: Quantity?, high: Quantity?, isAmbiguous: Bool
    )? {
        guard ",~-;到至".contains(inside[mark]), let low = whole(inside[..<mark]),
            let high = whole(inside[(mark + 1)...]),
            low.quantity != nil || high.quantity != nil
        else { return nil }
        if let low = low.quantity, let high = high.quantity {
            guard let least = low.number, let most = high.number, least < most else { return nil }
        }
        let isComma = inside[mark] == ","
        return (low.quantity, high.quantity, isComma && [low, high].contains { $0.quantity?.isAmbiguous ?? false })
    }

    private func whole(_ text: ArraySlice<Character>) -> (quantity: Quantity?, isEndless: Bool)? {
        var scanner = Scanner(String(text).trimmed)
        let isNegative = scanner.take("-")
        if !isNegative { _ = scanner.take("+") }
        if scanner.take("∞") { return scanner.isAtEnd ? (nil, true) : nil }
        // A scanner of its own, so that the sign is not in front of the number.
        var digits = Scanner(String(scanner.text[scanner.index...]))
        guard var quantity = digits.quantity(), digits.isAtEnd, let value = quantity.value else { return nil }
        if isNegative { quantity.value = "-" + value }
        return (quantity, false)
    }

    private mutating func add(_ low: (Quantity?, Bool), _ high: (Quantity?, Bool), from start: Int) {
        guard !isConditional(start, isBehind: false) else { return }
        for (side, isMinimum) in [(low, true), (high, false)] {
            guard let quantity = side.0 else { continue }
            add(isMinimum, side.1, quantity, false, start)
        }
    }
}
