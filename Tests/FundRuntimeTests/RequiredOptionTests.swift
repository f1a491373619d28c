import FundRuntime
import GatewayFixture
import Testing

/// Options without which a call is not to be made.
@Suite struct RequiredOptionTests {
    @Test func whatIsRequiredAndEmptyKeepsTheCallHere() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        for path in [["appAuthToken"], []] {
            var options = CallOptions()
            options.set("app_auth_token", path: path, "", isRequired: true)
            let outcome = await bench.client.call(Fund.B2cRedPacket.Send.self, try Bench.request(), options)
            guard case .invalidRequest(let invalid) = outcome.notSent?.reason else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(invalid.violations.map(\.fields) == [["app_auth_token"]])
        }
        #expect(bench.gateway.calls.isEmpty)
    }

    @Test func whatIsRequiredAndGivenIsSent() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        var options = CallOptions()
        options.set("app_auth_token", path: [], "T1", maximumLength: 2, isRequired: true)
        let outcome = await bench.client.call(Fund.B2cRedPacket.Send.self, try Bench.request(), options)
        #expect(outcome.reply != nil && bench.gateway.calls.first?.parameters["app_auth_token"] == "T1")
    }
}
