import DocPages
import SpecDiagnostics
import Testing

/// What a browser shows is what is read: no hidden characters, no deleted text; and a page that is cut says so.
@Suite struct HiddenTextTests {
    private static let head =
        "<h1>cloud.payment.common.create</h1><h2>入参</h2><table><tr><th>参数<th>类型<th>必填<th>描述"

    private func page(_ row: String) throws -> PageFacts { try read(Self.head + row + "</table>") }

    @Test(arguments: [
        "out&shy;TradeNo", "out\u{AD}TradeNo", "out&#173;TradeNo", "out&#xAD;TradeNo", "out\u{200B}TradeNo",
        "out&zwnj;TradeNo", "out\u{2060}TradeNo",
        "out<wbr>TradeNo", "&nbsp;&nbspoutTradeNo", "outTradeNo&nbsp", "&nbspoutTradeNo", "<del>oldNo</del>outTradeNo",
        "<s>oldNo</s>outTradeNo",
        "<strike>oldNo</strike>outTradeNo", "<ins>outTradeNo</ins>", "<span hidden>oldNo</span>outTradeNo",
        "<span style='DISPLAY : None'>oldNo</span>outTradeNo",
        "<span style='visibility:hidden'>oldNo</span>outTradeNo", "<input type=hidden value=oldNo>outTradeNo",
        "<ruby>outTradeNo<rt>oldNo</rt></ruby>",
        "<!-- oldNo -->outTradeNo", "<dialog>oldNo</dialog>outTradeNo",
        "<span style='display:none'>oldNo</span>outTradeNo",
    ])
    func namesAreAsShown(cell: String) throws {
        let facts = try page("<tr><td>\(cell)<td>String<td>是<td>订单号，最长64位")
        #expect(facts.parameters.map(\.name.value) == ["outTradeNo"])
        #expect(facts.parameters.first?.limits.maximumLength == 64)
    }

    @Test(
        arguments: [
            ("大于等于1&nbsp元", "1", nil), ("金额&gt0", "0", nil), ("金额 &gt= 1", "1", nil), ("最低<del>5</del>1元", "1", nil),
            ("最低<s>5元</s>1元，最高1&shy;00元", "1", "100"),
        ] as [(String, String?, String?)])
    func limitsAreAsShown(text: String, low: String?, high: String?) throws {
        let limits = try #require(try page("<tr><td>value<td>Price<td>是<td>\(text)").parameters.first).limits
        #expect(limits.minimum == low)
        #expect(limits.maximum == high)
    }

    @Test func aCallsNameIsAsShown() throws {
        let page =
            "<h1>cloud.payment.com&shy;mon.create</h1><pre>cloud.payment.common.create({ out&shy;TradeNo })</pre><p>文字"
        let facts = try read(page)
        #expect(facts.api.value == "cloud.payment.common.create")
        #expect(facts.calls.first?.members?.map(\.key.value) == ["outTradeNo"])
        let markdown =
            "# cloud.a.b.create\n\n| 参数 | 类型 | 描述 |\n|---|---|---|\n| ~~old~~out&shy;No | String | ~~最长5位~~最长9位 |\n"
        let field = try read(markdown, named: "page.md").parameters.first
        #expect(field?.name.value == "outNo")
        #expect(field?.limits.maximumLength == 9)
    }

    /// `rowspan=0` reaches to the end of its group of rows, and no span beyond it.
    @Test(arguments: ["0", "3", "500", "3 rows"])
    func spansEndWithTheirRows(span: String) throws {
        let facts = try read(
            "<h1>cloud.payment.common.create</h1><h2>入参</h2><table><thead><tr><th>参数<th>类型<th>必填<th>描述</thead>"
                + "<tbody><tr><td>a<td rowspan='\(span)'>String<td>是<td>一<tr><td>b<td>是<td>二<tr><td>c<td>否<td>三</tbody>"
                + "<tbody><tr><td>d<td>Number<td>否<td>四</tbody></table>")
        #expect(facts.parameters.map(\.name.value) == ["a", "b", "c", "d"])
        #expect(facts.parameters.map(\.type?.value.name) == ["String", "String", "String", "Number"])
        #expect(facts.parameters.map(\.required.value) == [.yes, .yes, .no, .no])
    }

    private func problems(_ text: String, _ name: String = "page.html") -> [String] {
        var problems: [Diagnostic] = []
        _ = readPage(SourceFile(path: name, bytes: Array(text.utf8)), problems: &problems)
        return problems.map(\.id)
    }

    @Test func aPageThatIsCutSaysSo() {
        let whole = Self.head + "<tr><td>a<td>String<td>是<td>一</table>"
        #expect(problems(whole) == [])
        #expect(problems("<html><body>" + whole + "</body></html>") == [])
        #expect(problems("<html><body>" + whole) == ["page-cut-off"])
        #expect(problems(whole + "<p clas") == ["page-cut-off"])
        #expect(problems(whole + "<p>5 < 6") == [])
        #expect(problems(whole + "<!-- a comment") == ["page-cut-off"])
        #expect(problems("# cloud.a.b.c\n\n```js\nawait cloud.a.b.c(", "page.md") == ["page-cut-off"])
        #expect(problems("# cloud.a.b.c\n\n```js\nawait cloud.a.b.c()\n```\n", "page.md") == [])
    }

    @Test(arguments: [199, 300, 100_000])
    func nestingBeyondTheLimitIsSaid(depth: Int) {
        let row = "<tr><td>a<td>String<td>是<td>" + String(repeating: "<b>", count: depth) + "最长64位"
        #expect(problems(Self.head + row).contains("page-too-deep"))
        let table = "<h1>cloud.a.b.c</h1>" + String(repeating: "<div>", count: depth) + "<table><tr><td>参数<td>类型"
        #expect(problems(table).contains("page-too-deep"))
        #expect(
            problems("<h1>cloud.a.b.c</h1><nav>" + String(repeating: "<ul>", count: depth) + "</nav><p>x").contains(
                "page-too-deep"))
    }

    @Test func wordsBeyondALimitAreSaid() {
        let cells = String(repeating: "<td>x", count: 60)
        #expect(problems(Self.head + "<tr>" + cells).contains("page-cut-short"))
        #expect(
            problems(Self.head + "<tr><td>a<td>String<td>是<td>" + String(repeating: "字", count: 50_000)).contains(
                "page-cut-short"))
    }
}
