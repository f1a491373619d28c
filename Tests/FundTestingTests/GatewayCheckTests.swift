import FundAPI
import FundRuntime
import FundTesting
import HTTPTypes
import Testing

/// What a gateway refuses, as the platform would, and what it passes over.
@Suite struct GatewayCheckTests {
    private static let transfer = "alipay.fund.trans.uni.transfer"
    private static let payee = #""payee_info":{"identity":"2088000000000001","identity_type":"ALIPAY_USER_ID"}"#
    private static let constants =
        #""product_code":"STD_RED_PACKET","biz_scene":"DIRECT_TRANSFER","business_params":"{\"sub_biz_scene\":\"REDPACKET\"}""#

    @Test(
        "requests that the specs do not allow are refused by what is wrong with them",
        arguments: [
            (#""trans_amount":"1.00","order_title":"T""#, "out_biz_no is required"),
            (#""out_biz_no":"","trans_amount":"1.00","order_title":"T""#, "out_biz_no is required, and empty"),
            (#""out_biz_no":"N1","trans_amount":"1.001","order_title":"T""#, "trans_amount is no sum"),
            (#""out_biz_no":"N1","trans_amount":"x","order_title":"T""#, "trans_amount is no sum"),
            (#""out_biz_no":7,"trans_amount":"1.00","order_title":"T""#, "out_biz_no must be a string"),
            (#""out_biz_no":"N1","trans_amount":"1.00","order_title":"T","remark":"""#, "remark has 0 characters"),
            (
                #""out_biz_no":"N1","trans_amount":"1.00","order_title":"T","transfer_scene_report_infos":[]"#,
                "transfer_scene_name is required here (scene-for-report)"
            ),
        ])
    func refuses(members: String, words: String) async throws {
        let gateway = try FundGatewayTests.gateway()
        let content = "{\(members),\(Self.payee),\(Self.constants)}"
        #expect(try await gateway.code(Self.transfer, content) == "40004 INVALID_PARAMETER")
        #expect(gateway.records.last?.reason?.contains(words) == true, "\(gateway.records.last?.reason ?? "")")
        #expect(gateway.ledger.entries.isEmpty)
    }

    @Test("rules between fields hold inside of objects, too")
    func rules() async throws {
        let gateway = try FundGatewayTests.gateway()
        let content =
            #"{"out_biz_no":"N1","trans_amount":"1.00","order_title":"T","# + Self.constants
            + #","payee_info":{"identity":"a@b","identity_type":"ALIPAY_LOGON_ID"}}"#
        #expect(try await gateway.code(Self.transfer, content) == "40004 INVALID_PARAMETER")
        #expect(
            gateway.records.last?.reason == "payee_info.name is required here (name-for-logon-id)")
    }

    @Test func sumsBeyondTheirLimitsAreTheBusinesss() async throws {
        let gateway = try FundGatewayTests.gateway()
        func code(_ amount: String) async throws -> String {
            try await gateway.code(
                Self.transfer,
                #"{"out_biz_no":"N1","trans_amount":"\#(amount)","order_title":"T",\#(Self.payee),\#(Self.constants)}"#)
        }
        #expect(try await code("0.00") == "40004 EXCEED_LIMIT_SM_MIN_AMOUNT")
        #expect(try await code("100000000000.00") == "40004 EXCEED_LIMIT_SM_AMOUNT")
        #expect(try await code("1.00") == "10000")
    }

    @Test("JSON inside a string is what it says, however it is written")
    func blanksInJSON() async throws {
        let gateway = try FundGatewayTests.gateway()
        let content =
            #"{"out_biz_no":"N1","trans_amount":"1.00","order_title":"T",\#(Self.payee),"product_code":"STD_RED_PACKET","#
            + #""biz_scene":"DIRECT_TRANSFER","business_params":"{ \"sub_biz_scene\" : \"REDPACKET\" }"}"#
        #expect(try await gateway.code(Self.transfer, content) == "10000")
    }

    @Test func unknownMembersArePassedOver() async throws {
        let gateway = try FundGatewayTests.gateway()
        let content =
            #"{"out_biz_no":"N1","trans_amount":"1.00","order_title":"T","new":{"a":[1]},\#(Self.payee),\#(Self.constants)}"#
        #expect(try await gateway.code(Self.transfer, content) == "10000")
    }

    /// Changes one thing of a request on its way.
    private struct Tampering: Transport {
        let gateway: TestGateway
        let change: @Sendable (inout TransportRequest) -> Void

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            var request = request
            change(&request)
            return try await gateway.send(request)
        }
    }

    @Test(
        "what the app did not sign is refused",
        arguments: [
            ("a=&b", "40002 isv.invalid-format"), ("&method=x", "40002 isv.invalid-format"),
            ("&extra=1", "40002 isv.invalid-signature"),
        ])
    func tampered(tail: String, code: String) async throws {
        let gateway = try FundGatewayTests.gateway()
        let transport = Tampering(gateway: gateway) { $0.body += Array(tail.utf8) }
        let client = Client(gateway: try gateway.gatewayConfiguration(), transport: transport)
        let outcome = await client.fund.b2cRedPacket.send(try FundGatewayTests.request())
        #expect(outcome.reply == nil && gateway.records.last?.answer == code)
        #expect(gateway.ledger.entries.isEmpty)
    }

    @Test("another app's signature, another app, and another space are refused", arguments: ChannelKind.known)
    func strangers(channel: ChannelKind) async throws {
        let gateway = try FundGatewayTests.gateway()
        var options = GatewayOptions()
        options.spaceSecret = "another"
        let other = try TestGateway(model: TestModels.fund(), options: options, keys: TestKeys())
        let client: Client =
            switch channel {
            case .gateway: Client(gateway: try other.gatewayConfiguration(), transport: gateway)
            case .gatewayV3: Client(gatewayV3: try other.gatewayConfiguration(), transport: gateway)
            case .space: Client(space: try other.spaceConfiguration(), transport: gateway)
            }
        let outcome = await client.fund.b2cRedPacket.send(try FundGatewayTests.request())
        #expect(outcome.reply == nil && gateway.ledger.entries.isEmpty)
        #expect(gateway.records.last?.answer.lowercased().contains("sign") == true)
    }

    @Test func aTokenThatEndedIsRenewed() async throws {
        let gateway = try FundGatewayTests.gateway()
        let packets = try gateway.client(.space).fund.b2cRedPacket
        #expect(await packets.send(try FundGatewayTests.request()).reply != nil)
        gateway.expireTokens()
        #expect(await packets.send(try FundGatewayTests.request("N2")).reply != nil)
    }

    @Test func theOldestOrdersAreForgottenWhereThatIsAskedFor() async throws {
        var options = GatewayOptions()
        (options.signatures, options.ledgerLimit, options.recordLimit) = (.unproven, 3, 4)
        let gateway = try TestGateway(model: TestModels.fund(), options: options)
        let packets = try gateway.client().fund.b2cRedPacket
        for number in 1...20 { _ = await packets.send(try FundGatewayTests.request("N\(number)")) }
        #expect(gateway.ledger.entries.map(\.key) == ["N18", "N19", "N20"] && gateway.records.count == 4)
        #expect(gateway.ledger.forgotten == 17 && gateway.requestCount == 20)
    }

    @Test func whatAForgottenOrderHasCostStaysSpent() async throws {
        var options = GatewayOptions()
        (options.signatures, options.ledgerLimit) = (.unproven, 2)
        let gateway = try TestGateway(model: TestModels.fund(), options: options)
        gateway.fund(try Money("4.00", currency: "CNY", scale: 2))
        let packets = try gateway.client().fund.b2cRedPacket
        for number in 1...4 {
            #expect(await packets.send(try FundGatewayTests.request("N\(number)")).reply?.state == .succeeded)
        }
        #expect(gateway.balance()?.minorUnits == 0)
        #expect(await packets.send(try FundGatewayTests.request("N5")).rejection?.next == .topUpAndResend)
    }

    @Test("tokens that nobody handed out are not valid", arguments: ["test-token-9", "test-token-01", "1", ""])
    func madeUpTokens(token: String) async throws {
        let gateway = try FundGatewayTests.gateway()
        _ = try await gateway.client(.space).fund.b2cRedPacket.send(try FundGatewayTests.request())
        let client = Client(
            space: try gateway.spaceConfiguration(), transport: Retokening(gateway: gateway, token: token))
        #expect(await client.fund.b2cRedPacket.send(try FundGatewayTests.request("N2")).reply == nil)
        #expect(gateway.ledger["N2"] == nil)
    }

    /// Answers each sign-in with a token of the test's.
    private struct Retokening: Transport {
        let gateway: TestGateway
        let token: String

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            guard String(decoding: request.body, as: UTF8.self).contains("serverless.auth.user.") else {
                return try await gateway.send(request)
            }
            var reply = try await gateway.send(request)
            reply.body = Array(#"{"success":true,"data":{"accessToken":"\#(token)"}}"#.utf8)
            return reply
        }
    }
}

extension ChannelKind {
    static let known: [ChannelKind] = [.gateway, .gatewayV3, .space]
}
