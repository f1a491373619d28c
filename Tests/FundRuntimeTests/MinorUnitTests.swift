import FundRuntime
import GatewayFixture
import Testing

/// Amounts that travel as whole numbers of fen: exact on both sides, and never taken for yuan.
@Suite struct MinorUnitTests {
    struct Amounts: ResponseBody {
        let required: Money
        let optional: Money?
        init(from reader: inout ResponseReader) {
            required = reader.scalar("r", "required", as: .minorUnits(currency: "CNY", scale: 2))
            optional = reader.scalarIfPresent("o", as: .minorUnits(currency: "CNY", scale: 2))
        }
    }

    private func amounts(_ members: String) throws -> Amounts {
        try Amounts(from: JSONObject(parsing: "{\(members)}"))
    }

    @Test(
        arguments: [
            ("1", 1, "0.01"), ("0", 0, "0.00"), ("150", 150, "1.50"),
            ("9223372036854775807", .max, "92233720368547758.07"),
        ] as [(String, Int64, String)])
    func textsAndNumbersAreRead(_ units: String, _ minorUnits: Int64, _ text: String) throws {
        for members in [#""r":\#(units)"#, #""required":"\#(units)""#] {
            let money = try amounts(members).required
            #expect(money.minorUnits == minorUnits && money.text == text && money.scale == 2 && money.currency == "CNY")
        }
    }

    @Test(
        "nothing but a whole number is an amount of fen",
        arguments: [
            #""1.50""#, "1.50", "1.0", #""150.00""#, "1e2", "-1", #""+1""#, #""007""#, #"" 1""#, #""1,000""#, "true",
            "[]", "{}",
            "9223372036854775808", #""一""#,
        ])
    func otherTextsAreUnreadable(_ json: String) throws {
        let mistake = { ResponseError($0, .expected("an amount in the smallest unit")) }
        #expect(throws: mistake("r")) { try amounts(#""r":\#(json)"#) }
        #expect(throws: mistake("o")) { try amounts(#""r":1,"o":\#(json)"#) }
    }

    @Test func missingIsMissing() throws {
        #expect(throws: ResponseError("r", .missing)) { try amounts(#""r":"","o":1"#) }
        #expect(try amounts(#""r":1"#).optional == nil && amounts(#""r":1,"o":null"#).optional == nil)
    }

    struct Sent: RequestBody {
        let amount: Fund.RedPacketAmount?
        func write(to writer: inout RequestWriter) {
            writer.scalar("t", amount?.money, as: .minorUnits(currency: "CNY", scale: 2), space: "text")
            writer.scalar("n", amount?.money, as: .minorUnitsNumber(currency: "CNY", scale: 2))
        }
    }

    @Test(arguments: [("1.68", "168"), ("0.01", "1"), ("5", "500"), ("5.0", "500"), ("100000000", "10000000000")])
    func amountsAreWritten(_ text: String, _ units: String) throws {
        let sent = Sent(amount: try Fund.RedPacketAmount(text))
        #expect(try RequestWriter.content(of: sent, for: .gateway) == #"{"t":"\#(units)","n":\#(units)}"#)
        #expect(try RequestWriter.content(of: sent, for: .space) == #"{"text":"\#(units)","n":\#(units)}"#)
        #expect(try RequestWriter.content(of: Sent(amount: nil), for: .gateway) == "{}")
    }

    /// Sent under `fen` in fen or `yuan` in yuan, and answered under the other name.
    static let echoes: [EchoTests.Case] = [
        .init(#""fen":"150""#, #""yuan":"1.5""#, nil),
        .init(#""fen":150"#, #""yuan":1.50"#, nil),
        .init(#""yuan":"1.5""#, #""fen":150"#, nil),
        // Equal as texts, and a hundredfold apart.
        .init(#""fen":"150""#, #""yuan":"150""#, .echoMismatch(field: "yuan")),
        .init(#""yuan":"150""#, #""fen":"150""#, .echoMismatch(field: "fen")),
        .init(#""yuan":"1.505""#, #""fen":150"#, .echoMismatch(field: "fen")),
        .init(#""fen":"1.50""#, #""yuan":"1.50""#, .echoMismatch(field: "yuan")),
        .init(#""yuan":"1.50""#, #""fen":"1.50""#, unreadable), .init(#""yuan":"1.50""#, #""fen":"0150""#, unreadable),
        .init(#""yuan":"1.50""#, #""fen":"-150""#, unreadable),
    ]

    static let unreadable = UnknownCause.undecodableResponse(
        ResponseError("fen", .expected("an amount in the smallest unit")))

    @Test(arguments: EchoChannel.allCases, echoes)
    func echoesAreComparedAsAmounts(_ channel: EchoChannel, _ example: EchoTests.Case) async throws {
        let client = try channel.client(answering: example.returned)
        let outcome = await client.call(Convert.self, try AnyRequest(example.sent), CallOptions())
        #expect(outcome.unresolved?.cause == example.cause && (outcome.reply == nil) == (example.cause != nil))
    }
}

/// In the shape of generated code.
nonisolated enum Convert: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.convert", method: "alipay.test.convert", effect: .reads,
            echo: [
                Echo(amount: "fen", sentScale: 2, returned: ["yuan"]),
                Echo(amount: "yuan", returned: ["fen"], returnedScale: 2),
            ], errors: [])
    }
}
