import FundAPI
import FundRuntime
import FundTesting
import Testing

/// What generated tests of samples rely on: a difference is found where there is one, and an outcome is the client's own.
@Suite struct SampleCheckTests {
    typealias Send = Fund.B2cRedPacket.Send

    private func call() throws -> StoredCall {
        try .fake(
            Send.self,
            try Send.Request(
                outBizNo: "1", transAmount: Fund.RedPacketAmount("0.10"), payee: .userID("2088000000000001"),
                orderTitle: "a"))
    }

    private static let content = """
        {"out_biz_no": "1", "trans_amount": "0.10", "order_title": "a", "product_code": "STD_RED_PACKET",
        "biz_scene": "DIRECT_TRANSFER", "business_params": "{ \\"sub_biz_scene\\" : \\"REDPACKET\\" }",
        "payee_info": {"identity_type": "ALIPAY_USER_ID", "identity": "2088000000000001"}}
        """

    @Test func theSameInAnotherOrderIsNoDifference() throws {
        #expect(try call().difference(from: Self.content) == nil)
    }

    @Test(
        "each difference is found, with its place",
        arguments: [
            (#""0.10""#, #""0.1""#, #"trans_amount is "0.10", and "0.1" was expected"#),
            (#""0.10""#, "0.10", #"trans_amount is "0.10", and 0.10 was expected"#),
            (#""identity_type": "ALIPAY_USER_ID", "#, "", "payee_info.identity_type is sent"),
            (#""order_title": "a", "#, "", #"order_title is sent as "a", and was not expected"#),
            (#""order_title": "a""#, #""order_title": "a", "remark": "b""#, "remark is not sent"),
            ("REDPACKET", "REDPACKETS", "business_params.sub_biz_scene"),
            (#""a""#, #"["a"]"#, #"order_title is "a", and ["a"] was expected"#),
        ])
    func differences(_ old: String, _ new: String, _ words: String) throws {
        let changed = Self.content.replacing(old, with: new)
        #expect(changed != Self.content)
        let found = try #require(try call().difference(from: changed))
        #expect(found.contains(words))
    }

    @Test func whatIsNoObjectIsRefused() throws {
        let call = try call()
        #expect(throws: JSONError.self) { try call.difference(from: "[]") }
        #expect(throws: JSONError.self) { try Outcome<Send>.fake(reply: "null") }
    }

    private static let reply = #"{"code":"10000","out_biz_no":"1","order_id":"2","status":"SUCCESS"}"#

    @Test func anOutcomeIsThatOfTheClient() throws {
        let call = try call()
        guard case .accepted(let answer) = try Outcome<Send>.fake(reply: Self.reply, to: call) else {
            Issue.record("not accepted")
            return
        }
        #expect(answer.state == .succeeded && answer.response.orderId == "2")
        // Nothing is filled in or waved through.
        let causes = [
            Self.reply.replacing(#""out_biz_no":"1","#, with: ""): UnknownCause.echoMissing(field: "out_biz_no"),
            Self.reply.replacing(#""1""#, with: #""2""#): .echoMismatch(field: "out_biz_no"),
            Self.reply.replacing(#","status":"SUCCESS""#, with: ""): .statusMissing,
            Self.reply.replacing("SUCCESS", with: "LATER"): .unrecognisedStatus("LATER"),
            Self.reply.replacing(#""code":"10000","#, with: ""): .undecodableResponse(ResponseError("code", .missing)),
        ]
        for (reply, cause) in causes {
            guard case .unknown(let unresolved) = try Outcome<Send>.fake(reply: reply, to: call) else {
                Issue.record("\(reply) is not unknown")
                continue
            }
            #expect(unresolved.cause == cause)
            #expect(unresolved.call.content.reveal() == call.content.reveal())
        }
    }

    @Test func aReplyAloneAnswersACallThatItRepeats() throws {
        guard case .accepted(let answer) = try Outcome<Send>.fake(reply: Self.reply) else {
            Issue.record("not accepted")
            return
        }
        #expect(answer.state == .succeeded)
        guard case .unknown = try Outcome<Send>.fake(reply: #"{"code":"10000","status":"SUCCESS"}"#) else {
            Issue.record("a reply that repeats nothing is taken for a proof")
            return
        }
    }

    @Test func errorsAreReadByTheTables() throws {
        let refused = #"{"code":"40004","msg":"Business Failed","sub_code":"PAYER_BALANCE_NOT_ENOUGH"}"#
        guard case .rejected(let refusal) = try Outcome<Send>.fake(reply: refused) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.subCode == .payerBalanceNotEnough && refusal.next == .topUpAndResend)
        let open = #"{"code":"20000","msg":"Service Currently Unavailable","sub_code":"isp.unknow-error"}"#
        guard case .unknown(let unresolved) = try Outcome<Send>.fake(reply: open),
            case .serviceError(let error, _, _) = unresolved.cause
        else {
            Issue.record("an error that leaves all open is taken for a refusal")
            return
        }
        #expect(error.code == "20000")
    }
}
