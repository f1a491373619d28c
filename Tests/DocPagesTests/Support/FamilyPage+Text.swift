extension FamilyPage {
    var markdown: String {
        let isFenced = layout == .fencedMarkdown
        var text = (isFenced ? "# " : "") + sheet.title + "\n\n2020-09-18 14:33 更新\n\n\(sheet.summary)\n\n"
        if let precondition { text += precondition + "\n\n" }
        text += (isFenced ? "## " : "") + style.parameters + "\n\n" + pipes(sheet.fields)
        for object in sheet.requestObjects {
            text += (isFenced ? "### " : "") + objectTitle(object) + "\n\n" + pipes(object.fields)
        }
        text += (isFenced ? "## " : "") + "调用示例\n\n"
        for sample in samples { text += sample.heading + "\n" + code(sample.lines) }
        if !sheet.replyTable.isEmpty {
            text += (isFenced ? "## " : "") + style.reply + "\n\n" + pipes(sheet.replyTable)
            for object in sheet.replyObjects {
                text += (isFenced ? "### " : "") + objectTitle(object) + "\n\n" + pipes(object.fields)
            }
        }
        if let reply = sheet.reply {
            text += (isFenced ? "## " : "") + "返回数据示例\n" + code(reply.split(separator: "\n").map(String.init))
        }
        return text + "\n以上内容是否对您有帮助：\n"
    }

    private func code(_ lines: [String]) -> String {
        if layout == .fencedMarkdown { return "\n```js\n\(lines.joined(separator: "\n"))\n```\n\n" }
        return lines.map { String($0.drop { $0 == " " }) }.joined(separator: "\n") + "\n"
    }

    private func pipes(_ fields: [FamilySheet.Field]) -> String {
        let start = layout == .fencedMarkdown ? "| " : ""
        func line(_ cells: [String]) -> String {
            start + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
        }
        let rule = (start.isEmpty ? "" : "|") + style.columns.map { _ in "---" }.joined(separator: "|") + "|\n"
        return line(style.columns.map(\.1)) + rule + fields.map { line(style.cells($0)) }.joined() + "\n"
    }

    var dump: String {
        var text = "\(sheet.title)\n\n2020-09-18 14:33 更新\n\n\(sheet.summary)\n\n"
        if let precondition { text += precondition + "\n\n" }
        text += style.parameters + "\n\n" + rows(sheet.fields)
        for object in sheet.requestObjects { text += objectTitle(object) + "\n\n" + rows(object.fields) }
        text += "调用示例\n\n"
        for sample in samples { text += sample.heading + "\n\n" + numbered(sample.lines) + "\n" }
        if !sheet.replyTable.isEmpty {
            text += style.reply + "\n\n" + rows(sheet.replyTable)
            for object in sheet.replyObjects { text += objectTitle(object) + "\n\n" + rows(object.fields) }
        }
        if let reply = sheet.reply { text += "返回数据示例\n\n" + reply }
        return text + "以上内容是否对您有帮助：\n\n更多建议：\n\n支付宝小程序Serverless 别的能力API·cloud.other.api.call\n"
    }

    private func numbered(_ lines: [String]) -> String {
        guard layout == .spaced else { return lines.joined(separator: "\n") + "\n" }
        return lines.enumerated().map { "  \($0.offset + 1). \($0.element.drop { $0 == " " })\n" }.joined()
    }

    private func rows(_ fields: [FamilySheet.Field]) -> String {
        switch layout {
        case .spaced:
            let known = { (cells: [String]) in
                zip(style.columns, cells).filter { $0.0.0 != .required }.map(\.1).joined(separator: " ")
            }
            let header = style.columns.map(\.1).joined(separator: " ")
            return header + "\n" + fields.map { known(style.cells($0)) + "\n" }.joined() + "\n"
        case .stacked:
            let cells = style.columns.map(\.1) + fields.flatMap { style.cells($0) }
            return cells.joined(separator: "\n") + "\n\n"
        default:
            return style.columns.map(\.1).joined() + "\n" + fields.map { style.cells($0).joined() + "\n" }.joined()
                + "\n"
        }
    }
}
