/// The fields of the request, as a person writes them for `JSONEncoder`.
struct PlainRequest: Codable {
    var outBizNo: String
    var transAmount: String
    var payee: PlainPayee
    var orderTitle: String
    var productCode: String
    var bizScene: String
    var businessParams: String

    enum CodingKeys: String, CodingKey {
        case outBizNo = "out_biz_no"
        case transAmount = "trans_amount"
        case payee = "payee_info"
        case orderTitle = "order_title"
        case productCode = "product_code"
        case bizScene = "biz_scene"
        case businessParams = "business_params"
    }
}

/// Who receives it.
struct PlainPayee: Codable {
    var identity: String
    var identityType: PlainIdentityType
    var name: String?

    enum CodingKeys: String, CodingKey {
        case identity
        case identityType = "identity_type"
        case name
    }
}

/// Kinds of a payee's identifier.
enum PlainIdentityType: String, Codable {
    case user = "ALIPAY_USER_ID"
    case logon = "ALIPAY_LOGON_ID"
}

/// The fields of the reply, as a person writes them for `JSONDecoder`.
struct PlainResult: Codable {
    var outBizNo: String
    var orderId: String?
    var payFundOrderId: String?
    var status: PlainStatus
    var transDate: String?

    enum CodingKeys: String, CodingKey {
        case outBizNo = "out_biz_no"
        case orderId = "order_id"
        case payFundOrderId = "pay_fund_order_id"
        case status
        case transDate = "trans_date"
    }
}

/// What became of an order.
enum PlainStatus: String, Codable {
    case success = "SUCCESS"
    case dealing = "DEALING"
    case fail = "FAIL"
    case refund = "REFUND"
}
