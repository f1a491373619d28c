import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Whatever goes wrong after sending: the outcome is unknown, and the gateway saw the order exactly once.
@Suite struct MoneySafetyTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let answer: GatewayAnswer
        /// Short where the deadline itself may be what ends the call, long where load must not.
        let timeout: Duration
        let isExpected: @Sendable (UnknownCause) -> Bool

        init(
            _ name: String, _ answer: GatewayAnswer, timeout: Duration = .seconds(30),
            _ isExpected: @escaping @Sendable (UnknownCause) -> Bool
        ) {
            self.name = name
            self.answer = answer
            self.timeout = timeout
            self.isExpected = isExpected
        }

        var testDescription: String { name }
    }

    private static func isLost(_ cause: UnknownCause) -> Bool {
        // Where the platform's network library notices nothing, the deadline does.
        if case .connectionLost = cause { return true }
        return cause == .timedOut
    }

    private static func isMalformed(_ cause: UnknownCause) -> Bool {
        if case .malformedResponse = cause { true } else { false }
    }

    static let connectionFaults: [Fault] = [
        Fault("reset", .fault(.reset), timeout: .seconds(2), isLost),
        Fault("closed", .fault(.close), timeout: .seconds(2), isLost),
        Fault(
            "truncated", .fault(.truncated(body: Array(#"{"alipay_fund"#.utf8), announced: 400)), timeout: .seconds(2)
        ) {
            isLost($0) || isMalformed($0)
        },
        Fault("slow", .fault(.delayed(.seconds(4), .text("{}"))), timeout: .seconds(1)) { $0 == .timedOut },
        Fault("redirect", .fault(.reply(status: 307, headers: ["Location": "http://127.0.0.1:1/x"], body: []))) {
            $0 == .redirected(status: 307)
        },
        Fault("redirect by GET", .fault(.reply(status: 302, headers: ["Location": "/gateway.do"], body: []))) {
            $0 == .redirected(status: 302)
        },
        Fault("oversized", .fault(.reply(body: [UInt8](repeating: 0x20, count: 70_000)))) { $0 == .responseTooLarge },
        Fault("endless", .fault(.endless())) { $0 == .responseTooLarge },
        Fault("status 500", .fault(.reply(status: 500, body: Array("{}".utf8)))) { $0 == .httpStatus(500) },
        Fault("status 204", .fault(.reply(status: 204, body: []))) { $0 == .httpStatus(204) },
    ]

    static let signatureFaults: [Fault] = [
        Fault("tampered", .shaped(ShapedReply(Bench.success(), signature: .over(Bench.success("1"))))) {
            $0 == .invalidSignature
        },
        Fault("unsigned success", .shaped(ShapedReply(Bench.success(), signature: .absent))) { $0 == .unsignedSuccess },
        Fault("null for a signature", .shaped(ShapedReply(Bench.success(), signature: .null))) {
            $0 == .invalidSignature
        },
        Fault("empty signature", .shaped(ShapedReply(Bench.success(), signature: .empty))) { $0 == .invalidSignature },
        Fault(
            "refusal with null for a signature",
            .shaped(ShapedReply(#"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#, signature: .null))
        ) {
            if case .unverifiedRefusal(let error) = $0 { error.subCode == "PAYEE_NOT_EXIST" } else { false }
        },
        Fault(
            "refusal with an empty signature",
            .shaped(ShapedReply(#"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#, signature: .empty))
        ) {
            if case .unverifiedRefusal(let error) = $0 { error.subCode == "PAYEE_NOT_EXIST" } else { false }
        },
        Fault(
            "unsigned refusal",
            .shaped(ShapedReply(#"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#, signature: .absent))
        ) {
            if case .unverifiedRefusal(let error) = $0 { error.subCode == "PAYEE_NOT_EXIST" } else { false }
        },
        Fault(
            "signature inside a string",
            .shaped(
                ShapedReply(Bench.success(more: #","memo":"\",\"sign\":\"AAAA\"""#), signature: .absent))
        ) { $0 == .unsignedSuccess },
        Fault("success in an error node", .shaped(ShapedReply(Bench.success(), nodeName: "error_response"))) {
            if case .serviceError(let error, effect: .unknown, next: .query) = $0 {
                error.code == "10000"
            } else {
                false
            }
        },
        Fault(
            "other method",
            .shaped(ShapedReply(Bench.success(), nodeName: "alipay_fund_trans_common_query_response"))
        ) { $0 == .unexpectedResponse },
        Fault("both nodes", .shaped(ShapedReply(Bench.success(), leading: #""error_response":{"code":"1"},"#))) {
            $0 == .unexpectedResponse
        },
        Fault(
            "node twice",
            .shaped(ShapedReply(Bench.success(), leading: #""alipay_fund_trans_uni_transfer_response":{},"#)),
            isMalformed),
        Fault("sign twice", .shaped(ShapedReply(Bench.success(), leading: #""sign":"AAAA","#)), isMalformed),
        Fault("encrypted", .node(#""c2VjcmV0""#)) { $0 == .encryptedResponse },
    ]

    static let contentFaults: [Fault] = [
        Fault("replayed", .node(Bench.success("999"))) { $0 == .echoMismatch(field: "out_biz_no") },
        Fault("echo missing", .node(#"{"code":"10000","status":"SUCCESS"}"#)) {
            $0 == .echoMissing(field: "out_biz_no")
        },
        Fault("echo in two spellings", .node(Bench.success(more: #","outBizNo":"999""#))) {
            if case .undecodableResponse(let error) = $0 { error.problem == .conflictingSpellings } else { false }
        },
        Fault("replayed refusal", .node(#"{"code":"40004","sub_code":"PAYEE_NOT_EXIST","out_biz_no":"9"}"#)) {
            $0 == .echoMismatch(field: "out_biz_no")
        },
        Fault("unknown status", .node(Bench.success(status: "LATER"))) { $0 == .unrecognisedStatus("LATER") },
        Fault("no status", .node(#"{"code":"10000","out_biz_no":"\#(Bench.orderNumber)"}"#)) { $0 == .statusMissing },
        Fault("another amount", .node(Bench.success().replacing("1.68", with: "168"))) {
            $0 == .echoMismatch(field: "trans_amount")
        },
        Fault("another amount in a refusal", .node(#"{"code":"40004","sub_code":"PAYEE_NOT_EXIST","transAmount":1.6}"#))
        {
            $0 == .echoMismatch(field: "trans_amount")
        },
        Fault("amount that is none", .node(Bench.success().replacing("1.68", with: "1.6.8"))) {
            $0 == .undecodableResponse(ResponseError("trans_amount", .expected("an amount")))
        },
        Fault("status that is no text", .node(Bench.success().replacing("\"SUCCESS\"", with: "[]"))) {
            $0 == .undecodableResponse(ResponseError("status", .expected("a status")))
        },
        Fault("member twice", .node(Bench.success(more: #","status":"FAIL""#)), isMalformed),
        Fault("member twice, deep", .node(Bench.success(more: #","x":[{"a":1,"a":2}]"#)), isMalformed),
        Fault("no code", .node(#"{"msg":"Success","out_biz_no":"1"}"#)) {
            $0 == .undecodableResponse(ResponseError("code", .missing))
        },
        Fault("unlisted sub code", .refusal(subCode: "BRAND_NEW")) {
            if case .serviceError(_, effect: .unknown, next: .query) = $0 { true } else { false }
        },
        Fault("sub code of unknown effect", .refusal(subCode: "SYSTEM_ERROR")) {
            if case .serviceError(_, effect: .unknown, next: .resendUnchanged) = $0 { true } else { false }
        },
        Fault("sub code of an order that exists", .refusal(subCode: "PAYMENT_INFO_INCONSISTENCY")) {
            if case .serviceError(_, effect: .applied, next: .query) = $0 { true } else { false }
        },
        Fault("service unavailable", .node(#"{"code":"20000","msg":"m","sub_code":"isp.unknow-error"}"#)) {
            if case .serviceError = $0 { true } else { false }
        },
        Fault("code without sub code", .node(#"{"code":"40004","msg":"m"}"#)) {
            if case .serviceError(_, effect: .unknown, next: .query) = $0 { true } else { false }
        },
    ]

    @Test(arguments: connectionFaults + signatureFaults + contentFaults)
    func faultIsUnknownAndSentOnce(_ fault: Fault) async throws {
        let bench = try Bench(timeout: fault.timeout, maximumResponseSize: 65_536) { _ in fault.answer }
        let outcome = try await bench.send()
        let unresolved = try #require(outcome.unresolved, "\(outcome)")
        #expect(fault.isExpected(unresolved.cause), "\(unresolved.cause)")
        #expect(bench.gateway.calls.map { $0.text("out_biz_no") } == [Bench.orderNumber])
        #expect(bench.gateway.faults == [])
    }

    @Test func redirectIsNotFollowedToAnotherHost() async throws {
        let visits = Counter()
        let other = try LoopbackServer { _ in
            visits.next()
            return .text("{}")
        }
        let location = other.url("/gateway.do").absoluteString
        for status in [301, 302, 303, 307, 308] {
            let bench = try Bench { _ in .fault(.reply(status: status, headers: ["Location": location], body: [])) }
            #expect(try await bench.send().unresolved?.cause == .redirected(status: status))
            #expect(bench.gateway.calls.count == 1)
        }
        #expect(visits.value == 0)
    }

    @Test func cancellationAfterSendingIsUnknown() async throws {
        let arrived = Counter()
        let bench = try Bench { _ in
            arrived.next()
            return .fault(.silence(whenClosed: {}))
        }
        let task = Task { try await bench.send() }
        while arrived.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        #expect(try await task.value.unresolved?.cause == .cancelled)
        #expect(bench.gateway.calls.count == 1)
    }

    @Test func cancellationBeforeSendingIsNotSent() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await bench.send()
        }
        task.cancel()
        guard case .cancelledBeforeSending = try await task.value.notSent?.reason else { return #expect(Bool(false)) }
        #expect(bench.gateway.calls.isEmpty)
    }

    @Test func nobodyThereIsNotSent() async throws {
        let gone = try LoopbackServer { _ in .close }.url("/gateway.do")
        try await Task.sleep(for: .milliseconds(200))
        let configuration = try GatewayConfiguration(
            environment: .custom(gone), appID: Bench.appID, signer: Vectors.signer(), verifier: Vectors.verifier(),
            timeout: .seconds(2))
        let outcome = await Client(gateway: configuration).fund.b2cRedPacket.send(try Bench.request())
        #expect(outcome.notSent?.name == "connectionRefused")
    }

    @Test func whatMerelyInformsHidesNoPayment() async throws {
        let bench = try Bench { _ in
            .node(
                Bench.success(more: #","transDate":"later""#).replacing("\"Success\"", with: "{}")
                    .replacing("\"2019\"", with: "[]"))
        }
        let reply = try #require(await bench.send().reply)
        #expect(reply.state == .succeeded && reply.code == "10000" && reply.message == nil)
        #expect(reply.response.outBizNo == Bench.orderNumber)
        #expect(reply.response.orderId == nil && reply.response.transDate == nil)
        #expect(
            reply.unreadableFields == [
                ResponseError("order_id", .expected("a string")), ResponseError("trans_date", .conflictingSpellings),
            ])
        #expect(reply.response.wire["transDate"] == "later")
    }

    @Test(arguments: [#""1.680""#, "1.68", "1.6800", "null", #""""#])
    func equalAmountsAreEqualHoweverTheyAreWritten(_ amount: String) async throws {
        let bench = try Bench { _ in .node(Bench.success().replacing(#""1.68""#, with: amount)) }
        #expect(try await bench.send().reply?.state == .succeeded)
    }

    @Test func aRefusalNeedsNoReadableTexts() async throws {
        let bench = try Bench { _ in
            .node(#"{"code":"40004","msg":[],"sub_code":"PAYEE_NOT_EXIST","sub_msg":{},"subMsg":"m"}"#)
        }
        let refusal = try #require(await bench.send().rejection)
        #expect(refusal.subCode == .payeeNotExist && refusal.message == nil && refusal.subMessage?.reveal() == "m")
    }

    @Test func aQuestionIsRefusedByAnyVerifiedCode() async throws {
        let bench = try Bench { _ in .node(#"{"code":"40004","msg":"m","sub_code":"NOT_IN_ANY_TABLE"}"#) }
        let question = try Fund.Order.Query.Request(
            outBizNo: Bench.orderNumber, productCode: nil, bizScene: nil)
        let asked = try #require(await bench.client.fund.order.query(question).rejection)
        #expect(asked.subCode?.rawValue == "NOT_IN_ANY_TABLE" && asked.next == .stop)
    }

    @Test func signedOverUnescapedSlashesDecodesWhatWasVerified() async throws {
        // After an escaped backslash the two texts do not mean the same: the verified one counts.
        for (link, decoded) in [(#"https:\/\/example.invalid"#, "https://example.invalid"), (#"a\\/b"#, "a/b")] {
            let escaped = Bench.success(more: #","link":"\#(link)""#)
            let bench = try Bench { _ in
                .shaped(ShapedReply(escaped, signature: .over(escaped.replacing(#"\/"#, with: "/"))))
            }
            #expect(try await bench.send().reply?.response.wire["link"] == .string(decoded))
        }
    }

    @Test func signerThatFailsSendsNothing() async throws {
        struct Broken: RequestSigner {
            struct Failure: Error {}
            let signer: RSA2Signer
            let uses = Counter()
            func signature(for bytes: [UInt8]) throws -> [UInt8] {
                guard uses.next() == 1 else { throw Failure() }
                return try signer.signature(for: bytes)
            }
        }
        let bench = try Bench { _ in .node(Bench.success()) }
        let configuration = try GatewayConfiguration(
            environment: .custom(bench.gateway.url), appID: Bench.appID, signer: Broken(signer: Vectors.signer()),
            verifier: Vectors.verifier())
        let outcome = await Client(gateway: configuration).fund.b2cRedPacket.send(try Bench.request())
        guard case .signing = outcome.notSent?.reason else { return #expect(Bool(false), "\(outcome)") }
        #expect(bench.gateway.calls.isEmpty)
    }
}
