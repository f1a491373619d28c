import FundRuntime
import GatewayFixture
import Testing

/// A token, number or account that is given and says nothing keeps a call here that changes anything: left out, it would be
/// the caller's own account that pays.
@Suite struct BlankTextTests {
    static let blanks = ["", " ", "\u{3000}\t\n", "\u{200B}", "\u{FEFF}", "\u{0}"]

    @Test(arguments: blanks)
    func options(_ blank: String) async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let outcome = await bench.client.fund.b2cRedPacket.send(try Bench.request(), appAuthToken: blank)
        #expect(Self.fields(outcome) == [["app_auth_token"]] && bench.gateway.calls.isEmpty)
        let space = try SpaceCallTests.SpaceBench { _ in .data(Bench.success()) }
        let other = await space.client.fund.b2cRedPacket.send(try Bench.request(), appAuthToken: blank)
        #expect(Self.fields(other) == [["app_auth_token"]] && space.space.calls.isEmpty)
    }

    @Test func anOptionIsNotReplacedByThatOfTheChannel() async throws {
        var options = CallOptions()
        options.set("app_auth_token", path: ["appAuthToken"], "T0")
        let bench = try SpaceCallTests.SpaceBench(options: options) { _ in .data(Bench.success()) }
        let outcome = await bench.client.fund.b2cRedPacket.send(try Bench.request(), appAuthToken: "")
        #expect(Self.fields(outcome) == [["app_auth_token"]] && bench.space.calls.isEmpty)
    }

    @Test func whatWasSetAnewCounts() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        var options = CallOptions()
        options.set("app_auth_token", path: ["appAuthToken"], "")
        options.set("app_auth_token", path: [], "T1")
        let outcome = await bench.client.call(Fund.B2cRedPacket.Send.self, try Bench.request(), options)
        #expect(outcome.reply != nil && bench.gateway.calls.first?.parameters["app_auth_token"] == "T1")
    }

    @Test func anOptionWithoutAPlaceOnTheChannelIsNotLeftOut() async throws {
        let space = try SpaceCallTests.SpaceBench { _ in .data(Bench.success()) }
        var options = CallOptions()
        options.set("app_auth_token", path: [], "T1")
        let outcome = await space.client.call(Fund.B2cRedPacket.Send.self, try Bench.request(), options)
        #expect(Self.fields(outcome) == [["app_auth_token"]] && space.space.calls.isEmpty)
        let bench = try Bench { _ in .node(Bench.success()) }
        options = CallOptions()
        options.set(nil, path: ["env"], "prod")
        let other = await bench.client.call(Fund.B2cRedPacket.Send.self, try Bench.request(), options)
        #expect(Self.fields(other) == [["env"]] && bench.gateway.calls.isEmpty)
    }

    @Test(arguments: EchoChannel.allCases, blanks)
    func fieldsOfWhatChangesAnything(_ channel: EchoChannel, _ blank: String) async throws {
        let client = try channel.client(answering: #""x":1"#)
        for place in Transfer.Request.Place.allCases {
            let outcome = await client.call(Transfer.self, Transfer.Request(place: place, text: blank), CallOptions())
            #expect(Self.fields(outcome) == [["trade_no"]], "\(place)")
            let asked = await client.call(AskTransfer.self, Transfer.Request(place: place, text: blank), CallOptions())
            if place != .parameter { #expect(asked.reply != nil, "\(place)") }
        }
    }

    @Test(arguments: EchoChannel.allCases)
    func textsWithContentAreSent(_ channel: EchoChannel) async throws {
        for place in Transfer.Request.Place.allCases {
            let request = Transfer.Request(place: place, text: " a\u{200B}")
            let outcome = try await channel.client(answering: #""x":1"#).call(Transfer.self, request, CallOptions())
            #expect(outcome.reply != nil, "\(place)")
        }
    }

    private static func fields<Operation>(_ outcome: Outcome<Operation>) -> [[String]]? {
        guard case .invalidRequest(let invalid)? = outcome.notSent?.reason else { return nil }
        return invalid.violations.map(\.fields)
    }
}

/// In the shape of generated code: a text in every place that a request has for one.
nonisolated enum Transfer: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(id: "test.transfer", method: "alipay.test.transfer", effect: .changes, errors: [])
    }

    struct Request: RequestBody {
        enum Place: CaseIterable { case field, secret, value, inner, list, map, text, parameter }
        let place: Place
        let text: String

        func write(to writer: inout RequestWriter) {
            switch place {
            case .field: writer.string("trade_no", text)
            case .secret: writer.redacted("trade_no", Redacted(text))
            case .value: writer.value("trade_no", Fund.TransferStatus(rawValue: text))
            case .inner: writer.objects("inner", [Request(place: .field, text: text)])
            case .list: writer.strings("trade_no", ["1", text])
            case .map: writer.stringMap("trade_no", ["a": text])
            case .text: writer.jsonTextObject("inner", Request(place: .secret, text: text))
            case .parameter: writer.parameter("trade_no", text)
            }
        }
    }
}

/// The same of what only reads.
nonisolated enum AskTransfer: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = Transfer.Request
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(id: "test.askTransfer", method: "alipay.test.transfer", effect: .reads, errors: [])
    }
}
