import DocPages
import SpecDiagnostics
import SpecModel
import Testing

/// Edits of pages of other families, each against the draft made of the page before: the level, and the place.
@Suite struct FamilyEditTests {
    struct Edit: Sendable {
        var sheet: String
        var from: String
        var to: String
        var fingerprint: String
        var level: DriftFinding.Level
        /// A text on the line of the page where it must be found; nothing when the thing is gone.
        var near: String?

        init(
            _ sheet: String, _ from: String, _ to: String, _ fingerprint: String, _ level: DriftFinding.Level,
            _ near: String?
        ) {
            (self.sheet, self.from, self.to) = (sheet, from, to)
            (self.fingerprint, self.level, self.near) = (fingerprint, level, near)
        }
    }

    static let edits: [Edit] = [
        Edit(
            "payment.common.create", "64个字符以内", "32个字符以内", "length-narrowed/create/outTradeNo", .error, "outTradeNo"),
        Edit(
            "payment.common.create", "64个字符以内", "128个字符以内", "length-widened/create/outTradeNo", .warning,
            "outTradeNo"),
        Edit(
            "payment.common.create", "100000000]", "５０万]", "range-narrowed/create/totalAmount", .error, "totalAmount"
        ),
        Edit(
            "payment.common.create", "100000000]", "10 亿]", "range-widened/create/totalAmount", .warning,
            "totalAmount"),
        Edit(
            "payment.common.create", "<td>buyerId<td>String<td>否", "<td>buyerId<td>String<td>是",
            "field-required/create/buyerId", .error, "buyerId"),
        Edit(
            "payment.common.create", "<td>subject<td>String", "<td>subject<td>Integer", "field-type/create/subject",
            .error, "subject"),
        Edit(
            "payment.common.create", "\"trade_no\"", "\"trade_id\"", "reply-field-added/create/trade_id", .warning,
            "trade_id"),
        Edit(
            "payment.common.query", "至少填一个", "二选一", "choice-changed/query/outTradeNo+tradeNo", .error, "outTradeNo"),
        Edit(
            "payment.common.query", "\"amount\":10,", "\"amount\":{\"value\":10},",
            "reply-type/query/fund_bill_list.amount", .error, "amount"),
        Edit(
            "payment.common.query", "\"fund_channel\":", "\"channel\":",
            "reply-field-added/query/fund_bill_list.channel", .warning, "channel"),
        Edit(
            "payment.common.query", "TRADE_SUCCESS\",", "TRADE_PENDING\",",
            "reply-value-unlisted/query/trade_status=TRADE_PENDING", .warning, "trade_status"),
        Edit(
            "payment.common.close", "NORMAL、FORCE，", "NORMAL、FORCE、LATER，", "value-added/close/closeType=LATER",
            .warning, "closeType"),
        Edit(
            "payment.common.close", "NORMAL、FORCE，", "NORMAL、LATER，", "value-removed/close/closeType=FORCE", .error,
            "closeType"),
        Edit("payment.common.close", "最长28个字符", "编号", "length-gone/close/operatorId", .warning, "operatorId"),
        Edit(
            "payment.huabei.create", "传入3、6、12", "传入3、6", "value-removed/create/HuabeiConfig.hbFqNum=12", .error,
            "hbFqNum"),
        Edit(
            "member.identification.init", "当 bizCode 为 FACE 或 SMART_FACE 时必填", "可空", "rule-removed/init/facePhoto",
            .warning, "facePhoto"),
        Edit(
            "member.identification.init", "FACE 或 SMART_FACE 时", "CERT_PHOTO 时", "rule-added/init/facePhoto", .error,
            "facePhoto"),
        Edit(
            "member.identification.init", "<td>certNo", "<td>idNo", "field-removed/init/IdentityParam.certNo",
            .error, nil),
        Edit("member.user.info", "取值1～50", "取值1～20", "range-narrowed/info/pageSize", .error, "pageSize"),
        Edit(
            "member.user.info", "\"zipCode\":\"310000\"", "\"zipCode\":310000", "reply-type/info/address.zipCode",
            .warning, "zipCode"),
        Edit(
            "marketing.voucher.create", "validEnd 与 validDays 二选一", "可空", "choice-removed/create/validEnd+validDays",
            .warning, nil),
        Edit(
            "marketing.voucher.create", "<td>categories", "<td>kinds", "field-added/create/GoodsDetail.kinds",
            .warning, "kinds"),
        Edit(
            "security.textRisk.detect", "文本风险识别 功能", "内容安全 功能", "precondition-changed/detect/precondition",
            .warning, "内容安全"),
        Edit(
            "base.qrcode.create", "不超过 32 个汉字", "不超过 16 个汉字", "length-narrowed/create/describe", .error, "describe"),
        Edit(
            "base.qrcode.create", "this.data.urlParam, this.data.queryParam",
            "this.data.queryParam, this.data.urlParam", "positional-changed/create/arguments", .error, "cloud."),
    ]

    @Test func everyEditIsFound() throws {
        var caught = 0
        for edit in Self.edits {
            let sheet = try #require(FamilySheet(named: edit.sheet))
            let page = FamilyPage(sheet: sheet, layout: .mirror, style: FamilyStyle.all[0])
            let model = try #require(try FamilyDraft(page).model, "\(edit.sheet) has no complete draft")
            let text = page.text.replacing(edit.from, with: edit.to)
            #expect(text != page.text, "\(edit.from) is not on the page of \(edit.sheet)")
            let findings = drift([try read(text)], model)
            guard let found = findings.first(where: { $0.fingerprint == edit.fingerprint }) else {
                Issue.record("\(edit.fingerprint) is not among \(findings.map(\.fingerprint))")
                continue
            }
            #expect(found.level == edit.level, "\(edit.fingerprint)")
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let line = found.page.range.start.line
            if let near = edit.near {
                let isThere = line >= 1 && line <= lines.count && lines[line - 1].contains(near)
                #expect(isThere, "\(edit.fingerprint) is reported in line \(line)")
            }
            caught += 1
        }
        print("other families: \(caught) of \(Self.edits.count) edits caught")
    }
}
