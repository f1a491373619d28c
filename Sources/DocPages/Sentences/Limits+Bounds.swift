import SpecModel

/// From the limits of single sentences to those of a field.
extension Limits {
    /// Reads lengths, ranges and the unit of sums; where one limit is not read, none is taken.
    mutating func readBounds(_ text: String) {
        let reader = BoundsReader(text)
        unread = reader.unread
        readUnit(Scanner(text.lowercasedASCII))
        take(reader.bounds.filter { $0.subject == .length }) { limits, bound in
            guard let number = bound.quantity.value.flatMap({ Int($0) }) else { return false }
            let isInBytes = bound.quantity.measure == .bytes
            let other = bound.isMinimum ? limits.maximumLength : limits.minimumLength
            guard other == nil || limits.isLengthInBytes == isInBytes else { return false }
            limits.isLengthInBytes = isInBytes
            let step = bound.isExclusive ? 1 : 0
            if bound.isMinimum { limits.minimumLength = number + step } else { limits.maximumLength = number - step }
            return limits.minimumLength ?? 0 <= limits.maximumLength ?? .max
        }
        take(reader.bounds.filter { $0.subject != .length }) { limits, bound in
            guard let value = limits.inOwnUnit(bound.quantity) else { return false }
            if bound.isMinimum {
                (limits.minimum, limits.isMinimumExclusive) = (value, bound.isExclusive)
            } else {
                (limits.maximum, limits.isMaximumExclusive) = (value, bound.isExclusive)
            }
            guard let low = limits.minimum.flatMap({ Double($0) }), let high = limits.maximum.flatMap({ Double($0) })
            else { return true }
            return low < high || low == high && !limits.isMinimumExclusive && !limits.isMaximumExclusive
        }
        guard !unread.isEmpty else { return }
        (minimum, maximum, minimumLength, maximumLength) = (nil, nil, nil, nil)
        (isMinimumExclusive, isMaximumExclusive, isLengthInBytes) = (false, false, false)
    }

    /// The same limits with both ends included, as specs have them, for numbers of so many decimals.
    func inclusive(scale: Int) -> Limits {
        func moved(_ text: String?, by step: Int) -> String? {
            text.flatMap { MinorUnits.parse($0, scale: scale) }
                .map { MinorUnits.majorText("\(max($0 + step, 0))", scale: scale) }
        }
        var limits = self
        if isMinimumExclusive, let low = moved(minimum, by: 1) {
            (limits.minimum, limits.isMinimumExclusive) = (low, false)
        }
        if isMaximumExclusive, let high = moved(maximum, by: -1) {
            (limits.maximum, limits.isMaximumExclusive) = (high, false)
        }
        return limits
    }

    /// Takes limits, of which each side may have one.
    private mutating func take(_ bounds: [Bound], _ set: (inout Limits, Bound) -> Bool) {
        for bound in bounds {
            let isOther = bounds.contains { $0.isMinimum == bound.isMinimum && $0 != bound }
            if isOther || !set(&self, bound) {
                unread.append(UnreadLimit(words: bound.words, reason: "does not agree with the other limits and units"))
                return
            }
        }
    }

    /// A sum in what the field counts; nil where that is not known.
    private func inOwnUnit(_ quantity: Quantity) -> String? {
        guard let value = quantity.value else { return nil }
        switch (quantity.measure, unit) {
        case (.yuan, "分"): return value.shifted(by: 2)
        case (.jiao, "分"): return value.shifted(by: 1)
        case (.jiao, "元"): return value.shifted(by: -1)
        case (.fen, "元"): return value.shifted(by: -2)
        case (.jiao, _), (.fen, nil): return nil
        default: return value
        }
    }

    /// What a sum counts: 单位为元, 以分为单位, in yuan.
    private mutating func readUnit(_ scanner: Scanner) {
        let named =
            scanner.behind("单位")
            + scanner.ends(of: "为单位").compactMap { end in
                scanner.text[..<(end - 3)].suffix(6).lastIndex(of: "以").map { scanner.at($0 + 1) }
            }
        for var next in named where unit == nil {
            next.skip(" 为是:(")
            let word = String(next.text[next.index...].prefix(6).prefix(while: \.isLetter))
            switch next.measure() {
            case .yuan: unit = "元"
            case .fen: unit = "分"
            case .jiao, .unknown:
                guard word.contains(anyOf: ["元", "角", "分", "厘", "币", "镑"]) else { continue }
                unread.append(UnreadLimit(words: "单位" + word, reason: "is a unit that no spec counts in"))
            default: continue
            }
        }
        let text = String(scanner.text)
        if unit == nil, text.contains(" yuan") { unit = "元" }
        if unit == nil, text.contains("in fen") { unit = "分" }
    }

    /// Whether the page says that the number counts fen.
    var isInMinorUnits: Bool { unit == "分" }
}
