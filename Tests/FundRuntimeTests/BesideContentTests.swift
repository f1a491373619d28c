import FundRuntime
import GatewayFixture
import Testing

/// What was sent as a parameter beside the content was sent, whoever asks.
@Suite struct BesideContentTests {
    struct Question: RequestBody {
        let number: String
        let trade: String?
        func write(to writer: inout RequestWriter) {
            writer.string("out_request_no", number)
            writer.parameter("trade_no", trade)
        }
    }

    nonisolated enum Ask: CloudOperation {
        typealias ErrorCode = UnlistedErrorCode
        typealias Request = Question
        typealias Response = GenericExecute.Response
        static var contract: OperationContract {
            OperationContract(
                id: "test.ask", method: "alipay.test.ask", effect: .reads,
                echo: [Echo(sent: "trade_no", returned: ["trade_no"])],
                status: StatusTable(field: ["state"], "Y succeeded", mayReverse: []), errors: [])
        }
    }

    @Test(arguments: EchoChannel.allCases)
    func itIsFound(_ channel: EchoChannel) throws {
        let client = try channel.client(answering: "")
        let call = try client.prepare(Ask.self, Question(number: "R1", trade: "2019")).call
        #expect(call.textIfSent("trade_no") == "2019" && call.textIfSent("out_request_no") == "R1")
        #expect(try call.text("tradeNo", "trade_no") == "2019")
        let other = try client.prepare(Ask.self, Question(number: "R1", trade: nil)).call
        #expect(other.textIfSent("trade_no") == nil)
        #expect(throws: InvalidRequest.self) { try other.text("trade_no") }
    }
}
