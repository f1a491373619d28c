import FundRuntime
import GoldenEquality
import Testing

/// Requests and replies of code that was generated with `--equatable`.
@Suite struct EqualityTests {
    private func request(
        number: String = "N1", sum: String = "1.00", buyer: String? = "Li", content: [UInt8] = [1],
        extra: String = #"{"a":1}"#
    ) throws -> Shop.Orders.Place.Request {
        try Shop.Orders.Place.Request(
            number: number, sum: Shop.Sum(sum), buyer: Shop.Person(name: buyer), kind: .first,
            picture: FileUpload(content: content, fileName: "a.png", mediaType: "image/png"),
            extra: JSONObject(parsing: extra))
    }

    @Test func requestsOfTheSameValuesAreEqual() throws {
        #expect(try request() == request())
        // An amount is the same whatever zeros are written.
        #expect(try request(sum: "1.0") == request(sum: "1.00"))
    }

    @Test func eachValueCounts() throws {
        let one = try request()
        let others = try [
            request(number: "N2"), request(sum: "1.01"), request(buyer: "Wang"), request(buyer: nil),
            request(content: [2]), request(extra: #"{"a":1.0}"#),
        ]
        for other in others { #expect(one != other) }
    }

    @Test func whatIsPrivateCountsAndIsNotShown() throws {
        let one = try request()
        #expect(!"\(one)".contains("Li") && !String(reflecting: one).contains("Li"))
    }

    private static let reply = #"{"order_no":"N1","buyer":{"name":"Li"},"parts":[{"weight":"1.50"}],"token":"t"}"#

    private func response(_ text: String) throws -> Shop.Orders.Place.Response {
        try Shop.Orders.Place.Response(from: JSONObject(parsing: text))
    }

    @Test func repliesAreComparedWithAllThatCame() throws {
        #expect(try response(Self.reply) == response(Self.reply))
        for (old, new) in [
            ("N1", "N2"), ("Li", "Wang"), ("1.50", "1.5"), (#""t""#, #""u""#),
            (#""token":"t""#, #""token":"t","more":1"#),
        ] {
            #expect(try response(Self.reply) != response(Self.reply.replacing(old, with: new)), "\(old)")
        }
    }
}
