/// An edit of a page, and what must be found.
struct SeededEdit: Sendable, CustomStringConvertible {
    var sheet: String
    var change: @Sendable (inout FactSheet) -> Void
    /// A change of the page's text, where the facts cannot say it.
    var textChange: (@Sendable (String) -> String)?
    var fingerprint: String
    var level: String
    /// A text on the line of the page where it must be found; nothing when the thing is gone.
    var near: String?

    var description: String { "\(sheet) \(fingerprint)" }

    /// An edit of the facts.
    init(
        _ sheet: String, _ fingerprint: String, _ level: String, near: String?,
        _ change: @escaping @Sendable (inout FactSheet) -> Void
    ) {
        self.sheet = sheet
        self.change = change
        self.fingerprint = fingerprint
        self.level = level
        self.near = near
    }

    /// An edit of the text.
    init(
        _ sheet: String, _ fingerprint: String, _ level: String, near: String?,
        text: @escaping @Sendable (String) -> String
    ) {
        self.init(sheet, fingerprint, level, near: near) { _ in }
        textChange = text
    }
}

private let transfers = ["fund.b2cRedPacket.send", "fund.transferAccount.transfer", "fund.transferBankcard.transfer"]
private let queries = ["fund.b2cRedPacket.query", "fund.transferBankcard.query"]

private func name(_ sheet: String) -> String { String(sheet.split(separator: ".").last ?? "") }

extension FactSheet {
    mutating func edit(_ name: String, _ change: (inout Parameter) -> Void) {
        if let index = parameters.firstIndex(where: { $0.name == name }) { change(&parameters[index]) }
        for object in objects.indices {
            if let index = objects[object].fields.firstIndex(where: { $0.name == name }) {
                change(&objects[object].fields[index])
            }
        }
    }
}

extension SeededEdit {
    /// Every edit that is tried.
    static let all: [SeededEdit] =
        transfers.flatMap { ofTransfer($0) } + queries.flatMap { ofQuery($0) } + ofReply + ofOthers

    private static func ofTransfer(_ sheet: String) -> [SeededEdit] {
        let call = name(sheet)
        return [
            SeededEdit(sheet, "field-added/\(call)/memo", "error", near: "memo") {
                $0.parameters.append(.init(name: "memo", type: "String", required: true))
            },
            SeededEdit(sheet, "field-added/\(call)/channel", "warning", near: "channel") {
                $0.parameters.insert(.init(name: "channel", type: "String", required: false), at: 1)
            },
            SeededEdit(sheet, "field-removed/\(call)/orderTitle", "error", near: "outBizNo") {
                $0.parameters.removeLast()
            },
            SeededEdit(sheet, "field-type/\(call)/transAmount", "error", near: "transAmount") {
                $0.edit("transAmount") { $0.type = "Number" }
            },
            SeededEdit(sheet, "field-type/\(call)/payee", "error", near: "payee") {
                $0.edit("payee") { $0.type = "Array" }
            },
            SeededEdit(sheet, "field-optional/\(call)/orderTitle", "warning", near: "orderTitle") {
                $0.edit("orderTitle") { $0.required = false }
            },
            SeededEdit(sheet, "field-required/\(call)/PayeeInfo.name", "error", near: "name") {
                $0.edit("name") { $0.required = true }
            },
            SeededEdit(sheet, "range-narrowed/\(call)/transAmount", "error", near: "transAmount") {
                $0.edit("transAmount") { $0.maximum = "50000" }
            },
            SeededEdit(sheet, "range-narrowed/\(call)/transAmount", "error", near: "transAmount") {
                $0.edit("transAmount") { $0.minimum = "1" }
            },
            SeededEdit(sheet, "range-widened/\(call)/transAmount", "warning", near: "transAmount") {
                $0.edit("transAmount") { $0.maximum = "1000000000" }
            },
            SeededEdit(sheet, "range-gone/\(call)/transAmount", "warning", near: "transAmount") {
                $0.edit("transAmount") { ($0.minimum, $0.maximum) = (nil, nil) }
            },
            SeededEdit(
                sheet, "value-added/\(call)/PayeeInfo.identity_type=ALIPAY_GROUP_ID", "warning",
                near: "identity_type"
            ) {
                $0.edit("identity_type") { $0.values.append("ALIPAY_GROUP_ID") }
            },
            SeededEdit(
                sheet, "value-removed/\(call)/PayeeInfo.identity_type=ALIPAY_LOGON_ID", "error",
                near: "identity_type"
            ) {
                $0.edit("identity_type") { $0.values = ["ALIPAY_USER_ID", "ALIPAY_GROUP_ID"] }
            },
            SeededEdit(sheet, "rule-removed/\(call)/PayeeInfo.name", "warning", near: "name") {
                $0.edit("name") { $0.requiredWhen = nil }
            },
            SeededEdit(sheet, "rule-added/\(call)/PayeeInfo.name", "error", near: "name") {
                $0.edit("name") { $0.requiredWhen = ("identity_type", "ALIPAY_USER_ID") }
            },
            SeededEdit(sheet, "field-added/\(call)/PayeeInfo.group_no", "warning", near: "group_no") {
                $0.objects[0].fields.append(.init(name: "group_no", type: "String", required: false))
            },
            SeededEdit(sheet, "object-missing/\(call)/payee", "warning", near: "payee") { $0.objects = [] },
            SeededEdit(sheet, "positional-changed/\(call)/arguments", "error", near: "cloud.") {
                $0.positional.swapAt(0, 1)
            },
            SeededEdit(
                sheet, "length-narrowed/\(call)/outBizNo", "error", near: "outBizNo",
                text: { $0.replacing("须保证唯一", with: "须保证唯一，最大长度64位") }),
            SeededEdit(
                sheet, "unit-changed/\(call)/transAmount", "error", near: "transAmount",
                text: { $0.replacing("单位为元", with: "单位为分") }),
            SeededEdit(
                sheet, "decimals-changed/\(call)/transAmount", "error", near: "transAmount",
                text: { $0.replacing("小数点后两位", with: "小数点后一位") }),
        ]
    }

    private static func ofQuery(_ sheet: String) -> [SeededEdit] {
        let call = name(sheet)
        return [
            SeededEdit(sheet, "field-added/\(call)/outBizNo", "warning", near: "outBizNo") {
                $0.parameters.append(.init(name: "outBizNo", type: "String", required: false))
            },
            SeededEdit(sheet, "field-removed/\(call)/payFundOrderId", "error", near: "orderId") {
                $0.edit("payFundOrderId") { $0.name = "orderId" }
            },
            SeededEdit(sheet, "reply-field-removed/\(call)/status", "error", near: nil) {
                $0.reply = $0.reply?.replacing("\"status\":\"SUCCESS\",", with: "")
            },
            SeededEdit(sheet, "reply-field-removed/\(call)/order_fee", "warning", near: nil) {
                $0.reply = $0.reply?.replacing("\"order_fee\"", with: "\"service_fee\"")
            },
            SeededEdit(sheet, "reply-field-added/\(call)/service_fee", "warning", near: "service_fee") {
                $0.reply = $0.reply?.replacing("\"order_fee\"", with: "\"service_fee\"")
            },
            SeededEdit(sheet, "reply-type/\(call)/status", "error", near: "status") {
                $0.reply = $0.reply?.replacing("\"status\":\"SUCCESS\"", with: "\"status\":{\"code\":\"SUCCESS\"}")
            },
            SeededEdit(sheet, "reply-type/\(call)/order_fee", "warning", near: "order_fee") {
                $0.reply = $0.reply?.replacing("\"order_fee\":\"0.02\"", with: "\"order_fee\":0.02")
            },
            SeededEdit(sheet, "reply-value-unlisted/\(call)/status=PENDING", "warning", near: "status") {
                $0.reply = $0.reply?.replacing("SUCCESS", with: "PENDING")
            },
            SeededEdit(sheet, "reply-invalid-json/\(call)/reply", "info", near: "pay_date") {
                $0.reply = $0.reply?.replacing("\"status\":\"SUCCESS\",", with: "\"status\":\"SUCCESS\"")
            },
            SeededEdit(sheet, "reply-missing/\(call)/reply", "info", near: nil) { $0.reply = nil },
        ]
    }

    private static let ofReply: [SeededEdit] = [
        SeededEdit("fund.b2cRedPacket.send", "reply-sample-changed/send/order_id", "info", near: "order_id") {
            $0.reply = $0.reply?.replacing("20190801110070000006380000250621", with: "20200801110070000006380000250621")
        },
        SeededEdit("fund.b2cRedPacket.send", "reply-field-removed/send/trans_date", "warning", near: nil) {
            $0.reply = $0.reply?.replacing("\"trans_date\"", with: "\"pay_date\"")
        },
    ]

    private static let ofOthers: [SeededEdit] = [
        SeededEdit("fund.b2cRedPacket.send", "precondition-changed/send/precondition", "warning", near: "添加") {
            $0.feature = "营销红包"
        },
        SeededEdit("fund.b2cRedPacket.query", "precondition-removed/query/precondition", "warning", near: nil) {
            $0.feature = nil
        },
        SeededEdit(
            "fund.transferBankcard.transfer", "precondition-added/transfer/precondition", "warning", near: "添加"
        ) { $0.feature = "转账到银行卡" },
        SeededEdit(
            "fund.b2cRedPacket.send", "sample-unknown-field/send/orderName", "warning", near: "orderName",
            text: { $0.replacing("    orderTitle\n", with: "    orderName\n") }),
        SeededEdit(
            "fund.b2cRedPacket.send", "sample-lacks-field/send/orderTitle", "info", near: "cloud.",
            text: { $0.replacing("    orderTitle\n", with: "    orderName\n") }),
        SeededEdit(
            "fund.b2cRedPacket.query", "option-added/query/notifyUrl", "warning", near: "notifyUrl",
            text: { $0.replacing("appAuthToken: '", with: "notifyUrl: u, appAuthToken: '") }),
        SeededEdit(
            "fund.b2cRedPacket.query", "option-removed/query/appAuthToken", "warning", near: "cloud.",
            text: { $0.replacing(", { appAuthToken: '201908BB' }", with: "") }),
        SeededEdit("util.generic.execute", "sdk-version/execute/sdk", "warning", near: "0.2.0") {
            $0.minimumSDK = "0.2.0"
        },
        SeededEdit(
            "fund.b2cRedPacket.query", "caller-removed/query/cloudFunction", "warning", near: "cloud.",
            text: { $0.replacing("ctx", with: "self") }),
        SeededEdit(
            "fund.b2cRedPacket.query", "call-without-spec/request/cloud.fund.b2cRedPacket.request", "warning",
            near: "b2cRedPacket", text: { $0.replacing("b2cRedPacket.query", with: "b2cRedPacket.request") }),
        SeededEdit("fund.b2cRedPacket.query", "page-required-unknown/query/parameters", "info", near: nil) {
            $0.edit("payFundOrderId") { $0.required = nil }
        },
        SeededEdit(
            "fund.transferBankcard.query", "defect-gone/query/query-required-not-seen", "warning", near: nil
        ) { $0.edit("payFundOrderId") { $0.required = true } },
    ]
}
