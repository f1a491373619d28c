import DocPages
import SpecDiagnostics
import Testing

/// Pages of other families: other column headers, marks, types and sentences, the same conventions.
@Suite struct FamilyTests {
    private func field(_ header: [String], _ row: [String]) throws -> ParameterFact {
        let cells = { (tag: String, texts: [String]) in
            "<tr>" + texts.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
        }
        let page =
            "<h1>cloud.payment.common.create</h1><h2>入参</h2><table>\(cells("th", header))\(cells("td", row))</table>"
        return try #require(try read(page).parameters.first)
    }

    @Test(arguments: [
        (["参数名", "类型", "是否必填", "描述"], "是", Requirement.yes), (["字段", "数据类型", "是否必須", "說明"], "Y", .yes),
        (["名称", "类型", "必选", "备注"], "true", .yes), (["属性", "类型", "必填", "描述"], "√", .yes),
        (["参数名称", "参数类型", "是否必传", "参数说明"], "必填", .yes), (["Name", "Type", "Required", "Description"], "No", .no),
        (["参数", "类型", "是否必填", "描述"], "可选", .no), (["参数", "类型", "必选", "描述"], "非必填", .no),
        (["参数", "类型", "是否可空", "描述"], "否", .yes), (["参数", "类型", "必填", "描述"], "特殊可选", .conditional),
        (["参数", "类型", "必填", "描述"], "否（见说明）", .no),
    ])
    func marks(header: [String], mark: String, meaning: Requirement) throws {
        let field = try field(header, ["subject", "String(256)", mark, "订单标题"])
        #expect(field.required.value == meaning)
        #expect(field.type?.value.kind == .string)
        #expect(field.limits.maximumLength == 256)
    }

    @Test(arguments: ["", "-", "见说明"])
    func anUnreadableMarkIsUnknown(mark: String) throws {
        guard case .unknown = try field(["参数", "类型", "必填", "描述"], ["subject", "String", mark, "标题"]).required.value
        else {
            Issue.record("'\(mark)' is no mark")
            return
        }
    }

    @Test func withoutAColumnNothingIsKnown() throws {
        guard case .unknown = try field(["参数", "类型", "描述"], ["subject", "String", "标题"]).required.value else {
            Issue.record("there is no column")
            return
        }
    }

    @Test(
        arguments: [
            ("商户订单号，最大长度64位", nil, 64), ("长度不超过128个字符", nil, 128), ("不超过20个字符", nil, 20), ("长度限制：32", nil, 32),
            ("64个字符以内，只能包含字母", nil, 64), ("长度为32位", 32, 32), ("长度1-64位", 1, 64), ("最长 40 位", nil, 40),
            ("最多100个汉字", nil, 100),
            ("單筆金額不超過100元", nil, nil), ("精确到小数点后两位", nil, nil),
        ] as [(String, Int?, Int?)])
    func lengths(sentence: String, low: Int?, high: Int?) throws {
        let limits = try field(["参数", "类型", "描述"], ["subject", "String", sentence]).limits
        #expect(limits.minimumLength == low)
        #expect(limits.maximumLength == high)
    }

    @Test(
        arguments: [
            ("订单总金额，单位为元，精确到小数点后两位，取值范围[0.01,100000000]", "0.01", "100000000", 2),
            ("取值范围为0.01到100", "0.01", "100", nil),
            ("金额 0.01~100", "0.01", "100", nil), ("取值范围：[0.01，100000000.00]，保留两位小数", "0.01", "100000000.00", 2),
            ("大于等于1，小于等于12", "1", "12", nil), ("不低于0.1元，不超过50000元", "0.1", "50000", nil),
            ("金额 &gt;=0.1 元", "0.1", nil, nil),
            ("取值 1～10", "1", "10", nil), ("日期，格式 2020-01-01", nil, nil, nil), ("版本 1.0.0", nil, nil, nil),
            ("支持两位小数", nil, nil, 2),
            ("精确到分", nil, nil, 2),
        ] as [(String, String?, String?, Int?)])
    func ranges(sentence: String, low: String?, high: String?, decimals: Int?) throws {
        let limits = try field(["参数", "类型", "描述"], ["totalAmount", "Price(11)", sentence]).limits
        #expect(limits.minimum == low)
        #expect(limits.maximum == high)
        #expect(limits.decimals == decimals)
    }

    @Test(arguments: [
        ("枚举值：A、B、C", ["A", "B", "C"]), ("证件类型。可选值：IDENTITY_CARD：身份证；PASSPORT：护照", ["IDENTITY_CARD", "PASSPORT"]),
        ("分期数，可选值：3、6、12", ["3", "6", "12"]),
        ("目前支持如下枚举：1、ALIPAY_USER_ID 会员ID 2、ALIPAY_LOGON_ID：登录号", ["ALIPAY_USER_ID", "ALIPAY_LOGON_ID"]),
        ("认证场景码。FACE：多因子人脸；CERT_PHOTO：证照；SMART_FACE（快捷）", ["FACE", "CERT_PHOTO", "SMART_FACE"]),
        ("0：不可用；1：可用", ["0", "1"]),
        ("取值为 bar_code 或 wave_code", []), ("取值：\"bar_code\"、\"wave_code\"", ["bar_code", "wave_code"]),
        ("用户的支付宝 UID，参见 API 文档", []),
        ("JSON 格式的字符串", []),
    ])
    func enumerations(sentence: String, values: [String]) throws {
        let limits = try field(["参数", "类型", "描述"], ["kind", "String", sentence]).limits
        let found = limits.values.map(\.value)
        if values.isEmpty && sentence.contains("bar_code 或") {
            #expect(found.isEmpty || found == ["bar_code", "wave_code"])
        } else {
            #expect(found == values)
        }
    }

    @Test(arguments: [
        ("当identity_type=ALIPAY_LOGON_ID时，本字段必填", "identity_type", ["ALIPAY_LOGON_ID"]),
        ("若type为CARD，则必传", "type", ["CARD"]),
        ("如果 scene 等于 \"A\" 或 \"B\" 时不能为空", "scene", ["A", "B"]),
        ("當 certType=IDENTITY_CARD 時必填。", "certType", ["IDENTITY_CARD"]),
        ("收款方姓名。certNo不为空时必填", "certNo", []),
    ])
    func requiredWhen(sentence: String, other: String, values: [String]) throws {
        let rules = try field(["参数", "类型", "描述"], ["name", "String", sentence]).limits.requiredWhen
        #expect(rules.flatMap(\.conditions).map(\.field) == [other])
        #expect(rules.flatMap(\.conditions).flatMap(\.values) == values)
    }

    @Test func smsPageInTextWithSingleColumns() throws {
        let page = """
            短信服务 aliyun.shortMessage.send
            发送一条短信。
            参数
            类型
            必填
            说明
            phoneNumbers
            String
            是
            手机号，最多1000个
            signName
            String
            否
            签名
            """
        let facts = try read(page, named: "sms.txt")
        #expect(facts.api.value == "aliyun.shortMessage.send")
        #expect(facts.parameters.map(\.name.value) == ["phoneNumbers", "signName"])
        #expect(facts.parameters.map(\.required.value) == [.yes, .no])
    }
}
