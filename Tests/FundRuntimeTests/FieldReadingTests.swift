import FundRuntime
import Testing

/// What single fields are read as, and which are mistakes.
@Suite struct FieldReadingTests {
    struct Inner: ResponseBody {
        let identity: String
        init(from reader: inout ResponseReader) { identity = reader.string("identity") }
    }
    struct Holder: ResponseBody {
        let inner: Inner
        let list: [Inner]?
        init(from reader: inout ResponseReader) {
            inner = reader.object("payee_info", "payeeInfo")
            list = reader.objectsIfPresent("list")
        }
    }

    private func reader(_ text: String) throws -> JSONObject { try JSONObject(parsing: text) }

    @Test func scalarsComeAsStringOrNumber() throws {
        let strings = try reader(#"{"s":"12","i":"12","b":"true","d":"1.50","m":"1.50"}"#)
        let numbers = try reader(#"{"s":12,"i":12,"b":true,"d":1.50,"m":1.50}"#)
        for reader in [strings, numbers] {
            #expect(try reader.read { $0.string("s") } == "12")
            #expect(try reader.read { $0.integer("i") } == 12)
            #expect(try reader.read { $0.boolean("b") })
            #expect(try reader.read { $0.decimal("d") }.text == "1.50")
            let money = try reader.read { $0.money("m", currency: "CNY", scale: 2) }
            #expect(money.minorUnits == 150 && money.text == "1.50")
            #expect(try reader.read { $0.redacted("s") }.reveal() == "12")
            let status: Fund.TransferStatus = try reader.read { $0.value("s") }
            #expect(status.rawValue == "12")
        }
        #expect(try reader(#"{"b":0}"#).read { $0.boolean("b") } == false)
    }

    @Test(arguments: ["{}", #"{"f":null}"#]) func missingAndNullAreTheSame(text: String) throws {
        let reader = try reader(text)
        #expect(try reader.read { $0.stringIfPresent("f", "g") } == nil)
        #expect(try reader.read { $0.redactedIfPresent("f") } == nil)
        #expect(try reader.read { $0.integerIfPresent("f") } == nil)
        #expect(try reader.read { $0.booleanIfPresent("f") } == nil)
        #expect(try reader.read { $0.decimalIfPresent("f") } == nil)
        #expect(try reader.read { $0.moneyIfPresent("f", currency: "CNY", scale: 2) } == nil)
        #expect(try reader.read { $0.timeIfPresent("f", offset: 0) } == nil)
        #expect(try reader.read { $0.jsonIfPresent("f") } == nil)
        #expect(try reader.read { $0.stringsIfPresent("f") } == nil)
        #expect(try reader.read { $0.stringMapIfPresent("f") } == nil)
        #expect(try (reader.read { $0.valueIfPresent("f") } as Fund.TransferStatus?) == nil)
        #expect(try (reader.read { $0.objectIfPresent("f") } as Inner?) == nil)
        #expect(try (reader.read { $0.objectsIfPresent("f") } as [Inner]?) == nil)
        #expect(try (reader.read { $0.jsonTextObjectIfPresent("f") } as Inner?) == nil)
        let missing = ResponseError("f", .missing)
        #expect(throws: missing) { try reader.read { $0.string("f") } }
        #expect(throws: missing) { try reader.read { $0.integer("f") } }
        #expect(throws: missing) { try reader.read { $0.time("f", offset: 0) } }
        #expect(throws: missing) { try reader.read { $0.json("f") } }
        #expect(throws: missing) { let _: Inner = try reader.read { $0.object("f") } }
        #expect(throws: missing) { let _: [Inner] = try reader.read { $0.objects("f") } }
    }

    @Test func emptyStringIsAbsentUnlessItIsText() throws {
        let reader = try reader(#"{"f":""}"#)
        #expect(try reader.read { $0.stringIfPresent("f") } == "")
        #expect(try reader.read { $0.string("f") } == "")
        #expect(try reader.read { $0.integerIfPresent("f") } == nil)
        #expect(try reader.read { $0.moneyIfPresent("f", currency: "CNY", scale: 2) } == nil)
        #expect(try (reader.read { $0.objectIfPresent("f") } as Inner?) == nil)
        #expect(throws: ResponseError("f", .missing)) { try reader.read { $0.integer("f") } }
        #expect(throws: ResponseError("f", .missing)) { let _: Fund.TransferStatus = try reader.read { $0.value("f") } }
    }

    @Test func spellingsMustAgree() throws {
        #expect(try reader(#"{"outBizNo":"1"}"#).read { $0.string("out_biz_no", "outBizNo") } == "1")
        #expect(try reader(#"{"outBizNo":"1","out_biz_no":"1"}"#).read { $0.string("out_biz_no", "outBizNo") } == "1")
        #expect(try reader(#"{"outBizNo":"1","out_biz_no":null}"#).read { $0.string("out_biz_no", "outBizNo") } == "1")
        #expect(throws: ResponseError("out_biz_no", .conflictingSpellings)) {
            try reader(#"{"outBizNo":"1","out_biz_no":"2"}"#).read { $0.string("out_biz_no", "outBizNo") }
        }
    }

    @Test(arguments: [
        #"{"f":"x"}"#, #"{"f":1.5}"#, #"{"f":"1e3"}"#, #"{"f":1e3}"#, #"{"f":"+1"}"#, #"{"f":"007"}"#, #"{"f":true}"#,
        #"{"f":[]}"#, #"{"f":{}}"#, #"{"f":99999999999999999999}"#,
    ]) func wrongIntegers(text: String) {
        #expect(throws: ResponseError("f", .expected("a whole number"))) { try reader(text).read { $0.integer("f") } }
    }

    @Test func wrongValuesOfOtherTypes() throws {
        let reader = try reader(#"{"f":{"a":[1]},"t":"2019-02-29 00:00:00","m":"1.6.8","b":"yes","l":[1,{}]}"#)
        #expect(throws: ResponseError("f", .expected("a string"))) { try reader.read { $0.string("f") } }
        #expect(throws: ResponseError.self) { try reader.read { $0.time("t", offset: 0) } }
        #expect(throws: ResponseError("m", .expected("an amount"))) {
            try reader.read { $0.money("m", currency: "CNY", scale: 2) }
        }
        #expect(throws: ResponseError.self) { try reader.read { $0.decimal("m") } }
        #expect(throws: ResponseError.self) { try reader.read { $0.boolean("b") } }
        #expect(throws: ResponseError.self) { try reader.read { $0.strings("l") } }
        #expect(throws: ResponseError.self) { try reader.read { $0.stringMap("f") } }
        #expect(throws: ResponseError.self) { let _: [Inner] = try reader.read { $0.objects("m") } }
    }

    @Test func errorsNameTheWirePath() throws {
        func error(_ text: String) -> ResponseError? {
            do {
                _ = try Holder(from: reader(text))
                return nil
            } catch { return error as? ResponseError }
        }
        #expect(error(#"{"payee_info":{}}"#)?.path == "payee_info.identity")
        #expect(error(#"{"payee_info":{"identity":"1"},"list":[{"identity":"1"},{}]}"#)?.path == "list[1].identity")
        #expect(error(#"{"payee_info":"PLANTED"}"#)?.description == "payee_info is not an object")
    }

    @Test func listsMapsAndTextObjects() throws {
        let reader = try reader(
            #"{"one":"a","many":["a",1],"map":{"x":"1","y":2},"text":"{\"identity\":\"7\"}","bare":{"identity":"8"},"no":"{"}"#
        )
        #expect(try reader.read { $0.strings("one") } == ["a"])
        #expect(try reader.read { $0.strings("many") } == ["a", "1"])
        #expect(try reader.read { $0.stringMap("map") } == ["x": "1", "y": "2"])
        let text: Inner = try reader.read { $0.jsonTextObject("text") }
        let bare: Inner = try reader.read { $0.jsonTextObject("bare") }
        let single: [Inner] = try reader.read { $0.objects("bare") }
        #expect(text.identity == "7" && bare.identity == "8" && single.count == 1)
        #expect(throws: ResponseError.self) { let _: Inner = try reader.read { $0.jsonTextObject("no") } }
    }
}
