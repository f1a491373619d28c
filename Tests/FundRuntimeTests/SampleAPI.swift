// Written by hand in the shape of generated code: what the generator emits must compile and behave like this.
import FundRuntime

nonisolated struct Fund: Sendable { let client: FundRuntime.Client }
nonisolated extension FundRuntime.Client { var fund: Fund { Fund(client: self) } }

nonisolated extension Fund {
    var b2cRedPacket: B2cRedPacket { B2cRedPacket(client: client) }
    var order: Order { Order(client: client) }

    struct B2cRedPacket: Sendable {
        let client: FundRuntime.Client

        func send(
            _ request: Send.Request, appAuthToken: String? = nil, notifyURL: String? = nil
        ) async -> FundRuntime.Outcome<Send> {
            var options = FundRuntime.CallOptions()
            options.set("app_auth_token", path: ["appAuthToken"], appAuthToken, maximumLength: 40)
            options.set("notify_url", path: ["notify", "url"], notifyURL)
            return await client.call(Send.self, request, options)
        }

        func prepare(_ request: Send.Request, appAuthToken: String? = nil) throws(FundRuntime.NotSent)
            -> FundRuntime.PreparedCall<Send>
        {
            var options = FundRuntime.CallOptions()
            options.set("app_auth_token", path: ["appAuthToken"], appAuthToken, maximumLength: 40)
            return try client.prepare(Send.self, request, options)
        }

        func send(_ prepared: FundRuntime.PreparedCall<Send>) async -> FundRuntime.Outcome<Send> {
            await client.send(prepared)
        }

        func resend(_ unresolved: FundRuntime.Unresolved<Send>) async -> FundRuntime.Outcome<Send> {
            await client.resend(unresolved)
        }

        func settle(_ unresolved: FundRuntime.Unresolved<Send>) async -> FundRuntime.Settlement<Fund.TransferResult> {
            await client.settle(unresolved, by: Fund.Order.Query.self) { sent throws(FundRuntime.InvalidRequest) in
                try Fund.Order.Query.Request(
                    outBizNo: sent.text("out_biz_no"), productCode: Fund.ProductCode(rawValue: "STD_RED_PACKET"),
                    bizScene: Fund.BizScene(rawValue: "DIRECT_TRANSFER"))
            }
        }
    }

    struct Order: Sendable {
        let client: FundRuntime.Client

        func query(_ request: Query.Request) async -> FundRuntime.Outcome<Query> {
            await client.call(Query.self, request, FundRuntime.CallOptions())
        }
    }
}

nonisolated extension Fund.B2cRedPacket {
    enum Send: FundRuntime.CloudOperation {
        typealias Response = Fund.TransferResult
        typealias ErrorCode = Fund.TransferErrorCode
        static var contract: FundRuntime.OperationContract {
            FundRuntime.OperationContract(
                id: "cloud.fund.b2cRedPacket.send",
                method: "alipay.fund.trans.uni.transfer",
                replyNode: "alipay_fund_trans_uni_transfer_response",
                effect: .movesMoney,
                idempotencyKey: "out_biz_no",
                echo: [
                    FundRuntime.Echo(sent: "out_biz_no", returned: ["out_biz_no", "outBizNo"]),
                    FundRuntime.Echo(amount: "trans_amount", returned: ["trans_amount", "transAmount"]),
                ],
                successCodes: ["10000"], pendingCodes: [], codeIsOptional: false,
                status: FundRuntime.StatusTable(
                    field: ["status"], "SUCCESS succeeded\nDEALING processing\nFAIL failed\nREFUND refunded",
                    mayReverse: ["SUCCESS"]),
                errors: [Fund.TransferErrorCode.table, OpenPlatformErrorCode.table])
        }
        struct Request: FundRuntime.RequestBody {
            let outBizNo: String
            let transAmount: Fund.RedPacketAmount
            let payee: Fund.PayeeInfo
            let orderTitle: String
            init(outBizNo: String, transAmount: Fund.RedPacketAmount, payee: Fund.PayeeInfo, orderTitle: String)
                throws(FundRuntime.InvalidRequest)
            {
                self.outBizNo = outBizNo
                self.transAmount = transAmount
                self.payee = payee
                self.orderTitle = orderTitle
                var check = FundRuntime.RequestCheck("cloud.fund.b2cRedPacket.send")
                check.notEmpty("outBizNo", outBizNo)
                check.pattern("outBizNo", outBizNo, #"[0-9A-Za-z_-]*"#)
                check.length("orderTitle", orderTitle, 1, 256)
                try check.finish()
            }
            func write(to writer: inout FundRuntime.RequestWriter) {
                writer.string("out_biz_no", outBizNo)
                writer.amount("trans_amount", transAmount)
                writer.object("payee_info", payee, space: "payee")
                writer.string("order_title", orderTitle)
                writer.string("product_code", "STD_RED_PACKET")
                writer.jsonText("business_params", #"{"sub_biz_scene":"REDPACKET"}"#)
            }
        }
    }
}

nonisolated extension Fund.Order {
    enum Query: FundRuntime.CloudOperation {
        typealias Response = Fund.TransferResult
        typealias ErrorCode = Fund.TransferErrorCode
        static var contract: FundRuntime.OperationContract {
            FundRuntime.OperationContract(
                id: "cloud.fund.order.query", method: "alipay.fund.trans.common.query",
                replyNode: "alipay_fund_trans_common_query_response", effect: .reads, idempotencyKey: nil,
                echo: [FundRuntime.Echo(sent: "out_biz_no", returned: ["out_biz_no", "outBizNo"])],
                successCodes: ["10000"], pendingCodes: [], codeIsOptional: false,
                status: FundRuntime.StatusTable(
                    field: ["status"], "SUCCESS succeeded\nDEALING processing\nFAIL failed\nREFUND refunded",
                    mayReverse: []),
                errors: [Fund.TransferErrorCode.table, OpenPlatformErrorCode.table], v3Verb: .get)
        }
        struct Request: FundRuntime.RequestBody {
            let outBizNo: String?
            let productCode: Fund.ProductCode?
            let bizScene: Fund.BizScene?
            init(outBizNo: String?, productCode: Fund.ProductCode?, bizScene: Fund.BizScene?)
                throws(FundRuntime.InvalidRequest)
            {
                self.outBizNo = outBizNo
                self.productCode = productCode
                self.bizScene = bizScene
                var check = FundRuntime.RequestCheck("cloud.fund.order.query")
                check.notEmpty("outBizNo", outBizNo)
                check.rule("one-id", [outBizNo != nil].contains(true), ["outBizNo"], "at least one id is required")
                try check.finish()
            }
            func write(to writer: inout FundRuntime.RequestWriter) {
                writer.value("product_code", productCode)
                writer.value("biz_scene", bizScene)
                writer.string("out_biz_no", outBizNo)
            }
        }
    }
}

nonisolated extension Fund {
    struct RedPacketAmount: FundRuntime.BoundedAmount {
        static var limits: FundRuntime.AmountLimits {
            FundRuntime.AmountLimits(
                field: "transAmount", name: "RedPacketAmount", currency: "CNY", scale: 2, minimum: 1,
                maximum: 10_000_000_000)
        }
        let money: FundRuntime.Money
        init(checked amount: FundRuntime.CheckedAmount) { money = amount.money }
    }

    struct TransferStatus: FundRuntime.OpenEnum {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var success: Self { Self(rawValue: "SUCCESS") }
    }

    struct ProductCode: FundRuntime.OpenEnum {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
    }

    struct BizScene: FundRuntime.OpenEnum {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
    }

    struct TransferErrorCode: FundRuntime.OpenEnum {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var payeeNotExist: Self { Self(rawValue: "PAYEE_NOT_EXIST") }
        static var table: FundRuntime.ErrorTable {
            FundRuntime.ErrorTable(
                "40004 - unknown query\n40004 PAYEE_NOT_EXIST none fixRequest\n40004 SYSTEM_ERROR unknown resendUnchanged"
                    + "\n40004 PAYMENT_INFO_INCONSISTENCY applied query\n40004 PAYER_BALANCE_NOT_ENOUGH none topUpAndResend"
            )
        }
    }

    struct PayeeIdentityType: FundRuntime.OpenEnum {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
    }

    struct PayeeInfo: FundRuntime.RequestBody {
        let identityType: Fund.PayeeIdentityType
        let identity: FundRuntime.Redacted<String>
        let name: FundRuntime.Redacted<String>?

        static func userID(_ identity: String, name: String? = nil) throws(FundRuntime.InvalidRequest) -> Self {
            try Self(identityType: PayeeIdentityType(rawValue: "ALIPAY_USER_ID"), identity: identity, name: name)
        }
        init(identityType: Fund.PayeeIdentityType, identity: String, name: String?) throws(FundRuntime.InvalidRequest) {
            self.identityType = identityType
            self.identity = FundRuntime.Redacted(identity)
            self.name = name.map { FundRuntime.Redacted($0) }
            var check = FundRuntime.RequestCheck("PayeeInfo")
            check.notEmpty("identity", identity)
            try check.finish()
        }
        func write(to writer: inout FundRuntime.RequestWriter) {
            writer.redacted("identity", identity)
            writer.value("identity_type", identityType)
            writer.redacted("name", name)
        }
    }

    struct TransferResult: FundRuntime.ResponseBody {
        let outBizNo: String
        let orderId: String?
        let status: Fund.TransferStatus
        let transDate: FundRuntime.OffsetDateTime?
        let transAmount: FundRuntime.Money?
        let wire: FundRuntime.JSONObject
        init(from reader: inout FundRuntime.ResponseReader) {
            outBizNo = reader.string("out_biz_no", "outBizNo")
            orderId = reader.stringIfPresent("order_id", "orderId")
            status = reader.value("status")
            transDate = reader.timeIfPresent("trans_date", "transDate", offset: 28_800)
            transAmount = reader.moneyIfPresent("trans_amount", "transAmount", currency: "CNY", scale: 2)
            wire = reader.object
        }
    }
}

nonisolated struct OpenPlatformErrorCode: FundRuntime.OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static var table: FundRuntime.ErrorTable {
        FundRuntime.ErrorTable(
            "20000 - unknown query\n40002 isv.invalid-signature none fixSetup\n40002 isv.invalid-timestamp none fixSetup\n40005 isv.app-call-limited none slowDown"
        )
    }
}

/// `cloud.util.generic.execute`: the request names the method.
nonisolated enum GenericExecute: FundRuntime.CloudOperation {
    typealias ErrorCode = OpenPlatformErrorCode
    static var contract: FundRuntime.OperationContract {
        FundRuntime.OperationContract(
            id: "cloud.util.generic.execute", method: nil, replyNode: nil, effect: .anything, idempotencyKey: nil,
            echo: [], successCodes: ["10000"], pendingCodes: ["10003"], codeIsOptional: true, status: nil,
            errors: [OpenPlatformErrorCode.table])
    }
    struct Request: FundRuntime.RequestBody {
        let method: String
        let params: FundRuntime.JSONObject
        var openPlatformMethod: String? { method }
        func write(to writer: inout FundRuntime.RequestWriter) { writer.members(of: params) }
    }
    struct Response: FundRuntime.ResponseBody {
        let wire: FundRuntime.JSONObject
        init(from reader: inout FundRuntime.ResponseReader) { wire = reader.object }
    }
}
