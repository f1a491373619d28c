import DocPages
import SpecDiagnostics
import Testing

/// Markup as it is found, and encodings, declared or not.
@Suite struct MarkupTests {
    private static let row = "<tr><td>subject<td>String<td>是<td>订单标题，最大长度256位</tr>"
    private static let head = "<h1>cloud.payment.common.create</h1>"

    @Test(arguments: [
        "<table><tr><th>参数<th>类型<th>必填<th>描述\(row)</table>",
        "<TABLE><TR><TD>参数</TD><TD>类型</TD><TD>必填</TD><TD>描述</TD></TR>\(row)</TABLE>",
        "<table><tr><th colspan=4>入参</th></tr></table><table><tr><th>参数<th>类型<th>必填<th>描述\(row)",
        "<div class=x><span>参数</span><span>类型</span><span>必填</span><span>描述</span><span>subject</span><span>String</span><span>是</span><span>订单标题，最大长度256位</span></div>",
        "<div><div><div><p>参数</p><p>类型</p><p>必填</p><p>描述</p></div></div><div><div><p>subject</p><p>String</p><p>是</p><p>订单标题，最大长度256位</p></div></div></div>",
        "<ul><li><span>参数</span><b>类型</b><i>必填</i><em>描述</em></li><li><span>subject</span><b>String</b><i>是</i><em>订单标题，最大长度256位</em></li></ul>",
        "<pre>| 参数 | 类型 | 必填 | 描述 |\n|---|---|---|---|\n| subject | String | 是 | 订单标题，最大长度256位 |</pre>",
        "<table><tr><th>參數<th>類型<th>必填<th>說明<tr><td><code>subject</code></td><td>String</td><td>是</td><td>訂單標題，最大長度２５６位</td></table>",
        "<table><tr><th>參數(shù)<th>類(lèi)型<th>必填<th>說(shuō)明<tr><td>subject<td>String<td>是<td>訂單標(biāo)題，最大長(cháng)度256位</table>",
        "<dl><dt>subject</dt><dd>类型：String</dd><dd>是否必填：是</dd><dd>订单标题，最大长度256位</dd></dl>",
    ])
    func tables(markup: String) throws {
        let facts = try read(Self.head + "<h2>入参</h2>" + markup)
        #expect(facts.parameters.map(\.name.value) == ["subject"])
        #expect(facts.parameters.first?.type?.value.name == "String")
        #expect(facts.parameters.first?.required.value == .yes)
        #expect(facts.parameters.first?.limits.maximumLength == 256)
    }

    @Test func spansAndNestedTables() throws {
        let page =
            Self.head + """
                <h2>入参</h2><table><tr><th>参数</th><th>类型</th><th>必填</th><th>描述</th></tr>
                <tr><td>subject</td><td rowspan=2>String</td><td rowspan="2">是</td><td>标题</td></tr><tr><td>body</td><td>正文</td></tr>
                <tr><td>extendParams</td><td>ExtendParams</td><td>否</td><td>扩展<table><tr><th>属性<th>类型<th>必填<th>描述
                <tr><td>hbFqNum<td>String<td>是<td>分期数，可选值：3、6、12</table></td></tr></table>
                """
        let facts = try read(page)
        #expect(facts.parameters.map(\.name.value) == ["subject", "body", "extendParams"])
        #expect(facts.parameters.map(\.required.value) == [.yes, .yes, .no])
        let object = try #require(facts.object(named: "ExtendParams"))
        #expect(object.fields.map(\.name.value) == ["hbFqNum"])
        #expect(object.fields.first?.limits.values.map(\.value) == ["3", "6", "12"])
        #expect(facts.parameters[2].description?.value == "扩展")
    }

    @Test(arguments: [
        ("GB18030", "gbk", true), ("GB18030", "gbk", false), ("BIG5", "big5", true), ("BIG5", "big5", false),
        ("GB18030", "utf-8", true),
    ])
    func encodings(encoding: String, declared: String, isDeclared: Bool) throws {
        let isTraditional = encoding == "BIG5"
        var text = isDeclared ? "<meta charset=\"\(declared)\">" : ""
        text +=
            isTraditional
            ? "<h1>cloud.payment.common.create 介面說明</h1><h2>請求參數</h2><table><tr><th>參數<th>類型<th>必填<th>說明<tr><td>subject<td>String<td>是<td>訂單標題，最大長度256位</table>"
            : "<h1>cloud.payment.common.create 接口说明</h1><h2>请求参数</h2><table><tr><th>参数<th>类型<th>必填<th>描述\(Self.row)</table>"
        let facts = try read(try #require(encode(text, as: encoding)))
        #expect(facts.parameters.first?.required.value == .yes)
        #expect(facts.parameters.first?.limits.maximumLength == 256)
        #expect(facts.parameters.first?.description?.value.hasSuffix("256位") ?? false)
    }

    @Test func nothingIsLoaded() throws {
        let page = """
            <!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]><html><base href="http://127.0.0.1:1/"><h1>cloud.a.b.c</h1>
            <p>&secret;</p><table><tr><th>参数<th>类型<tr><td>x<td>String</table>
            """
        let facts = try read(page)
        #expect(facts.summary?.value.contains("root") != true)
        #expect(facts.parameters.map(\.name.value) == ["x"])
    }

    @Test func hugeAndDeepPagesEnd() throws {
        var problems: [Diagnostic] = []
        let huge = SourceFile(path: "p", bytes: [UInt8](repeating: 0x61, count: PageLimits.size + 1))
        #expect(readPage(huge, problems: &problems) == nil)
        #expect(problems.map(\.id) == ["page-too-large"])
        let deep = String(repeating: "<div>", count: 100_000) + "<table><tr><td>参数<td>类型"
        _ = readPage(SourceFile(path: "p", bytes: Array(deep.utf8)), problems: &problems)
        let wide = "<h1>cloud.a.b.c</h1><table><tr><th>参数<th>类型<tr><td rowspan=99999999 colspan=99999999>x<td>y</table>"
        #expect(try read(wide).parameters.count <= 1)
    }

    /// Lower case has more bytes than `İ`, so a place in one text is none in the other.
    @Test func aTypeOfUnusualLettersIsRead() throws {
        let page = Self.head + "<table><tr><th>参数<th>类型<tr><td>x<td>İİİİİİ<b>&lt;&gt;</b></table>"
        #expect(try read(page).parameters.map(\.type?.value.kind) == [.object])
    }

    @Test func aPageWithoutACallSaysSo() {
        var problems: [Diagnostic] = []
        let page = readPage(
            SourceFile(path: "p.html", bytes: Array("<p>alipay.trade.pay and my.request</p>".utf8)), problems: &problems
        )
        #expect(page.flatMap { readFacts($0, problems: &problems) } == nil)
        #expect(problems.map(\.id) == ["page-without-call"])
    }
}
