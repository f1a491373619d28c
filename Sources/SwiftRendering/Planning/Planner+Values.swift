import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    func plan(_ values: [EnumValue], of shape: Shape, type: SwiftText) -> EnumerationPlan {
        var doc = DocComment(shape.doc)
        doc.add(paragraph: "Open: a value that is not documented is kept as it came.")
        return EnumerationPlan(
            type: type, doc: doc.lines,
            values: values.map { value in
                let wire: SwiftText = "`\(.comment(value.wire.value))`"
                var doc = DocComment(value.doc, fallback: wire)
                if let since = value.since { doc.add(paragraph: ["Since \(.comment(since.value))."]) }
                return EnumValuePlan(
                    name: .identifier(valueName(value) ?? ""), literal: .literal(value.wire.value), doc: doc.lines,
                    deprecation: value.deprecated.map { deprecation($0) })
            })
    }

    func plan(_ amount: AmountLimits, of shape: Shape, type: SwiftText) -> AmountPlan {
        let scale = amount.scale?.value ?? 0
        let low = amount.minimum?.value ?? ""
        let high = amount.maximum?.value ?? ""
        let currency = amount.currency?.value ?? ""
        // Which of several fields is meant is not known where the amount is made.
        let fields = amountFields[shape.id] ?? []
        let field: SwiftText = fields.count == 1 ? .literal(fields[0]) : "nil"
        var doc = DocComment(shape.doc)
        doc.add(paragraph: [
            "From \(.comment(low)) to \(.comment(high)) \(.comment(currency)), at most \(scale) decimals. The text given is the text sent."
        ])
        if amountsInMinorUnits.contains(shape.id) {
            doc.add("Where a field travels in the smallest unit, the same amount is sent as a whole number.")
        }
        let minimum = MinorUnits.parse(low, scale: scale) ?? 0
        let maximum = MinorUnits.parse(high, scale: scale) ?? 0
        return AmountPlan(
            type: type, doc: doc.lines,
            limits: """
                field: \(field), name: \(.literal(shape.name.value)), currency: \(.literal(currency)), \
                scale: \(scale), minimum: \(minimum), maximum: \(maximum)
                """)
    }

    func plan(_ table: ErrorTable) -> DeclarationPlan {
        var rows: [SwiftText] = []
        var codes: [EnumValuePlan] = []
        var seen: Set<String> = []
        for code in table.codes {
            rows.append(row(code.code.value, "-", code.effect?.value, code.next?.value))
            for subCode in code.subCodes {
                rows.append(row(code.code.value, subCode.code.value, subCode.effect?.value, subCode.next?.value))
                guard seen.insert(subCode.code.value).inserted else { continue }
                codes.append(plan(subCode))
            }
        }
        var others: [SwiftText] = []
        var doc = DocComment(table.doc, fallback: "Reasons for which a call is refused.")
        doc.add(paragraph: "Open: a code that is not documented is kept as it came, and its effect is unknown.")
        for code in table.codes {
            for entry in code.otherSubCodes {
                others.append(row(code.code.value, entry.start?.value ?? "-", entry.effect?.value, entry.next?.value))
                doc.add(paragraph: exception(code.code.value, entry))
            }
        }
        var declaration = DeclarationPlan(isFirst: false)
        declaration.errorTable = ErrorTablePlan(
            type: .identifier(typeName(of: table)), doc: doc.lines, codes: codes, rows: rows, others: others,
            hasOthers: !others.isEmpty)
        return declaration
    }

    private func row(
        _ code: String, _ subCode: String, _ effect: MoneyEffect?, _ next: NextStep?
    ) -> SwiftText {
        let effect = SwiftText.literalBody((effect ?? .unknown).rawValue)
        let next = SwiftText.literalBody((next ?? .query).rawValue)
        return "\(.literalBody(code)) \(.literalBody(subCode)) \(effect) \(next)"
    }

    private func exception(_ code: String, _ entry: Sourced<OtherSubCodes>) -> String {
        let which = entry.start.map { "that starts with `\($0.value)`" } ?? "that is not listed"
        let effect = entry.effect?.value ?? .unknown
        let next = entry.next?.value ?? .query
        return "But a sub_code of `\(code)` \(which): effect \(effect.rawValue), next \(next.rawValue)."
    }

    private func plan(_ code: ErrorCode) -> EnumValuePlan {
        let name = code.givenName.map { SwiftNames.member($0.value) } ?? SwiftNames.value(code.code.value) ?? ""
        var doc = DocComment(code.doc, fallback: "`\(.comment(code.code.value))`")
        let effect = code.effect?.value ?? .unknown
        let next = code.next?.value ?? .query
        doc.add(paragraph: ["Effect: \(.comment(effect.rawValue)). Next: \(.comment(next.rawValue))."])
        return EnumValuePlan(
            name: .identifier(name), literal: .literal(code.code.value), doc: doc.lines, deprecation: nil)
    }

    func deprecation(_ deprecated: Deprecation) -> SwiftText {
        let parts = [deprecated.since.map { "since \($0.value)" }, deprecated.doc?.text].compactMap { $0 }
        let text = parts.isEmpty ? "deprecated" : parts.joined(separator: ": ")
        return "@available(*, deprecated, message: \(.literal(text.onOneLine)))"
    }
}
