import FundRuntime
import GatewayFixture
import Testing

/// A status in place of a space's answer: any proxy can write it, also after the function ran.
@Suite struct SpaceStatusTests {
    typealias SpaceBench = SpaceCallTests.SpaceBench

    private static func status(_ status: Int, _ body: String = "") -> SpaceAnswer {
        .fault(.reply(status: status, body: Array(body.utf8)))
    }
    private static let refused = status(401)
    private static let invalidToken = SpaceAnswer.error(code: "GATEWAY_INVALID_TOKEN", message: "m")

    /// A space that answers one thing after the other, the last one for good.
    private func bench(_ answers: SpaceAnswer..., signIns: [SpaceAnswer?] = []) throws -> SpaceBench {
        let (calls, tokens) = (Counter(), Counter())
        return try SpaceBench(signInAnswer: { signIns.dropFirst(tokens.next() - 1).first ?? nil }) { _ in
            answers[min(calls.next(), answers.count) - 1]
        }
    }

    private func sendWithoutKey(_ bench: SpaceBench) async -> Outcome<GenericExecute> {
        let request = GenericExecute.Request(method: "alipay.trade.refund", params: JSONObject())
        return await bench.client.call(GenericExecute.self, request, CallOptions())
    }

    @Test func aCallWithAKeyIsSentOnceMore() async throws {
        let bench = try bench(Self.refused, .data(Bench.success()))
        #expect(try await bench.send().reply != nil)
        #expect(bench.space.calls.map(\.token) == ["token-1", "token-2"])
        #expect(bench.space.calls[0].paramsText == bench.space.calls[1].paramsText)
    }

    @Test func aSecondOneLeavesItOpen() async throws {
        let bench = try bench(Self.refused)
        #expect(try await bench.send().unresolved?.cause == .httpStatus(401))
        #expect(bench.space.calls.map(\.token) == ["token-1", "token-2"])
    }

    /// The second sending says nothing of the first, unless it is accepted.
    @Test func whatTheSecondSendingIsRefusedForDoesNotSettleTheFirst() async throws {
        let refusal = #"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#
        let refused = try bench(Self.refused, .data(refusal))
        guard case .resendRefused(let error, _) = try await refused.send().unresolved?.cause
        else { return #expect(Bool(false)) }
        #expect(error.subCode == "PAYEE_NOT_EXIST" && refused.space.calls.count == 2)
        let byWords = try bench(Self.refused, Self.invalidToken)
        #expect(try await byWords.send().unresolved?.cause == .notResent(reason: "authentication"))
        #expect(byWords.space.calls.count == 2)
        let noToken = try bench(Self.refused, signIns: [nil, Self.status(500)])
        #expect(try await noToken.send().unresolved?.cause == .notResent(reason: "tokenUnavailable"))
        #expect(noToken.space.calls.count == 1)
        let afterWords = try bench(Self.invalidToken, Self.refused)
        #expect(try await afterWords.send().unresolved?.cause == .httpStatus(401))
        #expect(afterWords.space.calls.count == 2)
    }

    @Test func aCallWithoutAKeyIsNotSentAgain() async throws {
        let bench = try bench(Self.refused, .data(#"{"code":"10000","msg":"Success"}"#))
        #expect(await sendWithoutKey(bench).unresolved?.cause == .httpStatus(401))
        #expect(bench.space.calls.count == 1)
        // The next call has another token, all the same.
        #expect(await sendWithoutKey(bench).reply != nil)
        #expect(bench.space.calls.map(\.token) == ["token-1", "token-2"])
    }

    @Test func theSpacesOwnWordsSayThatNothingRan() async throws {
        let bench = try bench(Self.invalidToken, .data(#"{"code":"10000","msg":"Success"}"#))
        #expect(await sendWithoutKey(bench).reply != nil)
        #expect(bench.space.calls.count == 2)
    }

    @Test func aQueryMovesNothing() async throws {
        let request = try Fund.Order.Query.Request(outBizNo: Bench.orderNumber, productCode: nil, bizScene: nil)
        let again = try bench(Self.refused, .data(Bench.success()))
        #expect(await again.client.fund.order.query(request).reply != nil)
        let twice = try bench(Self.refused)
        #expect(await twice.client.fund.order.query(request).unresolved?.cause == .httpStatus(401))
        #expect(twice.space.calls.count == 2)
    }

    @Test(arguments: [400, 401, 403, 429, 500, 503]) func itsOwnWordsAreShown(status: Int) async throws {
        for code in ["GATEWAY_INVALID_TOKEN", "FunctionTimeout"] {
            let body = #"{"success":false,"error":{"code":"\#(code)","message":"m","type":"T"}}"#
            let bench = try bench(Self.status(status, body))
            let unresolved = try #require(try await bench.send().unresolved)
            #expect(unresolved.cause.refusal?.code == code && unresolved.next == .query)
            #expect(bench.space.calls.count == (status == 401 ? 2 : 1))
        }
        for body in ["", "<html>", #"{"error":"x"}"#, #"{"success":true,"data":{}}"#] {
            let bench = try bench(Self.status(status, body))
            #expect(try await bench.send().unresolved?.cause == .httpStatus(status))
        }
    }

    @Test func aRefusedSignInShowsItsCode() async throws {
        let body = #"{"success":false,"error":{"code":"InvalidParameter.AppId","message":"m"}}"#
        for status in [200, 401, 403] {
            let bench = try bench(.data(Bench.success()), signIns: [Self.status(status, body)])
            guard case .authentication(let error) = try await bench.send().notSent?.reason else {
                return #expect(Bool(false))
            }
            #expect(error?.code == "InvalidParameter.AppId" && bench.space.calls.isEmpty)
        }
    }
}
