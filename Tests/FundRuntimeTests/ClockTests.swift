import FundRuntime
import GatewayFixture
import Testing

/// A machine whose clock is off: the platform refuses the time of each request, and its reply tells by how much.
@Suite struct ClockTests {
    /// Ten minutes after the clock of the tests.
    private static let date = ["Date": "Mon, 23 Nov 2026 00:10:00 GMT"]
    private static let node =
        #"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-timestamp","sub_msg":"非法的时间戳参数"}"#

    private func bench(_ headers: [String: String], node: String = node, isSigned: Bool = true) throws -> Bench {
        try Bench { _ in
            var shaped = ShapedReply(node, signature: isSigned ? .valid : .absent)
            shaped.headers = headers
            return .shaped(shaped)
        }
    }

    @Test func theSetUpIsAtFaultAndTheReplyTellsByHowMuch() async throws {
        let rejection = try #require(try await bench(Self.date).send().rejection)
        #expect(rejection.next == .fixSetup && rejection.clockDifference == .seconds(-600))
        #expect(
            rejection.description
                == "40002 isv.invalid-timestamp: fixSetup; your clock is 00:10:00 behind the platform's")
        // Eight hours: a time zone that was applied twice.
        let zone = try await bench(["Date": "Sun, 22 Nov 2026 16:00:00 GMT"]).send().rejection
        #expect(zone?.description.hasSuffix("your clock is 08:00:00 ahead of the platform's") == true)
    }

    @Test(arguments: [
        nil, "", "now", "Mon, 23 Nov 2026 00:00:59 GMT", "Mon, 23 Nov 2026 00:10:00 +0800",
        "Mon, 33 Nov 2026 00:10:00 GMT",
        "Mon, 23 nov 2026 00:10:00 GMT", "Mon, 23 Nov 99999999999999999999 00:10:00 GMT",
    ]) func whatTellsNothingIsNotGuessed(date: String?) async throws {
        let rejection = try await bench(date.map { ["Date": $0] } ?? [:]).send().rejection
        #expect(rejection?.next == .fixSetup && rejection?.clockDifference == nil)
    }

    @Test func otherRefusalsSayNothingOfTheClock() async throws {
        let node = #"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#
        #expect(try await bench(Self.date, node: node).send().rejection?.clockDifference == nil)
    }

    @Test func anUnsignedOneShowsItToo() async throws {
        let cause = try await bench(Self.date, isSigned: false).send().unresolved?.cause
        #expect(cause?.refusal?.clockDifference == .seconds(-600))
    }

    @Test(arguments: [
        "invalid-timestamp", "INVALID_TIMESTAMP", "isv.invalid-timestamp", "ISV.INVALID_TIMESTAMP", "INVALID TIMESTAMP",
    ])
    func theThirdVersionSignsItsTime(code: String) async throws {
        let bench = try V3Bench { _ in
            var answer = V3Answer(#"{"code":"\#(code)","message":"m"}"#, status: 400)
            answer.headers = ["Date": "Sun, 22 Nov 2026 16:00:00 GMT"]
            return answer
        }
        let rejection = try #require(try await bench.send().rejection)
        #expect(rejection.next == .fixSetup && rejection.subCode?.rawValue == "isv.invalid-timestamp")
        // The fixture signs a time of 2022, which counts more than the header.
        #expect(rejection.clockDifference == .milliseconds(1_795_392_000_000 - 1_667_804_301_218))
    }

    @Test(arguments: [Int64.min, 0, .max]) func noTimeIsTooFarOff(time: Int64) async throws {
        let bench = try V3Bench { _ in
            var answer = V3Answer(#"{"code":"INVALID_TIMESTAMP","message":"m"}"#, status: 400)
            answer.isSigned = false
            answer.headers = ["alipay-timestamp": String(time)]
            return answer
        }
        let error = try await bench.send().unresolved?.cause.refusal
        #expect(error?.clockDifference == .milliseconds(1_795_392_000_000) - .milliseconds(time))
        #expect(error?.description.hasPrefix("INVALID_TIMESTAMP; your clock is ") == true)
    }

    @Test func aSpaceThatRefusesTheTimeSaysByHowMuch() async throws {
        let body = #"{"success":false,"error":{"code":"InvalidParameter.Timestamp","message":"m"}}"#
        let bench = try SpaceCallTests.SpaceBench(
            signInAnswer: { .fault(.reply(headers: Self.date, body: Array(body.utf8))) }, { _ in .data("{}") })
        let outcome = try await bench.send()
        guard case .authentication(let error) = outcome.notSent?.reason else { return #expect(Bool(false)) }
        #expect(error?.clockDifference == .seconds(-600))
        #expect(outcome.notSent?.description.hasSuffix("your clock is 00:10:00 behind the platform's") == true)
    }
}
