import FundRuntime
import Testing

/// What a generated initialiser reads: all fields or the first mistake.
@Suite struct ResponseReaderTests {
    struct Inner: ResponseBody {
        let id: String
        init(from reader: inout ResponseReader) { id = reader.string("id") }
    }

    /// One required field of each kind.
    struct All: ResponseBody {
        let string: String
        let redacted: Redacted<String>
        let value: Fund.TransferStatus
        let strings: [String]
        let stringMap: [String: String]
        let integer: Int
        let boolean: Bool
        let decimal: DecimalText
        let money: Money
        let time: OffsetDateTime
        let date: LocalDate
        let json: JSONValue
        let jsonObject: JSONObject
        let jsonValues: [JSONValue]
        let object: Inner
        let objects: [Inner]
        let jsonTextObject: Inner
        let objectMap: [String: Inner]

        init(from reader: inout ResponseReader) {
            string = reader.string("string")
            redacted = reader.redacted("redacted")
            value = reader.value("value")
            strings = reader.strings("strings")
            stringMap = reader.stringMap("stringMap")
            integer = reader.integer("integer")
            boolean = reader.boolean("boolean")
            decimal = reader.decimal("decimal")
            money = reader.money("money", currency: "CNY", scale: 2)
            time = reader.time("time", offset: 28_800)
            date = reader.date("date")
            json = reader.json("json")
            jsonObject = reader.jsonObject("jsonObject")
            jsonValues = reader.jsonValues("jsonValues")
            object = reader.object("object")
            objects = reader.objects("objects")
            jsonTextObject = reader.jsonTextObject("jsonTextObject")
            objectMap = reader.objectMap("objectMap")
        }
    }

    static let members: [(name: String, json: String)] = [
        ("string", #""a""#), ("redacted", #""b""#), ("value", #""SUCCESS""#), ("strings", #"["x"]"#),
        ("stringMap", #"{"k":"v"}"#), ("integer", "7"), ("boolean", "true"), ("decimal", #""1.5""#),
        ("money", #""1.10""#), ("time", #""2019-08-21 00:00:00""#), ("date", #""2019-08-21""#), ("json", "[1]"),
        ("jsonObject", #"{"k":1}"#), ("jsonValues", "[1]"), ("object", #"{"id":"1"}"#), ("objects", #"[{"id":"2"}]"#),
        ("jsonTextObject", #""{\"id\":\"3\"}""#), ("objectMap", #"{"k":{"id":"4"}}"#),
    ]

    private func reader(without missing: Set<String> = []) throws -> JSONObject {
        let members = Self.members.filter { !missing.contains($0.name) }.map { "\"\($0.name)\":\($0.json)" }
        return try JSONObject(parsing: "{\(members.joined(separator: ","))}")
    }

    @Test func allKindsAreRead() throws {
        let all = try All(from: reader())
        #expect(all.string == "a" && all.redacted.reveal() == "b" && all.value == .success && all.strings == ["x"])
        #expect(all.stringMap == ["k": "v"] && all.integer == 7 && all.boolean && all.decimal.text == "1.5")
        #expect(all.money.minorUnits == 110 && all.time.offset == 28_800 && all.date.day == 21)
        #expect(all.json == [1] && all.jsonObject["k"] == 1 && all.jsonValues == [1])
        #expect(all.object.id == "1" && all.objects.map(\.id) == ["2"] && all.jsonTextObject.id == "3")
        #expect(all.objectMap["k"]?.id == "4")
    }

    @Test("a missing field of any kind is the error", arguments: members.map(\.name))
    func missingFieldIsThrown(name: String) throws {
        #expect(throws: ResponseError(name, .missing)) { try All(from: reader(without: [name])) }
    }

    @Test func theFirstOfSeveralMistakesIsThrown() throws {
        #expect(throws: ResponseError("integer", .missing)) {
            try All(from: reader(without: ["objectMap", "integer", "object", "money"]))
        }
    }

    @Test func aMistakeInsideIsThrownWithItsPath() throws {
        let bad = try JSONObject(parsing: #"{"object":{"id":{}}}"#)
        struct Outer: ResponseBody {
            let inner: Inner
            init(from reader: inout ResponseReader) { inner = reader.object("object") }
        }
        #expect(throws: ResponseError("object.id", .expected("a string"))) { try Outer(from: bad) }
    }
}
