import SpecDiagnostics
import SpecModel

/// Ranges of amounts and numbers, their decimals and their unit.
struct RangeLimits: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        subject.pairs.flatMap { pair in
            let limits = SpecLimits(pair.spec, subject.model)
            // When page and spec count in different units, nothing else of the two can be compared.
            if let unit = unit(pair, limits, subject) { return [unit] }
            return [range(pair, limits, subject), decimals(pair, limits, subject)].compactMap { $0 }
        }
    }

    private func unit(_ pair: FieldPair, _ limits: SpecLimits, _ subject: DriftSubject) -> DriftFinding? {
        guard limits.scale != nil, let unit = pair.page.limits.unit, ["元", "分"].contains(unit),
            pair.page.limits.isInMinorUnits != limits.isInMinorUnits
        else { return nil }
        let (pageSays, specSays) = limits.isInMinorUnits ? ("yuan", "fen") : ("fen", "yuan")
        return subject.finding(
            "unit-changed", .error, pair,
            "'\(pair.name)' is in \(pageSays) on the page and in \(specSays) in the spec", spec: limits.place,
            pageSays: pageSays, specSays: specSays)
    }

    private func range(_ pair: FieldPair, _ limits: SpecLimits, _ subject: DriftSubject) -> DriftFinding? {
        let page = pair.page.limits.inclusive(scale: limits.isInMinorUnits ? 0 : limits.scale ?? 0)
        guard page.unread.isEmpty else { return nil }
        let kind: String
        switch (text(page.minimum, page.maximum), text(limits.minimum, limits.maximum)) {
        case (nil, nil): return nil
        case (nil, _):
            guard limits.isFromPage, pair.page.description != nil else { return nil }
            kind = "range-gone"
        case (_, nil): kind = "range-added"
        default:
            let isNarrower =
                isLess(limits.minimum, page.minimum) || isLess(page.maximum, limits.maximum)
                || limits.minimum == nil && page.minimum != nil || limits.maximum == nil && page.maximum != nil
                || page.isMinimumExclusive || page.isMaximumExclusive
            let isWider =
                isLess(page.minimum, limits.minimum) || isLess(limits.maximum, page.maximum)
                || page.minimum == nil && limits.minimum != nil || page.maximum == nil && limits.maximum != nil
            guard isNarrower || isWider else { return nil }
            kind = isNarrower ? "range-narrowed" : "range-widened"
        }
        let pageSays = text(page.minimum, page.maximum)
        let specSays = text(limits.minimum, limits.maximum)
        return subject.finding(
            kind, ["range-added", "range-narrowed"].contains(kind) ? .error : .warning, pair,
            "the range of '\(pair.name)' is \(pageSays ?? "not said") on the page and \(specSays ?? "not said") in the spec",
            spec: limits.place, pageSays: pageSays ?? "", specSays: specSays ?? "")
    }

    private func decimals(_ pair: FieldPair, _ limits: SpecLimits, _ subject: DriftSubject) -> DriftFinding? {
        guard !limits.isInMinorUnits, let page = pair.page.limits.decimals, let spec = limits.scale, page != spec else {
            return nil
        }
        return subject.finding(
            "decimals-changed", page < spec ? .error : .warning, pair,
            "'\(pair.name)' has \(page) \(page == 1 ? "decimal" : "decimals") on the page and \(spec) in the spec",
            spec: limits.place, pageSays: "\(page) decimals", specSays: "\(spec) decimals")
    }

    private func text(_ low: String?, _ high: String?) -> String? {
        low == nil && high == nil ? nil : "[\(low ?? "…"), \(high ?? "…")]"
    }

    private func isLess(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        if let left = MinorUnits.parse(left, scale: 6), let right = MinorUnits.parse(right, scale: 6) {
            return left < right
        }
        guard let left = Double(left), let right = Double(right) else { return false }
        return left < right
    }
}
