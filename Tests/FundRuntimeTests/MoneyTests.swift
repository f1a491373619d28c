import FundRuntime
import Testing

@Suite struct MoneyTests {
    static let edges: [Int64] = [0, 1, 9, 10, 99, 100, 101, 110, 999, 10_000_000_000, .max, .max - 1]

    @Test func parsesWhatItPrints() throws {
        var generator = SeededGenerator()
        let random = (0..<5000).map { _ in
            Int64.random(in: 0 ... .max, using: &generator) >> Int64.random(in: 0...62, using: &generator)
        }
        for units in Self.edges + random {
            for scale in [0, 1, 2, 3, 18] {
                let money = try Money(minorUnits: units, currency: "CNY", scale: scale)
                let again = try Money(money.text, currency: "CNY", scale: scale)
                #expect(again == money && again.text == money.text, "\(units) at \(scale), \(generator)")
                #expect(money.text.split(separator: ".").count == (scale == 0 ? 1 : 2))
            }
        }
    }

    @Test(
        arguments: [
            ("0", 0), ("0.0", 0), ("0.00", 0), ("1", 100), ("1.1", 110), ("1.10", 110),
            ("100000000.00", 10_000_000_000),
            ("92233720368547758.07", Int64.max),
        ] as [(String, Int64)]) func keepsTheWireText(text: String, units: Int64) throws
    {
        let money = try Money(text, currency: "CNY", scale: 2)
        #expect(money.minorUnits == units && money.text == text)
        #expect(money.description == "\(text) CNY")
    }

    @Test(arguments: [
        "", " ", "1e5", "1E5", "1,234.5", " 12", "12 ", "12.3abc", "١٢", "１２", "+1", "-1", "-0", ".5", "1.", ".",
        "1..2",
        "1.2.3", "007", "00", "01.5", "0x10", "NaN", "inf", "1\n", "1\u{0}", "1_000", "¥1", "1.0\u{301}", "一",
        "92233720368547758.08", "99999999999999999999999999", "1.005",
    ]) func refuses(text: String) {
        #expect(throws: InvalidAmount.self) { try Money(text, currency: "CNY", scale: 2) }
        #expect(throws: InvalidRequest.self) { try Fund.RedPacketAmount(text) }
    }

    @Test func violationsSayWhatIsWrongButNotTheValue() throws {
        func message(_ make: () throws -> Fund.RedPacketAmount) throws -> String {
            let error = try #require(#expect(throws: InvalidRequest.self) { _ = try make() })
            #expect(error.violations.map(\.fields) == [["transAmount"]])
            return error.description
        }
        let range = "RedPacketAmount: transAmount must be from 0.01 to 100000000.00 CNY"
        #expect(try message { try Fund.RedPacketAmount("0.00") } == range)
        #expect(try message { try Fund.RedPacketAmount("100000000.01") } == range)
        #expect(try message { try Fund.RedPacketAmount("99999999999999999999") } == range)
        #expect(try message { try Fund.RedPacketAmount(minorUnits: -7) } == range)
        #expect(try message { try Fund.RedPacketAmount("1.005") }.contains("at most 2"))
        #expect(try !message { try Fund.RedPacketAmount("1,234.5") }.contains("234"))
    }

    @Test func limitsAreInclusive() throws {
        #expect(try Fund.RedPacketAmount("0.01").money.minorUnits == 1)
        #expect(try Fund.RedPacketAmount("100000000").money.text == "100000000")
        #expect(try Fund.RedPacketAmount(minorUnits: 1).description == "0.01 CNY")
        #expect(try Fund.RedPacketAmount("1.1") == Fund.RedPacketAmount("1.10"))
        #expect(try Set([Fund.RedPacketAmount("1.1"), Fund.RedPacketAmount("1.10")]).count == 1)
    }

    @Test func repliesMayHaveZerosBeyondTheScale() throws {
        #expect(try Money(reply: "1.680", currency: "CNY", scale: 2).minorUnits == 168)
        #expect(throws: InvalidAmount.self) { try Money(reply: "1.681", currency: "CNY", scale: 2) }
    }

    @Test func scalesAreBounded() {
        for scale in [-1, 19, .max, .min] {
            #expect(throws: InvalidAmount.self) { try Money("1", currency: "CNY", scale: scale) }
            #expect(throws: InvalidAmount.self) { try Money(minorUnits: 1, currency: "CNY", scale: scale) }
        }
    }

    @Test func decimalTexts() {
        for text in ["0", "-1", "0.5", "-0.50", "12345678901234567890.123"] { #expect(DecimalText(text)?.text == text) }
        for text in ["", "-", "+1", "1e5", "1.", ".1", "--1", "01", "- 1"] { #expect(DecimalText(text) == nil) }
        #expect(DecimalText("1.1") != DecimalText("1.10"))
    }
}
