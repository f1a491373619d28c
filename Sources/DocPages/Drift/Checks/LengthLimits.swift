import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Lengths of texts.
struct LengthLimits: DriftCheck {
    let kinds = ["length-narrowed", "length-widened", "length-gone"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            for pair in group.pairs {
                guard
                    pair.spec.type == .scalar(.string) || pair.page.limits.minimumLength != nil
                        || pair.page.limits.maximumLength != nil
                else { continue }
                if let high = pair.page.limits.maximumLength, fits(pair.spec, high, subject) { continue }
                check(pair, group, subject, &findings)
            }
        }
    }

    /// Whether every sum in the spec's range is written in that many characters; so `Price(11,2)` says nothing new.
    private func fits(_ field: Field, _ length: Int, _ subject: DriftSubject) -> Bool {
        let limits = SpecLimits(field, subject.model)
        guard field.type != .scalar(.string), let scale = limits.scale else { return false }
        return (limits.maximum ?? "").prefix { $0 != "." }.count + (scale > 0 ? scale + 1 : 0) <= length
    }

    private func check(
        _ pair: DriftSubject.FieldPair, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject,
        _ findings: inout [DriftFinding]
    ) {
        let page = (low: pair.page.limits.minimumLength, high: pair.page.limits.maximumLength)
        let length = pair.spec.length
        let spec = (low: length?.minimum?.value, high: length?.maximum?.value)
        let kind: String
        let level: DriftFinding.Level
        if page.high == nil, page.low == nil {
            guard spec.high != nil, length?.evidence == nil, pair.spec.evidence.isPage, pair.page.description != nil else {
                return
            }
            (kind, level) = ("length-gone", .worthKnowing)
        } else {
            let isNarrower = (page.high ?? .max) < (spec.high ?? .max) || (page.low ?? 0) > max(spec.low ?? 0, 1)
            let isWider = (page.high ?? .max) > (spec.high ?? .max) && page.high != nil
            guard isNarrower || isWider else { return }
            (kind, level) = isNarrower ? ("length-narrowed", .breaking) : ("length-widened", .worthKnowing)
        }
        func text(_ bounds: (low: Int?, high: Int?)) -> String {
            switch bounds {
            case (nil, nil): "not said"
            case (nil, let high?): "at most \(high)"
            case (let low?, nil): "at least \(low)"
            case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
            }
        }
        findings.append(
            subject.finding(
                kind, level, group.subject(pair.page.name.value),
                "the length of '\(pair.page.name.value)' is \(text(page)) on the page and \(text(spec)) in the spec",
                page: pair.page.description?.place ?? pair.page.name.place, spec: length?.range ?? pair.spec.range,
                pageSays: text(page), specSays: text(spec)))
    }
}
