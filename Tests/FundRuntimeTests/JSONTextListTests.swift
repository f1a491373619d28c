import FundRuntime
import Testing

/// Lists of objects whose JSON text stands inside a string.
@Suite struct JSONTextListTests {
    struct Goods: ResponseBody, RequestBody {
        let id: String
        let free: JSONObject?

        init(_ id: String, free: JSONObject? = nil) { (self.id, self.free) = (id, free) }
        init(from reader: inout ResponseReader) {
            id = reader.string("id")
            free = nil
        }
        func write(to writer: inout RequestWriter) {
            writer.string("id", id)
            writer.members(of: free)
        }
    }

    struct Answer: ResponseBody {
        let required: [Goods]
        let optional: [Goods]?
        init(from reader: inout ResponseReader) {
            required = reader.jsonTextObjects("r", "required")
            optional = reader.jsonTextObjectsIfPresent("o")
        }
    }

    private func answer(_ members: String) throws -> Answer {
        try Answer(from: JSONObject(parsing: "{\(members)}"))
    }

    @Test(arguments: [
        #""r":"[{\"id\":\"1\"},{\"id\":\"2\"}]""#, #""required":[{"id":"1"},{"id":"2"}]"#,
    ])
    func textsAndBareListsAreRead(_ members: String) throws {
        #expect(try answer(members).required.map(\.id) == ["1", "2"])
    }

    @Test func oneIsAListOfOneAndNoneIsNone() throws {
        let one = try answer(#""r":"{\"id\":\"1\"}","o":"[]""#)
        #expect(one.required.map(\.id) == ["1"] && one.optional?.isEmpty == true)
        #expect(try answer(#""r":"[]","o":"""#).optional == nil)
        #expect(throws: ResponseError("r", .missing)) { try answer(#""r":"""#) }
    }

    @Test(arguments: [
        #""no json""#, #""[1]""#, #""[{},1]""#, #""\"text\"""#, "1", "true", #""[{\"id\":\"1\"}""#, "[1]",
        #""[\"{}\"]""#, #""[{\"id\":\"1\",\"id\":\"2\"}]""#,
    ])
    func otherTextsAreUnreadable(_ json: String) throws {
        #expect(throws: ResponseError.self) { try answer(#""r":\#(json)"#) }
    }

    @Test func mistakesInsideHaveTheirPath() throws {
        #expect(throws: ResponseError("r[1].id", .missing)) { try answer(#""r":"[{\"id\":\"1\"},{}]""#) }
    }

    struct Sent: RequestBody {
        let goods: [Goods]?
        func write(to writer: inout RequestWriter) { writer.jsonTextObjects("g", goods, space: "goods") }
    }

    @Test func listsAreWrittenAsText() throws {
        let two = Sent(goods: [Goods("a\"b"), Goods("2")])
        #expect(
            try RequestWriter.content(of: two, for: .gateway)
                == #"{"g":"[{\"id\":\"a\\\"b\"},{\"id\":\"2\"}]"}"#)
        #expect(try RequestWriter.content(of: Sent(goods: []), for: .space) == #"{"goods":"[]"}"#)
        #expect(try RequestWriter.content(of: Sent(goods: nil), for: .gateway) == "{}")
    }

    @Test("a caller's own members that clash with others keep the call here")
    func foreignMembersAreChecked() throws {
        let clash = Sent(goods: [Goods("1", free: try JSONObject(parsing: #"{"id":"2"}"#))])
        #expect(throws: JSONError.self) { try RequestWriter.content(of: clash, for: .gateway) }
    }
}
