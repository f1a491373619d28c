import Foundation
import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// The signed text as it may be shown, and where it parts from the one that the platform verified.
@Suite struct SignedTextTests {
    private static let secret = "PLANTED&method=PLANTED&app_id=PLANTED"

    private func prepared(_ client: Client) throws -> PreparedCall<Fund.B2cRedPacket.Send> {
        try client.fund.b2cRedPacket.prepare(try Bench.request(title: Self.secret), appAuthToken: "PLANTED")
    }

    @Test(arguments: EchoChannel.allCases) func itShowsTheProtocolAlone(_ channel: EchoChannel) throws {
        let text = try channel.client(answering: "").signedText(prepared(channel.client(answering: "")))
        try Planted.expectHidden(text)
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("PLANTED"))
        switch channel {
        case .space: #expect("\(text)".contains("timestamp=1795392000000"))
        case .v3: #expect("\(text)".contains("POST") && "\(text)".contains("/v3/alipay/fund/trans/uni/transfer"))
        case .gateway, .certificates: #expect("\(text)".contains("&timestamp=2026-11-23 08:00:00&version=1.0"))
        }
    }

    @Test func itIsWhatIsSigned() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let text = try bench.client.signedText(prepared(bench.client))
        _ = await bench.client.fund.b2cRedPacket.send(try prepared(bench.client))
        let sent = try #require(bench.gateway.calls.first).parameters
        let expected = sent.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
            .map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        #expect(String(decoding: text.bytes, as: UTF8.self) == expected && bench.gateway.faults == [])
    }

    /// The platform's message repeats the whole text that it verified, with the secrets in it.
    @Test func theFirstDifferenceIsTold() async throws {
        let changes: [(@Sendable (String) -> String, String?)] = [
            ({ $0 }, nil),
            (
                { $0.replacing("charset=utf-8", with: "charset=GBK") },
                "'charset' differs from its byte 1 on: 'utf-8' was signed, the platform verified 'GBK'"
            ),
            ({ $0.replacing("1.68", with: "1.69") }, "'biz_content' differs from its byte 49 on"),
            (
                { $0.replacing("&app_id=", with: "&appid=") },
                "this text has 'app_id' where the platform's has something else"
            ),
            ({ $0 + "&x=1" }, "the platform's text goes on where this one ends, after 'version'"),
            (
                { String($0.dropLast(2)) },
                "'version' differs from its byte 2 on: '1.0' was signed, the platform verified '1'"
            ),
            ({ _ in "no text at all" }, nil),
        ]
        for (change, expected) in changes {
            for isEscaped in [false, true] {
                let bench = try Bench { call in
                    let text = call.parameters.sorted {
                        Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8))
                    }
                    .map { "\($0.key)=\($0.value)" }.joined(separator: "&")
                    var message = "验签出错，网关生成的验签字符串为：" + change(text)
                    if isEscaped { message = message.replacing("&", with: "&amp;") }
                    let quoted = String(decoding: (try? JSONEncoder().encode(message)) ?? Data(), as: UTF8.self)
                    return .node(#"{"code":"40002","msg":"m","sub_code":"isv.invalid-signature","sub_msg":\#(quoted)}"#)
                }
                let outcome = await bench.client.fund.b2cRedPacket.send(try prepared(bench.client))
                let rejection = try #require(outcome.rejection)
                #expect(rejection.signedTextDifference == expected)
                #expect(expected == nil || "\(rejection)".hasSuffix(expected ?? "-"))
                try Planted.expectHidden(outcome)
                let stored = try JSONDecoder().decode(
                    Outcome<Fund.B2cRedPacket.Send>.self, from: JSONEncoder().encode(outcome))
                #expect(stored.rejection?.signedTextDifference == expected)
            }
        }
    }

    @Test func middlewareSeesIt() async throws {
        let seen = Mutex<[String]>([])
        let bench = try Bench { _ in .node(Bench.success()) }
        let client = bench.client.using(Noting { text in seen.withLock { $0.append(text) } })
        _ = await client.fund.b2cRedPacket.send(try prepared(client))
        let text = try #require(seen.withLock { $0 }.first)
        #expect(
            text.hasPrefix("app_auth_token=<7 bytes>&app_id=\(Bench.appID)&biz_content=<") && !text.contains("PLANTED"))
    }

    private struct Noting: Middleware {
        let note: @Sendable (String) -> Void
        func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
            note(request.signedText?.description ?? "")
            return try await next(request)
        }
    }
}
