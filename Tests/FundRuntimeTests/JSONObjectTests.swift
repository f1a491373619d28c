import FundRuntime
import Testing

/// Objects that were read, beside objects that were built.
@Suite struct JSONObjectTests {
    static let text = #"""
        {"a":"x","bc":{"a":"inner","list":[1,[true,null],{"a":2}]},"\u0064":"\"\u00e9\uD83D\uDE00\/","":0,"e":[],"z":{}}
        """#

    @Test func valuesAreFoundByName() throws {
        let object = try JSONObject(parsing: Self.text)
        #expect(object["a"] == "x" && object["d"] == "\"é😀/" && object[""] == 0 && object["e"] == [])
        #expect(object["z"] == .object(JSONObject()) && object["list"] == nil && object["\\u0064"] == nil)
        guard case .object(let inner) = object["bc"] else {
            Issue.record("no object")
            return
        }
        #expect(inner["a"] == "inner" && inner["d"] == nil && inner["z"] == nil)
        #expect(inner.jsonText == #"{"a":"inner","list":[1,[true,null],{"a":2}]}"#)
    }

    @Test func namesAreFoundWhereNoneHasEscapes() throws {
        let object = try JSONObject(parsing: #"{"ab":1,"ac":{"x":5},"":2,"ad":3,"你好":4}"#)
        #expect(object["ab"] == 1 && object["ad"] == 3 && object[""] == 2 && object["你好"] == 4)
        #expect(object["x"] == nil && object["ae"] == nil && object["a"] == nil)
    }

    @Test func twoNormalFormsAreTwoNames() throws {
        let (one, other) = ("q\u{323}\u{307}", "q\u{307}\u{323}")
        #expect(one == other && one.utf8.count == other.utf8.count)
        let object = try JSONObject(parsing: #"{"\#(one)":1,"\#(other)":2}"#)
        #expect(object[one] == 1 && object[other] == 2)
        var built = JSONObject()
        built[one] = 1
        built[other] = 2
        #expect(built[one] == 1 && built[other] == 2)
    }

    @Test func readAndBuiltAreEqual() throws {
        let read = try JSONObject(parsing: Self.text)
        var built = JSONObject()
        for member in read.members { built[member.name] = member.value }
        #expect(read == built && read.hashValue == built.hashValue && read.jsonText == built.jsonText)
        var changed = read
        changed["a"] = "y"
        #expect(changed != read && changed["a"] == "y" && read["a"] == "x")
        #expect(changed.members.map(\.name) == read.members.map(\.name))
    }

    @Test("the same name twice, among few and many, with escapes and without", arguments: [2, 15, 16, 17, 18, 40])
    func duplicateNames(count: Int) throws {
        let names = (0..<count).map { #""n\#($0)":{"n\#($0)":0}"# }.joined(separator: ",")
        #expect(throws: Never.self) { try JSONObject(parsing: "{\(names)}") }
        #expect(throws: Never.self) { try JSONObject(parsing: #"{\#(names),"\u006e":1}"#) }
        for index in [0, count - 1] {
            for twin in [#""n\#(index)":1"#, #""\u006e\#(index)":1"#] {
                for text in ["{\(names),\(twin)}", "{\(twin),\(names)}", #"{"x":[{\#(twin),\#(names)}]}"#] {
                    #expect { try JSONObject(parsing: text) } throws: { error in
                        (error as? JSONError)?.problem == .duplicateName
                    }
                }
            }
        }
    }

    @Test func membersAreCheckedAsStrictlyAsTheWhole() throws {
        let text = Array(#"{"a":{"x":1,"y":2},"b":[{"y":[]},"s"]}"#.utf8)
        let members = try JSONParser.members(text)
        #expect(members.map { String(decoding: text[$0.range], as: UTF8.self) }.last == #"[{"y":[]},"s"]"#)
        #expect(members.map(\.value) == (try JSONParser.object(text)).members.map(\.value))
        let names = (0..<20).map { #""n\#($0)":0"# }.joined(separator: ",")
        for text in [#"{"a":{"x":1,"x":2}}"#, #"{"a":{\#(names),"n0":1}}"#, #"{"a":1,"a":2}"#] {
            #expect(throws: JSONError.self) { try JSONParser.members(Array(text.utf8)) }
        }
    }
}
