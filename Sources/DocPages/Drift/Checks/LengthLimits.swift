import SpecDiagnostics
import SpecModel
import SpecSyntax

/// Lengths of texts.
struct LengthLimits: DriftCheck {
    let kinds = ["length-narrowed", "length-widened", "length-gone"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            for pair in group.pairs {
                guard pair.spec.type == .string || pair.page.limits.minimumLength != nil || pair.page.limits.maximumLength != nil
                else { continue }
                check(pair, group, subject, &findings)
            }
        }
    }

    private func check(
        _ pair: DriftSubject.FieldPair, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject,
        _ findings: inout [DriftFinding]
    ) {
        let page = (low: pair.page.limits.minimumLength, high: pair.page.limits.maximumLength)
        let length = pair.spec.spec.length
        let spec = (low: length?.minimum?.value, high: length?.maximum?.value)
        let kind: String
        let level: DriftFinding.Level
        if page.high == nil, page.low == nil {
            guard spec.high != nil, length?.by == nil, pair.spec.evidence.isPage, pair.page.description != nil else { return }
            (kind, level) = ("length-gone", .worthKnowing)
        } else {
            let isNarrower = (page.high ?? .max) < (spec.high ?? .max) || (page.low ?? 0) > max(spec.low ?? 0, 1)
            let isWider = (page.high ?? .max) > (spec.high ?? .max) && page.high != nil
            guard isNarrower || isWider else { return }
            (kind, level) = isNarrower ? ("length-narrowed", .breaking) : ("length-widened", .worthKnowing)
        }
        func text(_ bounds: (low: Int?, high: Int?)) -> String {
            "\(bounds.low.map { "\($0)" } ?? "")…\(bounds.high.map { "\($0)" } ?? "")"
        }
        findings.append(
            subject.finding(
                kind, level, group.subject(pair.page.name.value),
                "the length of '\(pair.page.name.value)' is \(text(page)) on the page and \(text(spec)) in the spec",
                page: pair.page.description?.place ?? pair.page.name.place, spec: length?.range ?? pair.spec.range,
                pageSays: text(page), specSays: text(spec)))
    }
}
