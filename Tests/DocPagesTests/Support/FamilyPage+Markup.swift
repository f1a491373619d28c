extension FamilyPage {
    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    var html: String {
        var text = "<!DOCTYPE html><html><head><title>\(sheet.title)_小程序教程</title>"
        text += "<script>if (a < b) document.write('<table><tr><td>参数<td>类型</table>')</script></head><body>\n"
        text += "<div class=\"header\"><ul class=\"nav\"><li><a>首页</a><li><a>教程</a></ul></div>"
        text += "<div class=\"article\"><h1>\(sheet.title)</h1>\n<div class=time>2020-09-18 14:33 更新</div>\n"
        text += "<p>\(sheet.summary)</p>\n" + (precondition.map { "<p>\($0)</p>\n" } ?? "")
        text += "<h2>\(style.parameters)</h2>\n" + fields(sheet.fields)
        if layout != .nested, layout != .tree { text += objects(sheet.requestObjects) }
        text += "<h2>调用示例</h2>\n"
        for sample in samples { text += "<p>\(escaped(sample.heading))</p>\n" + code(sample.lines) }
        if !sheet.replyTable.isEmpty {
            text += "<h2>\(style.reply)</h2>\n" + fields(sheet.replyTable)
            if layout != .nested, layout != .tree { text += objects(sheet.replyObjects) }
        }
        if let reply = sheet.reply { text += "<h2>返回数据示例</h2>\n" + code(reply.split(separator: "\n").map(String.init)) }
        return text + "</div><div class=footer><a>支付宝小程序Serverless 别的能力API·cloud.other.api.call</a></div></body></html>"
    }

    private func code(_ lines: [String]) -> String {
        guard layout == .numbered else {
            return "<pre><code>\(escaped(lines.joined(separator: "\n")))\n</code></pre>\n"
        }
        let items = lines.map { "<li class=\"L0\"><span class=\"pln\">\(escaped($0))</span></li>" }
        return "<pre class=\"prettyprint\"><ol class=\"linenums\">\(items.joined())</ol></pre>\n"
    }

    private func objects(_ objects: [FamilySheet.Object]) -> String {
        objects.map { "<h3>\(objectTitle($0))</h3>\n" + fields($0.fields) }.joined()
    }

    private func fields(_ fields: [FamilySheet.Field]) -> String {
        switch layout {
        case .grid: grid(fields)
        case .definitions: definitions(fields)
        default: table(fields)
        }
    }

    private func grid(_ fields: [FamilySheet.Field]) -> String {
        var text = "<div class=t><div class=h>\(style.columns.map { "<span>\($0.1)</span>" }.joined())</div>\n"
        for field in fields {
            text += "<div class=r>\(style.cells(field).map { "<span>\(escaped($0))</span>" }.joined())</div>\n"
        }
        return text + "</div>\n"
    }

    private func definitions(_ fields: [FamilySheet.Field]) -> String {
        let word = { (field: FamilySheet.Field) in
            field.required == .yes ? "必填" : field.required == .no ? "可选" : "特殊可选"
        }
        return "<dl>\n"
            + fields.map {
                "<dt><code>\($0.name)</code> <em>\(escaped($0.type))</em> \(word($0))</dt>\n<dd>\(escaped($0.text))</dd>\n"
            }.joined() + "</dl>\n"
    }

    private func table(_ fields: [FamilySheet.Field]) -> String {
        var text = "<table class=\"table\"><thead><tr>\(style.columns.map { "<th>\($0.1)" }.joined())</thead><tbody>\n"
        if layout == .nested { text += "<tr><td colspan=\(style.columns.count)>全部字段</td></tr>\n" }
        text += rows(fields, depth: 0)
        return text + "</table>\n"
    }

    private func rows(_ fields: [FamilySheet.Field], depth: Int) -> String {
        var text = ""
        for (index, field) in fields.enumerated() {
            text += "<tr>"
            for (column, cell) in zip(style.columns.map(\.0), style.cells(field)) {
                var cell = escaped(cell)
                var span = ""
                if column == .name, depth > 0 { cell = String(repeating: "&nbsp;&nbsp;", count: depth) + "└ " + cell }
                if layout == .nested, column == .type {
                    // Equal types one below the other are one cell.
                    if index > 0, fields[index - 1].type == field.type { continue }
                    let same = fields[index...].prefix { $0.type == field.type }.count
                    if same > 1 { span = " rowspan=\"\(same)\"" }
                }
                if layout == .nested, column == .description, let object = sheet.object(of: field) {
                    cell += "<table><tr>\(style.columns.map { "<th>\($0.1)" }.joined())\n"
                    cell += rows(object.fields, depth: 0) + "</table>"
                }
                text += "<td\(span)>\(cell)"
            }
            text += "</tr>\n"
            if layout == .tree, let object = sheet.object(of: field) { text += rows(object.fields, depth: depth + 1) }
        }
        return text
    }
}
