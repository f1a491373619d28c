import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Ranges of amounts and numbers, and their decimals.
struct RangeLimits: DriftCheck {
    let kinds = ["range-narrowed", "range-widened", "range-added", "range-gone", "decimals-changed", "unit-changed"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            for pair in group.pairs {
                let limits = SpecLimits(pair.spec, subject.model)
                guard !isOtherUnit(pair, limits, group, subject, &findings) else { continue }
                checkRange(pair, limits, group, subject, &findings)
                checkDecimals(pair, limits, group, subject, &findings)
            }
        }
    }

    /// Whether page and spec count in different units; nothing else of the two can then be compared.
    private func isOtherUnit(
        _ pair: DriftSubject.FieldPair, _ limits: SpecLimits, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject,
        _ findings: inout [DriftFinding]
    ) -> Bool {
        guard limits.scale != nil, let unit = pair.page.limits.unit, ["元", "分"].contains(unit),
            pair.page.limits.isInMinorUnits != limits.isInMinorUnits
        else { return false }
        let name = pair.page.name.value
        let specSays = limits.isInMinorUnits ? "fen" : "yuan"
        let pageSays = limits.isInMinorUnits ? "yuan" : "fen"
        findings.append(
            subject.finding(
                "unit-changed", .breaking, group.subject(name),
                "'\(name)' is in \(pageSays) on the page and in \(specSays) in the spec",
                page: pair.page.description?.place ?? pair.page.name.place, spec: limits.place, pageSays: pageSays,
                specSays: specSays))
        return true
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
        guard !limits.isInMinorUnits, let page = pair.page.limits.decimals, let spec = limits.scale, page != spec else {
            return
        }
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
    /// Whether the limits are whole numbers of the smallest unit, as they travel.
    let isInMinorUnits: Bool
    var place: SourceRange
    var isFromPage: Bool

    init(_ field: Field, _ model: Model) {
        place = field.range
        isFromPage = field.evidence.isPage
        isInMinorUnits = field.isInMinorUnits
        if let bounds = field.bounds {
            minimum = bounds.minimum.map { String($0.value) }
            maximum = bounds.maximum.map { String($0.value) }
            place = bounds.range
        }
        scale = field.scale?.value
        guard let id = field.type.shape, let amount = model[id].amount else { return }
        scale = amount.scale?.value
        let limits = [amount.minimum?.value, amount.maximum?.value].map { limit -> String? in
            guard isInMinorUnits, let limit, let scale else { return limit }
            return MinorUnits.parse(limit, scale: scale).map { String($0) } ?? limit
        }
        (minimum, maximum) = (limits[0], limits[1])
        place = amount.minimum?.range ?? model[id].name.range
        isFromPage = model[id].evidence.isPage
    }
}
