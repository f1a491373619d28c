import FundAPI
import FundRuntime
import FundTesting
import Testing

/// The control port of a gateway in another process.
@Suite struct ControlTests {
    private static func text(_ answer: GatewayControl.Answer) -> String { String(decoding: answer.body, as: UTF8.self) }

    @Test func faultsAndTheLedger() async throws {
        let gateway = try FundGatewayTests.gateway()
        let control = GatewayControl(gateway)
        func post(_ path: String, _ text: String) -> Int { control.answer("POST", path, Array(text.utf8)).status }
        #expect(post("/faults", #"{"fault":"loseReply","for":"fund.b2cRedPacket.send"}"#) == 200)
        #expect(post("/balance", #"{"amount":"10.00"}"#) == 200)
        #expect(post("/course", #"{"steps":[{"state":"processing"},{"after":60,"state":"succeeded"}]}"#) == 200)
        let packets = try gateway.client().fund.b2cRedPacket
        let unresolved = try #require(await packets.send(try FundGatewayTests.request()).unresolved)
        #expect(await packets.settle(unresolved).state == .processing)
        #expect(post("/clock", #"{"advance":60}"#) == 200)
        #expect(await packets.settle(unresolved).state == .succeeded)
        #expect(post("/move", #"{"key":"N1","state":"refunded"}"#) == 200)
        let ledger = Self.text(control.answer("GET", "/ledger", []))
        #expect(ledger.contains(#""key":"N1""#) && ledger.contains(#""state":"refunded""#))
        let notification = Self.text(control.answer("POST", "/notification", Array(#"{"key":"N1"}"#.utf8)))
        #expect(notification.contains("alipay.fund.trans.order.changed") && notification.contains("REFUND"))
        let requests = Self.text(control.answer("GET", "/requests", []))
        #expect(requests.contains("loseReply") && requests.contains("alipay.fund.trans.common.query"))
        #expect(Self.text(control.answer("GET", "/", [])).contains("POST /faults"))
        #expect(
            Self.text(control.answer("GET", "/counts", []))
                == #"{"requests":3,"requestsForgotten":0,"orders":1,"ordersForgotten":0}"# + "\n")
    }

    @Test(
        "what is not understood says what was expected",
        arguments: [
            ("/faults", "{", "no JSON object"), ("/faults", "{}", "'fault' is missing"),
            ("/faults", #"{"fault":"explode"}"#, "'explode' is no fault: unreachable"),
            ("/faults", #"{"fault":"forge","for":"fund.gone"}"#, "no call 'fund.gone'"),
            ("/faults", #"{"fault":"forge","times":1.5}"#, "'times' is no whole number"),
            ("/clock", #"{"advance":-1}"#, "no number of seconds"),
            ("/clock", #"{"advance":1e300}"#, "no number of seconds"),
            ("/balance", #"{"amount":"a lot"}"#, "'a lot' is no sum"),
            ("/move", #"{"key":"N1","state":"lost"}"#, "no state"),
            ("/move", #"{"key":"N1","state":"failed"}"#, "no order 'N1'"), ("/course", #"{"steps":{}}"#, "no list"),
            ("/notification", #"{"key":"N1"}"#, "no notification tells of an order 'N1'"),
            ("/notification", "{}", "'key' is missing"), ("/nothing", "{}", "no POST /nothing"),
        ])
    func mistakes(path: String, body: String, words: String) throws {
        let answer = GatewayControl(try FundGatewayTests.gateway()).answer("POST", path, Array(body.utf8))
        #expect([400, 404].contains(answer.status) && Self.text(answer).contains(words), "\(Self.text(answer))")
    }
}
