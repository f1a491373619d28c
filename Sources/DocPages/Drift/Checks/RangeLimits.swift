import SpecDiagnostics
import SpecModel
import SpecSyntax

/// Ranges of amounts and numbers, and their decimals.
struct RangeLimits: DriftCheck {
    let kinds = ["range-narrowed", "range-widened", "range-added", "range-gone", "decimals-changed"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            for pair in group.pairs {
                let limits = SpecLimits(pair.spec, subject.model)
                checkRange(pair, limits, group, subject, &findings)
                checkDecimals(pair, limits, group, subject, &findings)
            }
        }
    }

    private func checkRange(
        _ pair: DriftSubject.FieldPair, _ limits: SpecLimits, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject,
        _ findings: inout [DriftFinding]
    ) {
        let page = pair.page.limits
        let pageSays = text(page.minimum, page.maximum)
        let specSays = text(limits.minimum, limits.maximum)
        let kind: String
        let level: DriftFinding.Level
        switch (pageSays, specSays) {
        case (nil, nil): return
        case (nil, _):
            guard limits.isFromPage, pair.page.description != nil else { return }
            (kind, level) = ("range-gone", .worthKnowing)
        case (_, nil): (kind, level) = ("range-added", .breaking)
        default:
            let isNarrower =
                isLess(limits.minimum, page.minimum) || isLess(page.maximum, limits.maximum)
                || limits.minimum == nil && page.minimum != nil || limits.maximum == nil && page.maximum != nil
                || page.isMinimumExclusive || page.isMaximumExclusive
            let isWider = isLess(page.minimum, limits.minimum) || isLess(limits.maximum, page.maximum)
            guard
                isNarrower || isWider || page.minimum == nil && limits.minimum != nil
                    || page.maximum == nil && limits.maximum != nil
            else { return }
            (kind, level) = isNarrower ? ("range-narrowed", .breaking) : ("range-widened", .worthKnowing)
        }
        findings.append(
            subject.finding(
                kind, level, group.subject(pair.page.name.value),
                "the range of '\(pair.page.name.value)' is \(pageSays ?? "not said") on the page and \(specSays ?? "not said") in the spec",
                page: pair.page.description?.place ?? pair.page.name.place, spec: limits.place,
                pageSays: pageSays ?? "",
                specSays: specSays ?? ""))
    }

    private func checkDecimals(
        _ pair: DriftSubject.FieldPair, _ limits: SpecLimits, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject,
        _ findings: inout [DriftFinding]
    ) {
        guard let page = pair.page.limits.decimals, let spec = limits.scale, page != spec else { return }
        findings.append(
            subject.finding(
                "decimals-changed", page < spec ? .breaking : .worthKnowing, group.subject(pair.page.name.value),
                "'\(pair.page.name.value)' has \(page) \(page == 1 ? "decimal" : "decimals") on the page and \(spec) in the spec",
                page: pair.page.description?.place ?? pair.page.name.place, spec: limits.place,
                pageSays: "\(page) decimals",
                specSays: "\(spec) decimals"))
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

/// What a spec says of a field's values, wherever it says it.
struct SpecLimits {
    var minimum: String?
    var maximum: String?
    var scale: Int?
    var place: SourceRange
    var isFromPage: Bool

    init(_ field: Field, _ model: Model) {
        place = field.range
        isFromPage = field.evidence.isPage
        if let bounds = field.spec.bounds {
            minimum = bounds.minimum.map { String($0.value) }
            maximum = bounds.maximum.map { String($0.value) }
            place = bounds.range
        }
        scale = field.spec.scale?.value
        guard let id = field.type.shape, case .amount(let amount) = model[id].kind else { return }
        minimum = amount.minimum?.value
        maximum = amount.maximum?.value
        scale = amount.scale?.value
        place = amount.minimum?.range ?? model[id].name.range
        isFromPage = model[id].evidence.isPage
    }
}
