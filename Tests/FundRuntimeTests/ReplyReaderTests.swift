import FundRuntime
import Testing

@Suite struct ReplyReaderTests {
    struct Inner: ReplyBody {
        let identity: String
        init(from reader: inout ReplyFields) { identity = reader.string("identity") }
    }
    struct Holder: ReplyBody {
        let inner: Inner
        let list: [Inner]?
        init(from reader: inout ReplyFields) {
            inner = reader.object("payee_info", "payeeInfo")
            list = reader.objectsIfPresent("list")
        }
    }

    private func reader(_ text: String) throws -> ReplyReader { ReplyReader(try JSONObject(parsing: text)) }

    @Test func scalarsComeAsStringOrNumber() throws {
        let strings = try reader(#"{"s":"12","i":"12","b":"true","d":"1.50","m":"1.50"}"#)
        let numbers = try reader(#"{"s":12,"i":12,"b":true,"d":1.50,"m":1.50}"#)
        for reader in [strings, numbers] {
            #expect(try reader.string("s") == "12")
            #expect(try reader.integer("i") == 12)
            #expect(try reader.boolean("b"))
            #expect(try reader.decimal("d").text == "1.50")
            let money = try reader.money("m", currency: "CNY", scale: 2)
            #expect(money.minorUnits == 150 && money.text == "1.50")
            #expect(try reader.redacted("s").reveal() == "12")
            let status: Fund.TransferStatus = try reader.value("s")
            #expect(status.rawValue == "12")
        }
        #expect(try reader(#"{"b":0}"#).boolean("b") == false)
    }

    @Test(arguments: ["{}", #"{"f":null}"#]) func missingAndNullAreTheSame(text: String) throws {
        let reader = try reader(text)
        #expect(try reader.stringIfPresent("f", "g") == nil)
        #expect(try reader.redactedIfPresent("f") == nil)
        #expect(try reader.integerIfPresent("f") == nil)
        #expect(try reader.booleanIfPresent("f") == nil)
        #expect(try reader.decimalIfPresent("f") == nil)
        #expect(try reader.moneyIfPresent("f", currency: "CNY", scale: 2) == nil)
        #expect(try reader.timeIfPresent("f", offset: 0) == nil)
        #expect(try reader.jsonIfPresent("f") == nil)
        #expect(try reader.stringsIfPresent("f") == nil)
        #expect(try reader.stringMapIfPresent("f") == nil)
        #expect(try (reader.valueIfPresent("f") as Fund.TransferStatus?) == nil)
        #expect(try (reader.objectIfPresent("f") as Inner?) == nil)
        #expect(try (reader.objectsIfPresent("f") as [Inner]?) == nil)
        #expect(try (reader.jsonTextObjectIfPresent("f") as Inner?) == nil)
        let missing = ReplyError("f", .missing)
        #expect(throws: missing) { try reader.string("f") }
        #expect(throws: missing) { try reader.integer("f") }
        #expect(throws: missing) { try reader.time("f", offset: 0) }
        #expect(throws: missing) { try reader.json("f") }
        #expect(throws: missing) { let _: Inner = try reader.object("f") }
        #expect(throws: missing) { let _: [Inner] = try reader.objects("f") }
    }

    @Test func emptyStringIsAbsentUnlessItIsText() throws {
        let reader = try reader(#"{"f":""}"#)
        #expect(try reader.stringIfPresent("f") == "")
        #expect(try reader.string("f") == "")
        #expect(try reader.integerIfPresent("f") == nil)
        #expect(try reader.moneyIfPresent("f", currency: "CNY", scale: 2) == nil)
        #expect(try (reader.objectIfPresent("f") as Inner?) == nil)
        #expect(throws: ReplyError("f", .missing)) { try reader.integer("f") }
        #expect(throws: ReplyError("f", .missing)) { let _: Fund.TransferStatus = try reader.value("f") }
    }

    @Test func spellingsMustAgree() throws {
        #expect(try reader(#"{"outBizNo":"1"}"#).string("out_biz_no", "outBizNo") == "1")
        #expect(try reader(#"{"outBizNo":"1","out_biz_no":"1"}"#).string("out_biz_no", "outBizNo") == "1")
        #expect(try reader(#"{"outBizNo":"1","out_biz_no":null}"#).string("out_biz_no", "outBizNo") == "1")
        #expect(throws: ReplyError("out_biz_no", .conflictingSpellings)) {
            try reader(#"{"outBizNo":"1","out_biz_no":"2"}"#).string("out_biz_no", "outBizNo")
        }
    }

    @Test(arguments: [
        #"{"f":"x"}"#, #"{"f":1.5}"#, #"{"f":"1e3"}"#, #"{"f":1e3}"#, #"{"f":"+1"}"#, #"{"f":"007"}"#, #"{"f":true}"#,
        #"{"f":[]}"#, #"{"f":{}}"#, #"{"f":99999999999999999999}"#,
    ]) func wrongIntegers(text: String) {
        #expect(throws: ReplyError("f", .expected("a whole number"))) { try reader(text).integer("f") }
    }

    @Test func wrongValuesOfOtherTypes() throws {
        let reader = try reader(#"{"f":{"a":[1]},"t":"2019-02-29 00:00:00","m":"1.6.8","b":"yes","l":[1,{}]}"#)
        #expect(throws: ReplyError("f", .expected("a string"))) { try reader.string("f") }
        #expect(throws: ReplyError.self) { try reader.time("t", offset: 0) }
        #expect(throws: ReplyError("m", .expected("an amount"))) { try reader.money("m", currency: "CNY", scale: 2) }
        #expect(throws: ReplyError.self) { try reader.decimal("m") }
        #expect(throws: ReplyError.self) { try reader.boolean("b") }
        #expect(throws: ReplyError.self) { try reader.strings("l") }
        #expect(throws: ReplyError.self) { try reader.stringMap("f") }
        #expect(throws: ReplyError.self) { let _: [Inner] = try reader.objects("m") }
    }

    @Test func errorsNameTheWirePath() throws {
        func error(_ text: String) -> ReplyError? {
            do {
                _ = try Holder(from: reader(text))
                return nil
            } catch { return error as? ReplyError }
        }
        #expect(error(#"{"payee_info":{}}"#)?.path == "payee_info.identity")
        #expect(error(#"{"payee_info":{"identity":"1"},"list":[{"identity":"1"},{}]}"#)?.path == "list[1].identity")
        #expect(error(#"{"payee_info":"PLANTED"}"#)?.description == "payee_info is not an object")
    }

    @Test func listsMapsAndTextObjects() throws {
        let reader = try reader(
            #"{"one":"a","many":["a",1],"map":{"x":"1","y":2},"text":"{\"identity\":\"7\"}","bare":{"identity":"8"},"no":"{"}"#
        )
        #expect(try reader.strings("one") == ["a"])
        #expect(try reader.strings("many") == ["a", "1"])
        #expect(try reader.stringMap("map") == ["x": "1", "y": "2"])
        let text: Inner = try reader.jsonTextObject("text")
        let bare: Inner = try reader.jsonTextObject("bare")
        let single: [Inner] = try reader.objects("bare")
        #expect(text.identity == "7" && bare.identity == "8" && single.count == 1)
        #expect(throws: ReplyError.self) { let _: Inner = try reader.jsonTextObject("no") }
    }
}
