/// Numbers as sentences write them.
extension Scanner {
    /// A plain decimal number of at most 20 digits.
    mutating func number() -> String? {
        let start = index
        while let next = current, next.isASCIINumber || next == "." { index += 1 }
        while index > start, text[index - 1] == "." { index -= 1 }
        let digits = text[start..<index]
        let isNumber = !digits.isEmpty && digits.first != "." && digits.count { $0 == "." } <= 1 && digits.count <= 20
        if !isNumber { index = start }
        return isNumber ? String(digits) : nil
    }

    /// A number as sums of money are written: `100 000`, `100,000.00`, `1万`, `2千`, `五十`, `一百二十八`.
    ///
    /// The text is nil where there is a number that cannot be read, such as `数百` or `1万2千`; all of it is passed over.
    mutating func amount() -> (text: String?, isAmbiguous: Bool)? {
        guard current?.isASCIINumber ?? false else { return chineseNumber().map { ($0, false) } }
        guard var digits = number() else {
            while let next = current, next.isASCIINumber || next == "." { index += 1 }
            return (nil, false)
        }
        var groups: [String] = []
        for mark: Character in [" ", ","] where !digits.contains(".") && digits.count <= 3 && groups.isEmpty {
            while let group = thousands(behind: mark) { groups.append(group) }
        }
        digits += groups.joined()
        var isPlain = false
        if !groups.isEmpty, current == ".", index + 1 < text.count, text[index + 1].isASCIINumber {
            index += 1
            digits += "." + String(takeDigits())
            isPlain = true
        }
        // 1,100,200 may as well be a list; 100,000 and 1,100.00 may not.
        let isAmbiguous = !groups.isEmpty && !isPlain && !groups.contains { $0.first == "0" }
        var ahead = self
        ahead.skip(" ")
        var zeros = 0
        while let next = ahead.current, let more = Self.multipliers[next] {
            zeros += more
            ahead.index += 1
        }
        guard zeros > 0 else { return (digits, isAmbiguous) }
        self = ahead
        guard !(current?.isASCIINumber ?? false), chineseNumber() == nil else { return (nil, false) }
        return (digits.shifted(by: zeros), false)
    }

    private mutating func takeDigits() -> ArraySlice<Character> {
        let start = index
        while current?.isASCIINumber ?? false { index += 1 }
        return text[start..<index]
    }

    /// Three digits behind a mark, if exactly three stand there.
    private mutating func thousands(behind mark: Character) -> String? {
        guard current == mark else { return nil }
        let digits = text[(index + 1)...].prefix(4).prefix(while: \.isASCIINumber)
        guard digits.count == 3 else { return nil }
        index += 4
        return String(digits)
    }

    /// A whole number in Chinese numerals; the text is nil where they make none, as in `三四十` and `千`.
    private mutating func chineseNumber() -> String?? {
        let start = index
        while let next = current, Self.numerals[next] != nil || Self.multipliers[next] != nil || "十拾".contains(next) {
            index += 1
        }
        guard index > start else { return nil }
        return .some(Self.value(of: text[start..<index]).map { String($0) })
    }

    private static func value(of numerals: ArraySlice<Character>) -> Int? {
        var (total, section, digit) = (0, 0, nil as Int?)
        // What a last numeral counts: 一百二 is 120, and 一百零二 is 102.
        var last = 1
        for character in numerals {
            if let value = Self.numerals[character] {
                guard digit ?? 0 == 0 else { return nil }
                digit = value
                if value == 0 { last = 10 }
                continue
            }
            let zeros = multipliers[character] ?? 1
            let factor = (0..<zeros).reduce(1) { product, _ in product * 10 }
            if zeros < 4 {
                let isFirst = zeros == 1 && section == 0
                guard let count = digit ?? (isFirst ? 1 : nil), count > 0, section % (factor * 10) == 0 else {
                    return nil
                }
                section += count * factor
            } else {
                let count = section + (digit ?? 0)
                guard count > 0, total == 0 || zeros == 4 else { return nil }
                total = zeros == 8 ? (total + count) * factor : total + count * factor
                section = 0
            }
            (digit, last) = (nil, factor)
        }
        let rest = digit ?? 0
        return total + section + rest * (last == 1 ? 1 : last / 10)
    }

    private static let numerals: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    ]
    /// How many zeros a word adds.
    private static let multipliers: [Character: Int] = ["百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "亿": 8]
}

extension String {
    /// A plain decimal number with its point moved to the right, or with negative `places` to the left.
    func shifted(by places: Int) -> String {
        guard places != 0 else { return self }
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let zeros = String(repeating: "0", count: abs(places))
        let digits = (places < 0 ? zeros : "") + parts[0] + fraction + (places > 0 ? zeros : "")
        let point = parts[0].count + (places > 0 ? places : 0)
        let whole = String(digits.prefix(point).drop { $0 == "0" })
        let rest = places > 0 ? fraction.dropFirst(places) : digits.dropFirst(point)
        return (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + rest)
    }
}
