/// Builds a page from facts, in one of the layouts in which copies of the documentation are found.
///
/// The prose is ours; it has the kinds of sentences that the documentation has.
struct PageBuilder {
    enum Layout: String, CaseIterable, Sendable { case tutorialMirror, article, grid, runTogether }

    var sheet: FactSheet
    var layout: Layout

    var fileName: String {
        switch layout {
        case .tutorialMirror: "\(sheet.api).mirror.html"
        case .article: "\(sheet.api).md"
        case .grid: "\(sheet.api).grid.html"
        case .runTogether: "\(sheet.api).txt"
        }
    }

    func text() -> String {
        switch layout {
        case .tutorialMirror: mirror()
        case .article: article()
        case .grid: grid()
        case .runTogether: dump()
        }
    }

    private var hasRequiredColumn: Bool { sheet.parameters.contains { $0.required != nil } }

    func describe(_ parameter: FactSheet.Parameter) -> String {
        var parts: [String] = []
        if parameter.isUnique { parts.append("商户侧订单号，每笔请求须保证唯一") }
        if parameter.decimals != nil { parts.append("总金额，单位为元，精确到小数点后两位") }
        if let low = parameter.minimum, let high = parameter.maximum { parts.append("取值范围[\(low),\(high)]") }
        if !parameter.values.isEmpty {
            let list = parameter.values.enumerated().map { "\($0.offset + 1)、\($0.element)：\(Self.meaning($0.element))" }
            parts.append("标识的种类，枚举值如下：" + list.joined(separator: "；"))
        }
        if let rule = parameter.requiredWhen {
            parts.append("收款方真实姓名。当\(rule.field)=\(rule.value)时，本字段必填")
        }
        if parts.isEmpty { parts.append(parameter.isOption ? "应用授权令牌，仅云函数中支持" : "\(parameter.name)的说明文字") }
        return parts.joined(separator: "，")
    }

    private static func meaning(_ value: String) -> String { value == "ALIPAY_USER_ID" ? "会员编号" : "登录号，邮箱或手机号" }

    private func mark(_ parameter: FactSheet.Parameter) -> String { parameter.required.map { $0 ? "是" : "否" } ?? "" }

    private var header: [String] { ["参数", "类型"] + (hasRequiredColumn ? ["必填"] : []) + ["描述"] }

    private func row(_ parameter: FactSheet.Parameter) -> [String] {
        [parameter.name, parameter.type] + (hasRequiredColumn ? [mark(parameter)] : []) + [describe(parameter)]
    }

    private var precondition: String? {
        sheet.feature.map { "使用前请先为应用添加“\($0)”功能，添加后即可调用。" }
    }

    private var summary: String { "本接口的一句话说明，用于测试页面。" }

    /// Samples with what stands above each.
    var samples: [(heading: String, code: String)] {
        let name = String(sheet.api.dropFirst("cloud.".count))
        let names = sheet.parameters.filter { !$0.isOption }.map(\.name)
        func object(_ payee: String?) -> String {
            let members = names.map { $0 == "payee" ? payee.map { "payee: \($0)" } ?? $0 : $0 }
            return "{\n" + members.map { "    \($0)" }.joined(separator: ",\n") + "\n  }"
        }
        let inner = "{ identity: this.data.payeeId, identity_type: 'ALIPAY_USER_ID' }"
        let declared = "const { \(names.joined(separator: ", ")) } = event;\n  "
        let order = names.joined(separator: ", ")
        let first = sheet.staysPositional ? order : object(sheet.readsPageData ? inner : nil)
        let second = sheet.staysPositional ? order : object(sheet.usesUndeclared ? "payeeInfo" : nil)
        let above = sheet.minimumSDK ?? "1.0.0"
        var samples = [
            (
                "云函数端（SDK 版本 &=\(above)）",
                "module.exports = async (ctx) => {\n  const event = ctx.args;\n  \(declared)return await ctx.cloud.\(name)(\(first), { appAuthToken: '201908BB' });\n};"
            ),
            ("小程序端（SDK 版本 &=\(above)）", "import cloud from 'alipay-serverless-sdk';\n\(declared)await cloud.\(name)(\(second));"),
        ]
        if !sheet.staysPositional {
            samples.append(("小程序端（SDK 版本 <1.0.0）", "await cloud.\(name)(\(sheet.positional.joined(separator: ", ")));"))
        }
        return samples
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private func mirror() -> String {
        var text = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>\(sheet.title)_教程</title>\n"
        text += "<script>var table = '<table><tr><td>参数</td></tr></table>';</script><style>td{color:red}</style></head>\n<body>\n"
        text += "<nav><ul><li>首页<li>参数<li>类型</ul></nav>\n<div class=\"content\">\n<h1>\(sheet.title)</h1>\n<p>\(summary)\n"
        if let precondition { text += "<p>\(precondition)</p>\n" }
        text += "<h2>入参</h2>\n" + table(sheet.parameters)
        for object in sheet.objects { text += "<h3>\(object.name)</h3>\n" + table(object.fields) }
        text += "<h2>示例代码</h2>\n"
        for sample in samples { text += "<p>\(sample.heading)</p>\n<pre><code>\(escaped(sample.code))</code></pre>\n" }
        if let reply = sheet.reply { text += "<h2>返回示例</h2>\n<pre>\(escaped(reply))</pre>\n" }
        return text + "</div><footer>上一篇 下一篇</footer></body></html>\n"
    }

    private func table(_ parameters: [FactSheet.Parameter]) -> String {
        var text = "<table border=1>\n<tbody><tr>" + header.map { "<th>\($0)" }.joined() + "</tr>\n"
        for parameter in parameters {
            text += "<tr>" + row(parameter).map { "<td>\(escaped($0))" }.joined() + "\n"
        }
        return text + "</table>\n"
    }

    private func article() -> String {
        var text = "# \(sheet.title)\n\n\(summary)\n\n"
        if let precondition { text += "> \(precondition)\n\n" }
        text += "## 入参\n\n" + markdown(sheet.parameters)
        for object in sheet.objects { text += "### \(object.name)\n\n" + markdown(object.fields) }
        text += "## 示例代码\n\n"
        for sample in samples { text += "\(sample.heading)\n\n```js\n\(sample.code)\n```\n\n" }
        if let reply = sheet.reply { text += "## 返回示例\n\n```json\n\(reply)```\n" }
        return text
    }

    private func markdown(_ parameters: [FactSheet.Parameter]) -> String {
        var text = "| " + header.joined(separator: " | ") + " |\n|" + header.map { _ in "---" }.joined(separator: "|") + "|\n"
        for parameter in parameters { text += "| " + row(parameter).joined(separator: " | ") + " |\n" }
        return text + "\n"
    }

    private func grid() -> String {
        var text = "<html><body><div role=\"navigation\"><span>参数</span><span>类型</span></div><main>\n<h1>\(sheet.title)</h1>\n"
        text += "<div class=lead>\(summary)</div>\n"
        if let precondition { text += "<div>\(precondition)</div>\n" }
        text += "<h2>請求參數</h2>\n" + divs(sheet.parameters)
        for object in sheet.objects { text += "<h3>\(object.name) 對象</h3>\n" + divs(object.fields) }
        for sample in samples {
            text += "<h4>\(escaped(sample.heading.replacing("&=", with: "≥")))</h4>\n<pre>\(escaped(sample.code))</pre>\n"
        }
        if let reply = sheet.reply { text += "<h2>返回結果</h2>\n<pre class=json>\(escaped(reply))</pre>\n" }
        return text + "</main></body></html>\n"
    }

    private func divs(_ parameters: [FactSheet.Parameter]) -> String {
        let traditional = ["参数": "參數", "类型": "資料類型", "必填": "必填", "描述": "說明"]
        let head = header.map { $0 == "类型" ? "類型" : traditional[$0] ?? $0 }
        var text = "<div class=grid>\n<div class=\"row head\">" + head.map { "<div>\($0)</div>" }.joined() + "</div>\n"
        for parameter in parameters {
            text += "<div class=row>" + row(parameter).map { "<div>\(escaped($0))</div>" }.joined() + "</div>\n"
        }
        return text + "</div>\n"
    }

    private func dump() -> String {
        var text = "\(sheet.title)\n\(summary)\n"
        if let precondition { text += precondition + "\n" }
        text += "入参\n" + glued(sheet.parameters)
        for object in sheet.objects { text += "\(object.name)\n" + glued(object.fields) }
        text += "示例代码\n"
        for sample in samples { text += sample.heading + "\n" + sample.code + "\n" }
        if let reply = sheet.reply { text += "返回示例\n" + reply }
        return text
    }

    private func glued(_ parameters: [FactSheet.Parameter]) -> String {
        header.joined() + "\n" + parameters.map { row($0).joined() + "\n" }.joined()
    }
}
