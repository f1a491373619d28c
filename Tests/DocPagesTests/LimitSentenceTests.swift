import DocPages
import SpecDiagnostics
import SpecModel
import SpecSyntax
import Testing

/// Limits in sentences are read whole, or not at all and said so.
@Suite struct LimitSentenceTests {
    private func limits(_ sentence: String, type: String = "String") throws -> Limits {
        let escaped = sentence.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let page = """
            <h1>cloud.payment.common.create</h1><h2>入参</h2><table><tr><th>参数<th>类型<th>描述
            <tr><td>value<td>\(type)<td>\(escaped)</table>
            """
        return try #require(try read(page).parameters.first).limits
    }

    /// `[low, high]`, with round brackets for exclusive limits.
    private func text(_ limits: Limits) -> String? {
        guard limits.minimum != nil || limits.maximum != nil else { return nil }
        return (limits.isMinimumExclusive ? "(" : "[") + "\(limits.minimum ?? "…"), \(limits.maximum ?? "…")"
            + (limits.isMaximumExclusive ? ")" : "]")
    }

    @Test(arguments: [
        ("不得小于0.1，不得大于2000", "[0.1, 2000]"), ("不能小于0.1，不能大于2000", "[0.1, 2000]"), ("不可低于1元，不可高于5元", "[1, 5]"),
        ("不应少于1元，不得超过5元", "[1, 5]"), ("不小于1且不大于5", "[1, 5]"), ("大于1小于5", "(1, 5)"), ("大于等于1，小于5", "[1, 5)"),
        ("必须大于0", "(0, …]"), ("不得大于等于100", "[…, 100)"), ("高于0.01元，低于100元", "(0.01, 100)"), ("金额不超过100", "[…, 100]"),
        ("最低0.01元，最高2千元", "[0.01, 2000]"), ("最高2.5万元", "[…, 25000]"), ("不超过五十元", "[…, 50]"), ("不超过一百二十八元", "[…, 128]"),
        ("不超过１００元", "[…, 100]"), ("单笔不超过一亿元", "[…, 100000000]"), ("至少0.1元，至多100,000.00元", "[0.1, 100000.00]"),
        ("100元以内", "[…, 100]"), ("0.01元以上", "[0.01, …]"), ("5元以上50元以下", "[5, 50]"), ("50元以下（不含）", "[…, 50)"),
        ("大于0（不含0）", "(0, …]"), ("介于0.01和100之间", "[0.01, 100]"), ("介于0.01元到1千元之间", "[0.01, 1000]"),
        ("0.01元至1万元", "[0.01, 10000]"),
        ("0.01<=金额<=100", "[0.01, 100]"), ("0 < 金额 ≤ 100", "(0, 100]"), ("金额>0", "(0, …]"),
        ("取值范围[0.01,100,000,000.00]", "[0.01, 100,000,000.00]"), ("取值范围：[1,000，10,000]", "[1000, 10000]"),
        ("取值范围（0，100]", "(0, 100]"), ("取值范围[0.01元，1千元]", "[0.01, 1000]"), ("取值范围[0.01,+∞)", "[0.01, …]"),
        ("取值范围1,000~10,000", "[1000, 10000]"),
        ("取值范围[-90,90]", "[-90, 90]"), ("单位为元，最小1角，最大5元", "[0.1, 5]"), ("单位为分，最低1元，最高2千元", "[100, 200000]"),
        ("单位：元，最少50分", "[0.50, …]"),
        ("不超过贰佰元", "[…, 200]"), ("金额为0.01到99999.99", "[0.01, 99999.99]"), ("數值在0到100之間，含0不含100", "[0, 100)"),
        ("cannot exceed 5 yuan", "[…, 5]"),
        ("greater than 0 and not exceed 100 yuan", "(0, 100]"), ("must not be less than 1, at most 5 yuan", "[1, 5]"),
    ])
    func rangesAreReadWhole(sentence: String, range: String) throws {
        let limits = try limits(sentence, type: "Price")
        #expect(text(limits) == range.replacing("100,000,000.00", with: "100000000.00"))
        #expect(limits.unread == [])
        #expect(limits.values == [])
    }

    @Test(
        arguments: [
            ("长度大于6位小于20位", 7, 19), ("不超过五十个汉字", nil, 50), ("不超过一百二十八个字符", nil, 128), ("不少于6位，不多于20位", 6, 20),
            ("6位以上20位以下", 6, 20),
            ("长度不小于6，不大于20", 6, 20), ("长度介于6和20之间", 6, 20), ("6到20位", 6, 20), ("六至二十位字符", 6, 20), ("至少八位", 8, nil),
            ("长度不得超过2千字", nil, 2000),
            ("最大长度:２５６", nil, 256), ("1千个汉字以内", nil, 1000), ("不能超过1,024个字符", nil, 1024), ("长度小于等于32", nil, 32),
            ("长度限制在64以内", nil, 64),
            ("32位长度的字母数字", 32, 32), ("三位字母", 3, 3), ("长度：大于2小于10", 3, 9), ("no more than 64 characters", nil, 64),
            ("minimum length 2, maximum length 8", 2, 8),
            ("长度必须为11位", 11, 11), ("6≤长度≤20", 6, 20), ("1个到5个字符", 1, 5), ("长度：[6,20]", 6, 20), ("最长可达128字", nil, 128),
            ("maxLength: 64", nil, 64),
            ("最大长度64超过截断", nil, 64), ("长度为64位以内", nil, 64),
            ("金额最多9位整数，长度不超过11位", nil, nil), ("整数部分最多9位，小数最多2位", nil, nil),
        ] as [(String, Int?, Int?)])
    func lengthsAreReadWhole(sentence: String, low: Int?, high: Int?) throws {
        let limits = try limits(sentence)
        #expect(limits.minimumLength == low)
        #expect(limits.maximumLength == high)
        #expect(text(limits) == nil)
        #expect(limits.unread.isEmpty || sentence.contains("9位整数"))
    }

    @Test(arguments: [
        "最高2w元", "最高2千多元", "不超过五十几个字", "不超过数百个字", "最长2k个字符", "最高1万2千元", "不超过三四十元", "最高千元", "不低于0.1元，不超过2w元", "最高100美元",
        "最小-1", "取值范围[100,1]", "取值范围[0.01,100,000,00]", "最长64个字符，最长128个字符", "红包[0.01,100]，转账[0.1,1000]",
        "长度大于20位小于6位",
        "不超过100", "最少1分", "单位为万元，取值范围[1,100]", "单位为美元，最高5", "最长20个字符，至少6个字节", "不超过123456789012345678901元",
        "不超过20个中文字符或40个英文字符", "最长128个字符（64个汉字）", "最长6.5位",
    ])
    func whatIsNotUnderstoodIsSaid(sentence: String) throws {
        let limits = try limits(sentence)
        #expect(text(limits) == nil && limits.minimumLength == nil && limits.maximumLength == nil)
        #expect(limits.values == [])
        #expect(!limits.unread.isEmpty)
    }

    @Test(arguments: [
        "当金额大于5万元时必填", "如果金额不超过100元，则无需填写", "5万元以上需填写备注", "单日累计不超过10万元", "小于100元的订单", "最多5张图片", "有效期不超过30天", "不超过百分之五十",
        "SDK 版本不低于 1.0.0", "取值范围：1m～15d", "格式 2020-01-01 12:00:00", "最大一般为订单金额", "卡号后四位", "超过100元收取服务费", "长度为15位或18位",
        "长度 15 位/18 位", "保留七位小数",
        "金额在1到100之间时必填",
    ])
    func whatIsNoLimitIsNone(sentence: String) throws {
        let limits = try limits(sentence)
        #expect(text(limits) == nil && limits.minimumLength == nil && limits.maximumLength == nil)
        #expect(limits.unread == [])
    }

    @Test func aListOfNumbersStaysAList() throws {
        #expect(try limits("取值范围[1,2,3]").values.map(\.value) == ["1", "2", "3"])
        #expect(try limits("取值范围[1,100,200]").values.map(\.value) == ["1", "100", "200"])
    }

    @Test func decimalsInChinese() throws {
        #expect(try limits("保留七位小数").decimals == 7)
        #expect(try limits("精确到0.01元").decimals == 2)
        #expect(try limits("小数点后最多十位").decimals == 10)
    }

    @Test(
        arguments: [("单位为分钟", nil), ("单位：分", "分"), ("单位为人民币元", "元"), ("以分为单位", "分"), ("单位：秒", nil), ("单位为万元", nil)]
            as [(String, String?)])
    func units(sentence: String, unit: String?) throws {
        #expect(try limits(sentence).unit == unit)
    }

    /// A spec includes both ends: what a page excludes is one smallest unit away, and is no difference.
    @Test(arguments: [
        ("Price", "金额大于0元小于100元", "minimum: '0.01'", "maximum: '99.99'"),
        ("Price", "单位为分，大于0，小于100", "minimum: '0.01'", "maximum: '0.99'"),
        ("Price", "取值范围(0，100]，保留一位小数", "minimum: '0.1'", "maximum: '100'"),
        ("Integer", "大于0小于100", "range: {min: 1, max: 99}", "range: {min: 1, max: 99}"),
    ])
    func excludedEndsAreOneUnitAway(type: String, sentence: String, low: String, high: String) throws {
        let page = """
            <h1>cloud.a.b.create</h1><h2>入参</h2><table><tr><th>参数<th>类型<th>必填<th>描述
            <tr><td>value<td>\(type)<td>是<td>\(sentence)</table>
            """
        let facts = try read(page)
        let text = try #require(importPages([facts], model: nil).first).text
        #expect(text.contains(low) && text.contains(high), "\(text)")
        var problems: [Diagnostic] = []
        let source = SourceFile(path: "a/b.yaml", bytes: Array(text.utf8))
        let model = resolve([try #require(Document(source, problems: &problems))], diagnostics: &problems)
        #expect(drift([facts], model).filter { $0.kind.hasPrefix("range-") }.map(\.message) == [])
    }

    @Test func bytesAreNoCharacters() throws {
        let page = """
            <h1>cloud.a.b.create</h1><h2>入参</h2><table><tr><th>参数<th>类型<th>必填<th>描述
            <tr><td>title<td>String<td>是<td>标题，最长64字节<tr><td>body<td>String<td>否<td>正文，最高2w个字</table>
            """
        let facts = try read(page)
        let draft = try #require(importPages([facts], model: nil).first)
        #expect(draft.text.contains("length: {max: 64, unit: bytes}"))
        #expect(draft.decisions.contains { $0.id == "decide-limit" && $0.message.contains("'最高2w个字'") })
        var problems: [Diagnostic] = []
        func kinds(_ text: String) throws -> [String] {
            let source = SourceFile(path: "a/b.yaml", bytes: Array(text.utf8))
            let model = resolve([try #require(Document(source, problems: &problems))], diagnostics: &problems)
            return drift([facts], model).map(\.fingerprint).filter { $0.hasPrefix("l") }
        }
        #expect(try kinds(draft.text) == ["limit-not-read/create/body"])
        let other = draft.text.replacing(", unit: bytes", with: "")
        #expect(try kinds(other) == ["length-unit/create/title", "limit-not-read/create/body"])
    }
}
