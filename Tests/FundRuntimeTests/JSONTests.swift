import Foundation
import FundRuntime
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "{}", "[]", #"{"a":1}"#, #"{"a":[1,-0.5,1e5,1E-2,true,false,null,"x",{"b":{}}]}"#, "\"\u{7F}é😀\"", "0", "-0",
        #"{"":""}"#,
    ]) func roundTrips(text: String) throws {
        #expect(try JSONValue(parsing: text).jsonText == text)
        #expect(try JSONValue(parsing: " \t\r\n\(text)\n ").jsonText == text)
    }

    @Test func escapes() throws {
        let value = try JSONValue(parsing: #""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\u0000""#)
        #expect(value == .string("\"\\/\u{8}\u{C}\n\r\té😀\0"))
        #expect(value.jsonText == #""\"\\/\b\f\n\r\té😀\u0000""#)
    }

    static let bad: [(String, JSONError.Problem)] = [
        ("", .truncated), ("{", .truncated), (#"{"a"#, .truncated), (#"{"a":"#, .truncated), (#"["#, .truncated),
        (#"{"a":1"#, .truncated), ("tru", .truncated), ("nul1", .unexpectedCharacter),
        ("{}{}", .trailingText), ("{} x", .trailingText), ("1 2", .trailingText), ("01", .badNumber),
        ("1.", .badNumber), (".5", .unexpectedCharacter), ("+1", .unexpectedCharacter), ("1e", .badNumber),
        ("-", .badNumber), ("NaN", .unexpectedCharacter), ("1_000", .trailingText),
        ("{,}", .unexpectedCharacter), (#"{"a":1,}"#, .unexpectedCharacter), ("[1,]", .unexpectedCharacter),
        ("{a:1}", .unexpectedCharacter), ("{'a':1}", .unexpectedCharacter), (#"{"a" 1}"#, .unexpectedCharacter),
        ("\"\u{1}\"", .badString), ("\"a\nb\"", .badString), (#""\x""#, .badString), (#""\u12g4""#, .badString),
        (#""\uD83D""#, .badString), (#""\uD83Dxxxxxxxx""#, .badString), (#""\uDE00""#, .badString),
        (#""\uD83D\u0041""#, .badString), (#"{"a":1,"a":2}"#, .duplicateName),
        (#"{"a":1,"\u0061":2}"#, .duplicateName), (#"[{"x":{"a":1,"a":2}}]"#, .duplicateName),
        ("/* */{}", .unexpectedCharacter), ("\u{FEFF}{}", .unexpectedCharacter), ("\u{A0}{}", .unexpectedCharacter),
    ]

    @Test(
        "half of a surrogate pair is not the end of the text",
        arguments: [
            (#"{"a":"\uD83D"}"#, JSONError.Problem.badString), (#""\uD83D""#, .badString), (#""\uD83D\u""#, .badString),
            (#""\u12""#, .badString), (#""\uD83D"#, .truncated), (#""\uD83D\u1"#, .truncated), (#""\u12"#, .truncated),
        ])
    func halfAPair(text: String, problem: JSONError.Problem) {
        do {
            _ = try JSONValue(parsing: text)
            Issue.record("\(text) was read")
        } catch {
            #expect(error.problem == problem, "\(text)")
        }
    }

    @Test(arguments: bad.indices) func refuses(index: Int) {
        let (text, problem) = Self.bad[index]
        do {
            _ = try JSONValue(parsing: text)
            #expect(Bool(false), "\(text)")
        } catch {
            #expect(error.problem == problem, "\(text)")
        }
    }

    @Test(
        arguments: [
            [0xC3, 0x28], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
            [0x80],
            [0xF0, 0x9F, 0x98], [0xC4, 0xE3], [0xE4, 0xBD],
        ] as [[UInt8]]) func refusesBadUTF8(bytes: [UInt8])
    {
        let text = Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)
        #expect(throws: JSONError(.notUTF8, at: 6)) { try JSONParser.members(text) }
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }

    @Test func depthIsBounded() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONValue(parsing: nested(64)) }
        #expect(throws: JSONError(.tooDeep, at: 64)) { try JSONValue(parsing: nested(65)) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: nested(1_000_000)) }
        #expect(throws: Never.self) { try JSONParser.members(Array(#"{"a":\#(nested(63))}"#.utf8)) }
        #expect(throws: JSONError.self) { try JSONParser.members(Array(#"{"a":\#(nested(64))}"#.utf8)) }
    }

    @Test func manyMembersStayLinear() throws {
        let names = (0..<50_000).map { #""n\#($0)":\#($0)"# }
        let object = try JSONObject(parsing: "{\(names.joined(separator: ","))}")
        #expect(object.members.count == 50_000)
        #expect(throws: JSONError.self) { try JSONObject(parsing: #"{\#(names.joined(separator: ",")),"n7":1}"#) }
    }

    @Test func truncationNeverPasses() {
        let text = Array(#"{"a":{"code":"10000","x":[1,2.5,"\u00e9\\",true,null]},"sign":"AA=="}"#.utf8)
        for length in 0..<text.count {
            let part = Array(text[..<length])
            #expect(throws: JSONError.self) { try JSONParser.members(part) }
            #expect(throws: JSONError.self) { try JSONParser.object(part) }
        }
    }

    @Test func membersKnowTheirPlace() throws {
        let text = #" { "a" : {"x": "}\"{"} , "b":"\u0041" } "#
        let bytes = Array(text.utf8)
        let members = try JSONParser.members(bytes)
        #expect(members.map(\.name) == ["a", "b"])
        #expect(members.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [#"{"x": "}\"{"}"#, #""\u0041""#])
    }

    @Test func objectsAreOrderedAndEditable() throws {
        var object = try JSONObject(parsing: #"{"b":1,"a":2}"#)
        object["b"] = "x"
        object["c"] = [1, true]
        object["a"] = nil
        #expect(object.jsonText == #"{"b":"x","c":[1,true]}"#)
        #expect(object["\u{212A}"] == nil)
        #expect(try JSONObject(parsing: "{\"\u{212A}\":1}")["K"] == nil)
    }
}
