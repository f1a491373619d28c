import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans the open enum of a table's sub_codes, and the table itself as rows of text.
struct ErrorTableBuilder {
    let table: ErrorTable

    func plan(type: TemplateText) -> ErrorTablePlan {
        var doc = DocComment(table.doc, fallback: "Reasons for which a call is refused.")
        doc.add(paragraph: "Open: a code that is not documented is kept as it came, and its effect is unknown.")
        var plan = ErrorTablePlan(type: type, doc: [], codes: [], rows: [], others: [], hasOthers: false)
        var seen: Set<String> = []
        for code in table.codes {
            plan.rows.append(row(code.code.value, "-", code.effect?.value, code.next?.value))
            for subCode in code.subCodes {
                let text = subCode.code.value
                plan.rows.append(row(code.code.value, text, subCode.effect?.value, subCode.next?.value))
                if seen.insert(text).inserted { plan.codes.append(self.plan(subCode)) }
            }
            for entry in code.otherSubCodes.map(\.value) {
                let start = entry.start?.value ?? "-"
                plan.others.append(row(code.code.value, start, entry.effect?.value, entry.next?.value))
                doc.add(paragraph: exception(code.code.value, entry))
            }
        }
        plan.doc = doc.lines
        plan.hasOthers = !plan.others.isEmpty
        return plan
    }

    private func row(_ code: String, _ subCode: String, _ effect: MoneyEffect?, _ next: NextStep?) -> TemplateText {
        let effect = TemplateText.literalBody((effect ?? .unknown).rawValue)
        let next = TemplateText.literalBody((next ?? .query).rawValue)
        return "\(.literalBody(code)) \(.literalBody(subCode)) \(effect) \(next)"
    }

    private func exception(_ code: String, _ entry: OtherSubCodes) -> String {
        let which = entry.start.map { "that starts with `\($0.value)`" } ?? "that is not listed"
        let effect = entry.effect?.value ?? .unknown
        let next = entry.next?.value ?? .query
        return "But a sub_code of `\(code)` \(which): effect \(effect.rawValue), next \(next.rawValue)."
    }

    private func plan(_ code: ErrorCode) -> EnumValuePlan {
        let name = code.givenName.map { SwiftNames.member($0.value) } ?? SwiftNames.value(code.code.value) ?? ""
        let effect = code.effect?.value ?? .unknown
        let next = code.next?.value ?? .query
        var doc = DocComment(code.doc, fallback: "`\(.comment(code.code.value))`")
        doc.add(paragraph: ["Effect: \(.comment(effect.rawValue)). Next: \(.comment(next.rawValue))."])
        return EnumValuePlan(name: .identifier(name), literal: .literal(code.code.value), doc: doc.lines)
    }
}
