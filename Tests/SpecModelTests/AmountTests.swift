import SpecModel
import Testing

@Suite struct AmountTests {
    @Test(
        "an amount is a whole number of its smallest unit",
        arguments: [
            ("0.01", 2, 1), ("1", 2, 100), ("1.5", 2, 150), ("12", 0, 12), ("1.555", 2, nil), ("-1", 2, nil),
            ("1.", 2, nil), (".5", 2, nil), ("99999999999999999999", 2, nil), ("1e2", 2, nil),
        ] as [(String, Int, Int?)])
    func parses(_ text: String, _ scale: Int, _ units: Int?) {
        #expect(MinorUnits.parse(text, scale: scale) == units)
    }

    @Test func limitsAreHeldAgainstEachOther() {
        let amount = "{kind: amount, currency: CNY, scale: 2, minimum: '2', maximum: '1.999'}"
        #expect(ModelOf("shapes:\n  Sum: \(amount)").findings == ["2 malformed-amount"])
        #expect(ModelOf("shapes:\n  Sum: \(amount.replacing("1.999", with: "1.99"))").findings == ["2 empty-range"])
    }
}
