import FundRuntime
import Testing

/// Truth values that travel as texts: what is neither says neither yes nor no.
@Suite struct BooleanLiteralTests {
    struct Flags: ResponseBody {
        let required: Bool
        let optional: Bool?
        let literal: Bool?
        let number: Bool?
        let many: [Bool]?
        init(from reader: inout ResponseReader) {
            required = reader.scalar("r", as: .boolean(true: "T", false: "F"))
            optional = reader.scalarIfPresent("o", "other", as: .boolean(true: "Y", false: "N"))
            literal = reader.scalarIfPresent("l", as: .boolean(true: "true", false: "false"))
            number = reader.scalarIfPresent("n", as: .boolean(true: "1", false: "0"))
            many = reader.listIfPresent("m", of: .boolean(true: "Y", false: "N"))
        }
    }

    private func flags(_ members: String) throws -> Flags {
        try Flags(from: JSONObject(parsing: "{\(members)}"))
    }

    @Test func wordsAreRead() throws {
        let all = try flags(#""r":"T","other":"N","l":true,"n":0,"m":["Y","N"]"#)
        #expect(all.required && all.optional == false && all.literal == true && all.number == false)
        #expect(all.many == [true, false])
        #expect(try flags(#""r":"F","l":"false","n":"1""#).required == false)
    }

    @Test(
        "anything else is unreadable, and not false",
        arguments: [
            "true", "false", #""true""#, #""t""#, #""f""#, #""TRUE""#, #""Y""#, "1", "0", #"" T""#, #""TF""#, "[]",
            "{}",
        ])
    func otherTextsAreUnreadable(_ json: String) throws {
        #expect(throws: ResponseError("r", .expected("T or F"))) { try flags(#""r":\#(json)"#) }
    }

    @Test(arguments: [#""n":true"#, #""l":1"#, #""l":"True""#, #""o":"T""#, #""m":["Y","T"]"#, #""m":[true]"#])
    func optionalOnesToo(_ member: String) throws {
        #expect(throws: ResponseError.self) { try flags(#""r":"T",\#(member)"#) }
    }

    @Test func missingIsMissing() throws {
        #expect(throws: ResponseError("r", .missing)) { try flags(#""r":"""#) }
        #expect(throws: ResponseError("r", .missing)) { try flags(#""r":null"#) }
        #expect(try flags(#""r":"T","o":"""#).optional == nil)
    }

    @Test func wordsAreComparedByTheirBytes() throws {
        struct Accents: ResponseBody {
            let flag: Bool
            init(from reader: inout ResponseReader) {
                flag = reader.scalar("f", as: .boolean(true: "\u{E9}", false: "e\u{301}"))
            }
        }
        for (text, flag) in [("\u{E9}", true), ("e\u{301}", false)] {
            #expect(try Accents(from: JSONObject(parsing: #"{"f":"\#(text)"}"#)).flag == flag)
        }
    }

    struct Sent: RequestBody {
        func write(to writer: inout RequestWriter) {
            writer.scalar("y", true, as: .boolean(true: "T", false: "F"))
            writer.scalar("n", false, as: .boolean(true: "T", false: "F"))
            writer.scalar("none", nil, as: .boolean(true: "T", false: "F"))
            writer.list("l", [true, false], of: .boolean(true: "1", false: "\""))
        }
    }

    @Test func wordsAreWritten() throws {
        #expect(try RequestWriter.content(of: Sent(), for: .gateway) == #"{"y":"T","n":"F","l":["1","\""]}"#)
    }
}
