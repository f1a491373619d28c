import FundAPI
import FundRuntime
import FundTesting
import Testing

/// What a notification tells of a payment, by the same contract as the query.
@Suite struct NotificationSettlementTests {
    typealias Send = Fund.B2cRedPacket.Send
    typealias Changed = ReceivedNotification<Fund.Order.Changed>

    private static let complete = [
        "out_biz_no": "N1", "product_code": "STD_RED_PACKET", "biz_scene": "DIRECT_TRANSFER", "trans_amount": "1.0",
        "status": "SUCCESS",
    ]

    /// A notification with some members changed, or left out where nil.
    private func changed(
        _ changes: [String: String?] = [:], appID: String = "test-app", merchantAppID: String? = nil
    ) throws -> Changed {
        var object = JSONObject()
        for (name, value) in Self.complete.merging(changes.mapValues { $0 ?? "" }, uniquingKeysWith: { $1 }) {
            if !(changes[name].map { $0 == nil } ?? false) { object[name] = .string(value) }
        }
        return try .fake(object.jsonText, appID: appID, merchantAppID: merchantAppID)
    }

    private func sent(_ options: CallOptions = CallOptions()) throws -> Unresolved<Send> {
        .fake(call: try .fake(Send.self, FundGatewayTests.request(), options))
    }

    @Test func itSettlesTheCallThatItIsAbout() throws {
        let unresolved = try sent()
        guard case .succeeded(let answer) = try changed().settlement(of: unresolved) else {
            Issue.record("it is about this very call")
            return
        }
        #expect(answer.mayReverse && answer.response.outBizNo == "N1" && answer.requestID == nil)
        #expect(try changed(["status": "FAIL"]).settlement(of: unresolved).word == "failed")
        #expect(try changed(["status": "REFUND"]).settlement(of: unresolved).word == "refunded")
        #expect(try changed(["status": "DEALING"]).settlement(of: unresolved).word == "processing")
        // Amounts are compared where they are.
        #expect(try changed(["trans_amount": nil]).settlement(of: unresolved).word == "succeeded")
    }

    @Test(
        "what is not about the call settles nothing",
        arguments: [
            ("out_biz_no", "N2", "echoMismatch"), ("out_biz_no", nil, "echoMissing"),
            ("trans_amount", "1.01", "echoMismatch"), ("trans_amount", "much", "undecodableResponse"),
            ("product_code", "TRANS_ACCOUNT_NO_PWD", "echoMismatch"), ("product_code", nil, "echoMissing"),
            ("biz_scene", "PERSONAL_PAY", "echoMismatch"), ("status", "NEW", "unrecognisedStatus"),
            ("status", nil, "statusMissing"),
        ] as [(String, String?, String)])
    func aMismatchSettlesNothing(name: String, value: String?, cause: String) throws {
        #expect(try changed([name: value]).settlement(of: try sent()).word == cause)
    }

    @Test func anotherAppOrMerchantSettlesNothing() throws {
        let unresolved = try sent()
        #expect(try changed(appID: "2").settlement(of: unresolved).word == "notAsked")
        #expect(try changed(merchantAppID: "2").settlement(of: unresolved).word == "echoMismatch")
        #expect(try changed(merchantAppID: "test-app").settlement(of: unresolved).word == "succeeded")
        var options = CallOptions()
        options.set("app_auth_token", path: ["appAuthToken"], "T1")
        let onBehalf = try sent(options)
        #expect(try changed(merchantAppID: "2").settlement(of: onBehalf).word == "echoNotCompared")
        #expect(try changed(merchantAppID: "2").settlement(of: onBehalf, merchantAppID: "2").word == "succeeded")
        #expect(try changed(merchantAppID: "3").settlement(of: onBehalf, merchantAppID: "2").word == "echoMismatch")
        #expect(try changed().settlement(of: onBehalf, merchantAppID: "2").word == "echoMismatch")
    }

    @Test(
        "a lost reply, and what the notification and the query tell of it",
        arguments: [GatewayOptions.Signatures.publicKeys, .certificates],
        [BusinessState.succeeded, .processing, .failed, .refunded])
    func tellsWhatTheQueryTells(signatures: GatewayOptions.Signatures, state: BusinessState) async throws {
        let gateway = try FundGatewayTests.gateway(signatures)
        let client = try gateway.client()
        try gateway.course([.now(state)])
        try gateway.script(.loseReply)
        let unresolved = try #require(await client.fund.b2cRedPacket.send(FundGatewayTests.request()).unresolved)
        let body = try #require(gateway.notification(about: "N1"))
        let order = try Changed(await client.notification(body))
        #expect(order.state == state && order.content.outBizNo == "N1" && order.content.transAmount?.text == "1.00")
        #expect(order.settlement(of: unresolved).word == state.rawValue)
        #expect(await client.fund.b2cRedPacket.settle(unresolved).word == state.rawValue)
    }

    @Test func aGatewaySendsWhatThePaymentIs() async throws {
        let gateway = try FundGatewayTests.gateway()
        let client = try gateway.client()
        let seen = Seen()
        var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
        handlers.on(Fund.Order.Changed.self) { seen.note("\($0.content.outBizNo) \($0.state)") }
        _ = await client.fund.b2cRedPacket.send(try FundGatewayTests.request())
        for _ in 0..<2 {
            let body = try #require(gateway.notification(about: "N1"))
            #expect(await handlers.handle(try await client.notification(body)).body == "success")
            gateway.clock.advance(by: .seconds(120))
        }
        gateway.move("N1", to: .refunded)
        let back = try #require(gateway.notification(about: "N1"))
        #expect(await handlers.handle(try await client.notification(back)).body == "success")
        #expect(seen.texts == ["N1 succeeded", "N1 refunded"])
        #expect(gateway.notification(about: "N2") == nil)
        let forged = try #require(gateway.notification(about: "N1", isForged: true))
        await #expect(throws: NotificationError.invalidSignature) { try await client.notification(forged) }
    }
}

extension Settlement {
    /// The case, or the cause for which it is none.
    fileprivate var word: String {
        switch self {
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .refunded: "refunded"
        case .processing: "processing"
        case .unresolved(let unsettled):
            switch unsettled.reason {
            case .unanswered(let cause): cause.name
            case .notAsked: "notAsked"
            default: "\(unsettled.reason)"
            }
        }
    }
}
