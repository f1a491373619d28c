import FundRuntime
import Testing

/// Lists of single values: all of them are read, or the field is unreadable.
@Suite struct ListTests {
    struct Lists: ResponseBody {
        let integers: [Int]?
        let booleans: [Bool]?
        let decimals: [DecimalText]?
        let sums: [Money]?
        let times: [OffsetDateTime]?
        let days: [LocalDate]?

        init(from reader: inout ResponseReader) {
            integers = reader.listIfPresent("i", of: .integer)
            booleans = reader.listIfPresent("b", of: .boolean)
            decimals = reader.listIfPresent("d", of: .decimal)
            sums = reader.listIfPresent("m", of: .money(currency: "CNY", scale: 2))
            times = reader.listIfPresent("t", of: .time(offset: 28_800))
            days = reader.listIfPresent("y", "days", of: .date)
        }
    }

    struct Numbers: ResponseBody {
        let numbers: [Int]
        init(from reader: inout ResponseReader) { numbers = reader.list("i", "items", of: .integer) }
    }

    private func lists(_ members: String) throws -> Lists {
        try Lists(from: JSONObject(parsing: "{\(members)}"))
    }

    private func numbers(_ text: String) throws -> [Int] {
        try Numbers(from: JSONObject(parsing: text)).numbers
    }

    @Test func everyKindIsRead() throws {
        let lists = try lists(
            #""i":[1,"-2"],"b":[true,"false",1],"d":["1.50",-2],"m":["0.01",3,"1.680"],"#
                + #""t":["2019-08-21 00:00:00"],"days":["2019-08-21"]"#)
        #expect(lists.integers == [1, -2] && lists.booleans == [true, false, true])
        #expect(lists.decimals?.map(\.text) == ["1.50", "-2"] && lists.sums?.map(\.minorUnits) == [1, 300, 168])
        #expect(lists.times?.map(\.secondsSince1970) == [1_566_316_800] && lists.days?.map(\.day) == [21])
    }

    @Test func oneIsAListOfOneAndNoneIsNone() throws {
        #expect(try numbers(#"{"i":7}"#) == [7] && numbers(#"{"items":"7"}"#) == [7] && numbers(#"{"i":[]}"#) == [])
        #expect(
            try lists("").integers == nil && lists(#""i":null"#).integers == nil && lists(#""i":"""#).integers == nil)
    }

    @Test(
        "one item of another form makes the list unreadable",
        arguments: [
            #""i":[1,"x"]"#, #""i":[1,null]"#, #""i":[1.5]"#, #""i":["+1"]"#, #""i":["007"]"#, #""i":[true]"#,
            #""i":{}"#,
            #""i":[[1]]"#, #""i":[""]"#, #""b":["T"]"#, #""b":[2]"#, #""d":["1,5"]"#, #""d":[1e3]"#, #""m":["-1.00"]"#,
            #""m":["0.001"]"#, #""m":["1",true]"#, #""t":["2019-02-29 00:00:00"]"#, #""t":["2019-08-21"]"#,
            #""y":["20190821"]"#,
        ])
    func wrongItems(_ members: String) throws {
        #expect(throws: ResponseError.self) { try lists(members) }
    }

    @Test func messagesSayWhatWasExpectedAndNotWhatCame() throws {
        #expect(throws: ResponseError("i", .expected("a list whose items are each a whole number"))) {
            try numbers(#"{"i":[1,"PLANTED"]}"#)
        }
        #expect(throws: ResponseError("i", .missing)) { try numbers("{}") }
        #expect(throws: ResponseError("i", .conflictingSpellings)) { try numbers(#"{"i":[1],"items":[2]}"#) }
    }

    struct Sent: RequestBody {
        func write(to writer: inout RequestWriter) {
            writer.list("i", [1, -2], of: .integer, space: "items")
            writer.list("s", [3], of: .integerText)
            writer.list("b", [true, false], of: .boolean)
            writer.list("d", [DecimalText("1.50")].compactMap { $0 }, of: .decimal)
            writer.list("n", [DecimalText("-0.5")].compactMap { $0 }, of: .decimalNumber)
            writer.list(
                "t", [OffsetDateTime("2019-08-21 00:00:00", offset: 28_800)].compactMap { $0 },
                of: .time(offset: 28_800))
            writer.list("y", [LocalDate("2019-08-21")].compactMap { $0 }, of: .date)
            writer.list("e", [], of: .integer)
            writer.list("no", nil, of: .integer)
        }
    }

    @Test func everyKindIsWritten() throws {
        let rest =
            #""s":["3"],"b":[true,false],"d":["1.50"],"n":[-0.5],"t":["2019-08-21 00:00:00"],"y":["2019-08-21"],"e":[]}"#
        #expect(try RequestWriter.content(of: Sent(), for: .gateway) == #"{"i":[1,-2],"# + rest)
        #expect(try RequestWriter.content(of: Sent(), for: .space) == #"{"items":[1,-2],"# + rest)
    }
}
