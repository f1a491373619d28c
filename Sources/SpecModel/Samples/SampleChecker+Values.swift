import SpecDiagnostics
import SpecLanguage

extension SampleChecker {
    /// Checks one value against the type and the constraints of its field.
    mutating func check(_ node: LocatedJSON, type: FieldType, of field: Field) {
        if node.isNull {
            if field.isRequired { report("'\(field.name)' is required and is null here", at: node.range, field) }
            return
        }
        switch type {
        case .json, .unresolved: return
        case .object: expect(node.members != nil, "a mapping", node, field)
        case .list(let element): checkItems(node, element, field)
        case .map(let element):
            expect(node.members != nil, "a mapping", node, field)
            node.members?.forEach { check($0.value, type: element, of: field) }
        case .jsonText(let element):
            if naming == .fields {
                check(node, type: element, of: field)
            } else {
                expect(node.text != nil || naming == .reply, "JSON text in a string", node, field)
            }
        case .shape(let id): check(node, shape: model[id], of: field)
        case .scalar(let scalar): check(node, scalar, field)
        case .file: checkFile(node, field)
        }
    }

    private mutating func checkItems(_ node: LocatedJSON, _ element: FieldType, _ field: Field) {
        guard let items = node.items else {
            let isOneOfAList = naming == .reply && node.text != nil
            expect(isOneOfAList, "a list", node, field)
            return
        }
        for item in items { check(item, type: element, of: field) }
        if let count = field.count { checkBounds(items.count, count, "number of items", node, field) }
    }

    private mutating func check(_ node: LocatedJSON, shape: Shape, of field: Field) {
        switch shape.kind {
        case .structure(let structure): check(node, against: structure, label: "'\(field.name)'")
        case .enumeration(let values):
            guard let text = node.text else { return expect(false, "a text", node, field) }
            checkForm(node, usual: .string, field)
            if naming != .reply, !values.contains(where: { $0.wire.value == text }) {
                let hint = diagnostics.didYouMean(text, among: values.map(\.wire.value))
                diagnostics.report(
                    id: "sample-does-not-fit", "'\(text)' is not a value of \(shape.name.value)", at: node.range,
                    hint: hint)
            }
        case .amount(let amount):
            guard let text = node.text else { return expect(false, "an amount", node, field) }
            check(text, amount, shape, node, field)
        }
    }

    private mutating func check(
        _ text: String, _ amount: AmountLimits, _ shape: Shape, _ node: LocatedJSON, _ field: Field
    ) {
        guard let scale = amount.scale?.value, let low = amount.minimum, let high = amount.maximum else { return }
        let isWhole = naming != .fields && field.isInMinorUnits
        guard let value = isWhole ? MinorUnits.whole(text) : MinorUnits.parse(text, scale: scale) else {
            if isWhole { return expect(false, "a whole number of the smallest unit", node, field) }
            return report("'\(text)' is no amount with at most \(scale) decimals", at: node.range, field)
        }
        // Limits are for what is sent: a reply may be about any sum.
        if naming != .reply, let least = MinorUnits.parse(low.value, scale: scale),
            let most = MinorUnits.parse(high.value, scale: scale),
            value < least || value > most
        {
            report(
                "\(text) is outside the range of \(shape.name.value), \(low.value) to \(high.value)", at: node.range,
                field)
        }
        checkForm(node, usual: .string, field)
    }

    private mutating func check(_ node: LocatedJSON, _ scalar: Scalar, _ field: Field) {
        guard let text = node.text else { return expect(false, "a single value", node, field) }
        switch scalar {
        case .string:
            checkForm(node, usual: .string, field)
            checkText(text, node, field)
        case .integer:
            checkForm(node, usual: .number, field)
            guard let value = Int(text), String(value) == text else {
                return expect(false, "a whole number", node, field)
            }
            if let bounds = field.bounds { checkBounds(value, bounds, "value", node, field) }
        case .boolean where naming != .fields && field.literals != nil:
            let words = [field.literals?.yes.value, field.literals?.no.value].compactMap { $0 }
            if node.boolean == nil { checkForm(node, usual: .string, field) }
            expect(words.contains(text), words.map { "'\($0)'" }.joined(separator: " or "), node, field)
        case .boolean:
            expect(["true", "false"].contains(text), "true or false", node, field)
            expect(
                naming != .content || node.isPlain, "true or false without quotation marks", node, field)
        case .money where naming != .fields && field.isInMinorUnits:
            checkForm(node, usual: .string, field)
            expect(MinorUnits.whole(text) != nil, "a whole number of the smallest unit", node, field)
        case .decimal, .money:
            checkForm(node, usual: .string, field)
            let scale = scalar == .money ? field.scale?.value ?? 2 : MinorUnits.largestScale
            expect(MinorUnits.parse(text, scale: scale) != nil, "a decimal number", node, field)
        case .dateTime, .date:
            checkTime(text, field.format?.value ?? (scalar == .date ? .usualDay : .usual), node, field)
        }
    }

    private mutating func checkTime(_ text: String, _ format: TimeFormat, _ node: LocatedJSON, _ field: Field) {
        checkForm(node, usual: format.isUnix ? .number : .string, field)
        let form = TimeText(format: format)
        expect(form.fits(text), form.expected, node, field)
    }

    private mutating func checkText(_ text: String, _ node: LocatedJSON, _ field: Field) {
        if field.isRequired, text.isEmpty {
            report("'\(field.name)' is required and is empty here", at: node.range, field)
        }
        if let length = field.length {
            let count = length.unit == .bytes ? text.utf8.count : text.unicodeScalars.count
            guard checkBounds(count, length, "length", node, field) else { return }
        }
        if let pattern = field.pattern, !fits(text, pattern.value) {
            report("'\(text)' does not match the pattern \(pattern.value)", at: node.range, field)
        }
    }

    /// Whether the whole text matches; what is no pattern is reported where it is written.
    private func fits(_ text: String, _ pattern: String) -> Bool {
        (try? TextPattern(pattern)).map { $0.matches(text) } ?? true
    }

    /// Whether the value is in bounds.
    @discardableResult mutating func checkBounds(
        _ value: Int, _ bounds: Sourced<Bounds>, _ what: String, _ node: LocatedJSON, _ field: Field
    ) -> Bool {
        if let low = bounds.minimum, value < low.value {
            report(
                "the \(what) of '\(field.name)' is \(value), at least \(low.value) is allowed", at: node.range, field)
        }
        if let high = bounds.maximum, value > high.value {
            report(
                "the \(what) of '\(field.name)' is \(value), at most \(high.value) is allowed", at: node.range, field)
        }
        return value >= bounds.minimum?.value ?? .min && value <= bounds.maximum?.value ?? .max
    }

    /// The JSON type on the wire is what the field says; a sample that shows another one is a fact the spec lacks.
    private mutating func checkForm(_ node: LocatedJSON, usual: JSONForm, _ field: Field) {
        guard naming != .fields, node.text != nil else { return }
        let form = field.json?.value ?? usual
        let shown: JSONForm = node.isPlain ? .number : .string
        guard form != .either, form != shown else { return }
        report(
            "'\(field.name)' is a JSON \(shown.rawValue) here and a \(form.rawValue) in the model; 'json: either' allows both",
            at: node.range, field)
    }

    mutating func expect(_ fits: Bool, _ wanted: String, _ node: LocatedJSON, _ field: Field) {
        if !fits { report("'\(field.name)' must be \(wanted)", at: node.range, field) }
    }

    /// Applies the rules between fields to the fields that are there.
    mutating func check(
        rulesOf structure: Structure, _ present: [String: LocatedJSON], at range: SourceRange, _ label: String
    ) {
        for rule in structure.rules where applies(rule.condition, present) {
            let broken: Bool
            switch rule.demand {
            case .require(let names): broken = names.contains { present[$0.value] == nil }
            case .forbid(let names): broken = names.contains { present[$0.value] != nil }
            case .atLeastOne(let names): broken = names.allSatisfy { present[$0.value] == nil }
            case .exactlyOne(let names): broken = names.count(where: { present[$0.value] != nil }) != 1
            case .match(let name, let pattern):
                broken = present[name.value]?.text.map { !fits($0, pattern.value) } ?? false
            }
            guard broken else { continue }
            diagnostics.report(
                id: "sample-does-not-fit", "\(label) breaks the rule '\(rule.id.value)'", at: range,
                notes: [.init(message: "the rule is here", range: rule.id.range)])
        }
    }

    private func applies(_ condition: FieldRule.Condition?, _ present: [String: LocatedJSON]) -> Bool {
        switch condition {
        case nil: true
        case .present(let field): present[field.value] != nil
        case .equals(let field, let value): present[field.value]?.text == value.value
        }
    }
}
