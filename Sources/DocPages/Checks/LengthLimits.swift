import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Lengths of texts.
struct LengthLimits: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        subject.pairs.compactMap { pair in
            let limits = pair.page.limits
            let isLimited = limits.minimumLength != nil || limits.maximumLength != nil
            guard pair.spec.type == .scalar(.string) || isLimited && !fits(pair, subject) else { return nil }
            return finding(of: pair, subject)
        }
    }

    /// Whether every sum in the spec's range is written in that many characters; so `Price(11,2)` says nothing new.
    private func fits(_ pair: FieldPair, _ subject: DriftSubject) -> Bool {
        let limits = SpecLimits(pair.spec, subject.model)
        guard let length = pair.page.limits.maximumLength, let scale = limits.scale else { return false }
        return (limits.maximum ?? "").prefix { $0 != "." }.count + (scale > 0 ? scale + 1 : 0) <= length
    }

    private func finding(of pair: FieldPair, _ subject: DriftSubject) -> DriftFinding? {
        let page = (low: pair.page.limits.minimumLength, high: pair.page.limits.maximumLength)
        let length = pair.spec.length
        let spec = (low: length?.minimum?.value, high: length?.maximum?.value)
        guard pair.page.limits.unread.isEmpty else { return nil }
        let isInBytes = pair.page.limits.isLengthInBytes
        if page.high != nil, spec.high != nil, isInBytes != (length?.unit == .bytes) {
            let units = isInBytes ? ("bytes", "characters") : ("characters", "bytes")
            return subject.finding(
                "length-unit", isInBytes ? .error : .warning, pair,
                "the length of '\(pair.name)' counts \(units.0) on the page and \(units.1) in the spec",
                spec: length?.range, pageSays: units.0, specSays: units.1)
        }
        let isNarrower = (page.high ?? .max) < (spec.high ?? .max) || (page.low ?? 0) > max(spec.low ?? 0, 1)
        let kind: String
        if page.high == nil, page.low == nil {
            guard spec.high != nil, length?.evidence == nil, pair.spec.evidence.isPage, pair.page.description != nil
            else { return nil }
            kind = "length-gone"
        } else {
            let isWider = page.high.map { $0 > spec.high ?? .max } ?? false
            guard isNarrower || isWider else { return nil }
            kind = isNarrower ? "length-narrowed" : "length-widened"
        }
        let (pageSays, specSays) = (text(page), text(spec))
        return subject.finding(
            kind, kind == "length-narrowed" ? .error : .warning, pair,
            "the length of '\(pair.name)' is \(pageSays) on the page and \(specSays) in the spec",
            spec: length?.range, pageSays: pageSays, specSays: specSays)
    }

    private func text(_ bounds: (low: Int?, high: Int?)) -> String {
        switch bounds {
        case (nil, nil): "not said"
        case (nil, let high?): "at most \(high)"
        case (let low?, nil): "at least \(low)"
        case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
        }
    }
}
