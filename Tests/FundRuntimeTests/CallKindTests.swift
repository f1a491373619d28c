import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// Pages, whose answer is a link, and the functions that every space has.
@Suite struct CallKindTests {
    private enum Certify: CloudOperation {
        typealias Response = PageLink
        typealias ErrorCode = OpenPlatformErrorCode
        static var contract: OperationContract {
            OperationContract(
                id: "cloud.member.identification.certify", method: "alipay.user.certify.open.certify", replyNode: nil,
                effect: .reads, idempotencyKey: nil, echo: [], successCodes: ["10000"], pendingCodes: [],
                codeIsOptional: true, status: nil, errors: [OpenPlatformErrorCode.table], kind: .page)
        }
        struct Request: RequestBody {
            func write(to writer: inout RequestWriter) { writer.string("certify_id", "id/1+2") }
        }
    }

    private enum SendSms: CloudOperation {
        typealias ErrorCode = UnlistedErrorCode
        static var contract: OperationContract {
            OperationContract(
                id: "cloud.aliyun.shortMessage.send", method: "SendSms", replyNode: nil, effect: .changes,
                idempotencyKey: nil, echo: [], successCodes: ["OK"], pendingCodes: [], codeIsOptional: false,
                status: nil,
                errors: [ErrorTable("isv.BUSINESS_LIMIT_CONTROL - none slowDown")],
                kind: .presetFunction("alicloud-dysms"))
        }
        struct Request: RequestBody {
            func write(to writer: inout RequestWriter) { writer.string("PhoneNumbers", "13900000000") }
        }
        struct Response: ResponseBody {
            let bizId: String?
            init(from reader: inout ResponseReader) { bizId = reader.stringIfPresent("BizId", "bizId") }
        }
    }

    /// A call that a person's browser or app carries out, such as `alipay.trade.wap.pay` and `alipay.trade.app.pay`.
    private enum Checkout: CloudOperation {
        typealias Response = PageForm
        typealias ErrorCode = OpenPlatformErrorCode
        static var contract: OperationContract {
            OperationContract(
                id: "cloud.trade.wap.pay", method: "alipay.trade.wap.pay", replyNode: nil, effect: .reads,
                idempotencyKey: nil, echo: [], successCodes: ["10000"], pendingCodes: [], codeIsOptional: true,
                status: nil, errors: [], kind: .form)
        }
        struct Request: RequestBody {
            func write(to writer: inout RequestWriter) { writer.string("subject", "\"><script>'&+ 测试") }
        }
    }

    private enum AppPay: CloudOperation {
        typealias Request = Checkout.Request
        typealias Response = OrderString
        typealias ErrorCode = OpenPlatformErrorCode
        static var contract: OperationContract {
            OperationContract(
                id: "cloud.trade.app.pay", method: "alipay.trade.app.pay", replyNode: nil, effect: .reads,
                idempotencyKey: nil, echo: [], successCodes: ["10000"], pendingCodes: [], codeIsOptional: true,
                status: nil, errors: [], kind: .orderString)
        }
    }

    /// What a browser or an app does with a page; the fixture verifies the signature.
    private func take(_ body: String, to address: String, method: HTTPRequest.Method) async throws {
        let link = try #require(URLComponents(string: address))
        var head = HTTPRequest(
            method: method, scheme: link.scheme, authority: "127.0.0.1:\(link.port ?? 0)",
            path: "\(link.percentEncodedPath)?\(link.percentEncodedQuery ?? "")")
        head.headerFields[.acceptEncoding] = "identity"
        head.headerFields[.contentType] = "application/x-www-form-urlencoded;charset=utf-8"
        _ = try await URLSessionTransport().send(
            TransportRequest(
                head: head, body: Array(body.utf8), timeout: .seconds(30), maximumResponseSize: 1024))
    }

    @Test func aFormIsMadeHereAndPostsWhatIsPrivate() async throws {
        let bench = try Bench { _ in .fault(.reply(headers: ["Content-Type": "text/html"], body: Array("page".utf8))) }
        var options = CallOptions()
        options.set("notify_url", path: ["notify", "url"], "https://example.com/?a=1&b=2")
        let reply = try #require(await bench.client.call(Checkout.self, Checkout.Request(), options).reply)
        #expect(bench.gateway.calls.isEmpty && reply.code == nil)
        let (form, fields) = (reply.response, reply.response.fields.reveal())
        #expect(fields.keys.sorted() == ["biz_content", "notify_url"] && !form.action.reveal().contains("script"))
        var body: [UInt8] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            if !body.isEmpty { body.append(UInt8(ascii: "&")) }
            FormEncoding.append(name, to: &body)
            body.append(UInt8(ascii: "="))
            FormEncoding.append(value, to: &body)
        }
        try await take(String(decoding: body, as: UTF8.self), to: form.action.reveal(), method: .post)
        let call = try #require(bench.gateway.calls.first)
        #expect(bench.gateway.faults == [] && call.method == "alipay.trade.wap.pay")
        #expect(call.parameters["notify_url"] == "https://example.com/?a=1&b=2")
        #expect(call.text("subject") == "\"><script>'&+ 测试")

        let html = form.html.reveal()
        #expect(html.components(separatedBy: "<script>").count == 2 && html.hasSuffix(".submit();</script>"))
        #expect(
            html.contains(
                #"name="biz_content" value="{&quot;subject&quot;:&quot;\&quot;&gt;&lt;script&gt;&#39;&amp;+ 测试&quot;}">"#
            ))
        #expect(!"\(reply) \(form)".contains("subject") && !"\(reply)".contains("sign="))
    }

    @Test(arguments: [false, true]) func anOrderStringIsMadeHere(v3: Bool) async throws {
        let bench = try Bench { _ in .fault(.reply(headers: ["Content-Type": "text/html"], body: Array("page".utf8))) }
        let configuration = try GatewayConfiguration(
            environment: .custom(bench.gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"))
        let client =
            v3
            ? Client(gatewayV3: configuration, clock: Bench.clock) : Client(gateway: configuration, clock: Bench.clock)
        let reply = try #require(await client.call(AppPay.self, Checkout.Request()).reply)
        let order = reply.response.text.reveal()
        #expect(bench.gateway.calls.isEmpty && !order.contains(" ") && !order.contains("http"))
        #expect(!"\(reply)".contains("app_id"))
        try await take("", to: "\(bench.gateway.url)?\(order)", method: .get)
        #expect(bench.gateway.faults == [] && bench.gateway.calls.first?.method == "alipay.trade.app.pay")
        #expect(bench.gateway.calls.first?.text("subject") == "\"><script>'&+ 测试")
    }

    @Test func aSpaceMakesNoFormsAndOrderStrings() async throws {
        let bench = try SpaceBench { _ in .data("{}") }
        #expect(await bench.client.call(Checkout.self, Checkout.Request()).notSent?.name == "gatewayOnly")
        #expect(await bench.client.call(AppPay.self, Checkout.Request()).notSent?.name == "gatewayOnly")
        #expect(bench.space.calls.isEmpty)
    }

    typealias SpaceBench = SpaceCallTests.SpaceBench

    private func certify(_ client: Client) async -> Outcome<Certify> {
        var options = CallOptions()
        options.set("return_url", path: ["returnUrl"], "https://example.com/?a=1&b=2")
        return await client.call(Certify.self, Certify.Request(), options)
    }

    @Test(arguments: [false, true]) func theLinkOfAGatewayIsMadeHereAndOpensThere(v3: Bool) async throws {
        let bench = try Bench { _ in .fault(.reply(headers: ["Content-Type": "text/html"], body: Array("page".utf8))) }
        let configuration = try GatewayConfiguration(
            environment: .custom(bench.gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"))
        let client =
            v3
            ? Client(gatewayV3: configuration, clock: Bench.clock) : Client(gateway: configuration, clock: Bench.clock)
        let reply = try #require(await certify(client).reply)
        #expect(bench.gateway.calls.isEmpty && reply.state == .notStated && reply.code == nil)
        let link = try #require(URLComponents(string: reply.response.link.reveal()))
        #expect(!"\(reply)".contains("certify_id"))

        var head = HTTPRequest(
            method: .get, scheme: link.scheme, authority: "127.0.0.1:\(link.port ?? 0)",
            path: "\(link.percentEncodedPath)?\(link.percentEncodedQuery ?? "")")
        head.headerFields[.acceptEncoding] = "identity"
        let page = try await URLSessionTransport().send(
            TransportRequest(head: head, body: [], timeout: .seconds(30), maximumResponseSize: 1024))
        #expect(page.body == Array("page".utf8) && bench.gateway.faults == [])
        // The fixture has verified the signature.
        let call = try #require(bench.gateway.calls.first)
        #expect(call.method == "alipay.user.certify.open.certify" && call.bizContent == #"{"certify_id":"id/1+2"}"#)
        #expect(call.parameters["return_url"] == "https://example.com/?a=1&b=2")
    }

    @Test(arguments: [
        #""https://openapi.alipay.com/gateway.do?a=1""#, #"{"body":"https://openapi.alipay.com/gateway.do?a=1"}"#,
        #"{"success":true,"result":"https://openapi.alipay.com/gateway.do?a=1"}"#,
    ])
    func aSpaceIsAskedForTheLink(data: String) async throws {
        let bench = try SpaceBench { _ in .data(data) }
        let reply = try #require(await certify(bench.client).reply)
        #expect(reply.response.link.reveal() == "https://openapi.alipay.com/gateway.do?a=1")
        #expect(
            bench.space.calls.first?.paramsText
                == #"{"functionTarget":"alipay-openapi","functionArgs":{"method":"alipay.user.certify.open.certify","#
                + #""params":{"$config":{"returnUrl":"https://example.com/?a=1&b=2"},"pageExec":"get","#
                + #""certify_id":"id/1+2"}}}"#)
    }

    @Test(arguments: [
        #""<form action=''>""#, #""javascript:alert(1)""#, #""http://example.com/""#, #""https://""#, #""""#, "{}",
        "[]",
        #"{"success":false,"result":"https://example.com/"}"#,
    ])
    func whatIsNoLinkIsNoAnswer(data: String) async throws {
        let bench = try SpaceBench { _ in .data(data) }
        #expect(await certify(bench.client).unresolved != nil)
    }

    @Test func aRefusedPageIsRefused() async throws {
        let bench = try SpaceBench { _ in .data(#"{"code":"40005","msg":"m","subCode":"isv.app-call-limited"}"#) }
        #expect(await certify(bench.client).rejection?.next == .slowDown)
    }

    @Test func aTextIsNoAnswerToAMethod() async throws {
        let bench = try SpaceBench { _ in .data(#"{"success":true,"result":"https://example.com/"}"#) }
        #expect(try await bench.send().unresolved?.cause == .unexpectedResponse)
    }

    @Test func aPresetFunctionGetsItsKeysAndNothingElse() async throws {
        let bench = try SpaceBench { _ in .data(#"{"Message":"OK","RequestId":"r","BizId":"9","Code":"OK"}"#) }
        let reply = try #require(
            await bench.client.call(SendSms.self, SendSms.Request(), CallOptions()).reply)
        #expect(reply.response.bizId == "9" && reply.message == "OK")
        #expect(
            bench.space.calls.first?.paramsText
                == #"{"functionTarget":"alicloud-dysms","functionArgs":{"method":"SendSms","#
                + #""params":{"PhoneNumbers":"13900000000"}}}"#)
    }

    @Test func aPresetFunctionRefusesByItsCode() async throws {
        let bench = try SpaceBench { _ in .data(#"{"Message":"no","Code":"isv.BUSINESS_LIMIT_CONTROL"}"#) }
        let refusal = await bench.client.call(SendSms.self, SendSms.Request(), CallOptions()).rejection
        #expect(refusal?.next == .slowDown && refusal?.message?.reveal() == "no")
    }

    @Test func aPresetFunctionRunsOnASpaceAlone() async throws {
        let bench = try Bench { _ in .node("{}") }
        let outcome = await bench.client.call(SendSms.self, SendSms.Request(), CallOptions())
        #expect(outcome.notSent?.name == "spaceOnly" && bench.gateway.calls.isEmpty)
    }

    @Test func aStoredCallKeepsItsKind() async throws {
        let bench = try SpaceBench { _ in .data(#"{"Code":"OK"}"#) }
        let kept = try JSONEncoder().encode(
            bench.client.prepare(SendSms.self, SendSms.Request()).call)
        #expect(String(decoding: kept, as: UTF8.self).contains(#""kind":"function:alicloud-dysms""#))
        let call = try JSONDecoder().decode(StoredCall.self, from: kept)
        #expect(try JSONEncoder().encode(call).count == kept.count)
        let damaged = Data(
            String(decoding: kept, as: UTF8.self).replacing("function:alicloud-dysms", with: "other").utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(StoredCall.self, from: damaged) }
    }
}
