import Foundation
import FundAPI
import FundRuntime
import Testing

/// The replies printed on the documentation pages of the fund calls (pages of 2020-09-18, addresses in the specs).
@Suite struct SampleTests {
    static let sendReply = """
        {
            "code":"10000",
            "msg":"Success",
            "out_biz_no":"201808080001",
            "order_id":"20190801110070000006380000250621",
            "pay_fund_order_id":"20190801110070001506380000251556",
            "status":"SUCCESS",
            "trans_date":"2019-08-21 00:00:00"
        }
        """
    static let queryReply = """
        {
            "code":"10000",
            "msg":"Success",
            "order_id":"20190801110070000006380000250621",
            "pay_fund_order_id":"20190801110070001506380000251556",
            "out_biz_no":"201808080001",
            "trans_amount":1,
            "status":"SUCCESS",
            "pay_date":"2013-01-01 08:08:08",
            "arrival_time_end":"2013-01-01 08:08:08",
            "order_fee":"0.02"
        }
        """

    @Test func sendReplyDecodes() throws {
        let result = try Fund.TransferResult(from: JSONObject(parsing: Self.sendReply))
        #expect(result.outBizNo == "201808080001")
        #expect(result.orderId == "20190801110070000006380000250621")
        #expect(result.payFundOrderId == "20190801110070001506380000251556")
        #expect(result.status == .success)
        #expect(result.transDate?.text == "2019-08-21 00:00:00")
    }

    @Test func queryReplyDecodes() throws {
        let order = try Fund.TransferOrder(from: JSONObject(parsing: Self.queryReply))
        #expect(order.transAmount?.minorUnits == 100 && order.transAmount?.text == "1")
        #expect(order.orderFee?.minorUnits == 2 && order.orderFee?.text == "0.02")
        #expect(order.status == .success)
        #expect(order.payDate?.text == "2013-01-01 08:08:08")
        #expect(order.arrivalTimeEnd?.text == "2013-01-01 08:08:08")
        #expect(order.payFundOrderId == "20190801110070001506380000251556")
    }

    @Test func bothCasingsDecodeAlike() throws {
        let camelCase = Self.queryReply.replacing(#/"([a-z]+(?:_[a-z]+)+)":/#) { match in
            let words = match.1.split(separator: "_")
            return "\"" + words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
                + "\":"
        }
        #expect(camelCase.contains("payFundOrderId"))
        let order = try Fund.TransferOrder(from: JSONObject(parsing: camelCase))
        #expect(order.transAmount?.minorUnits == 100 && order.orderId == "20190801110070000006380000250621")
    }

    @Test func unknownValuesAndMembersAreKept() throws {
        let reply = #"{"out_biz_no":"1","status":"LATER","brand_new":{"a":1.50}}"#
        let result = try Fund.TransferResult(from: JSONObject(parsing: reply))
        #expect(result.status.rawValue == "LATER")
        #expect(result.wire["brand_new"]?.jsonText == #"{"a":1.50}"#)
    }
}
