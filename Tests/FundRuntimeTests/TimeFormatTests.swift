import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Times and days in other forms than the usual one, exact and without a guess.
@Suite struct TimeFormatTests {
    static let midnight: Int64 = 1_566_316_800
    static let china = 28_800

    struct Time: ResponseBody {
        let time: OffsetDateTime
        static let forms: [WireFormat<OffsetDateTime>] = [
            .time("yyyyMMddHHmmss", offset: china), .time("yyyy/MM/dd HH:mm:ss", offset: china),
            .time("yyyy-MM-ddTHH:mm:ss", offset: china), .rfc3339, .unixSeconds(offset: china),
            .unixMilliseconds(offset: 0), .time(offset: china),
        ]
        init(from reader: inout ResponseReader) {
            let form: Int = reader.integer("form")
            time = reader.scalar("t", as: Self.forms[form])
        }
    }

    struct Day: ResponseBody {
        let day: LocalDate?
        init(from reader: inout ResponseReader) { day = reader.scalarIfPresent("d", as: .date("yyyyMMdd")) }
    }

    private func time(_ form: Int, _ json: String) throws -> OffsetDateTime {
        try Time(from: JSONObject(parsing: #"{"form":\#(form),"t":\#(json)}"#)).time
    }

    private func day(_ json: String) throws -> LocalDate? {
        try Day(from: JSONObject(parsing: #"{"d":\#(json)}"#)).day
    }

    @Test(arguments: [
        (0, #""20190821000000""#, china), (0, "20190821000000", china), (1, #""2019/08/21 00:00:00""#, china),
        (2, #""2019-08-21T00:00:00""#, china), (3, #""2019-08-21T00:00:00+08:00""#, china),
        (3, #""2019-08-21T00:00:00+0800""#, china), (3, #""2019-08-20T16:00:00Z""#, 0),
        (3, #""2019-08-20T16:00:00.999Z""#, 0), (3, #""2019-08-20T10:30:00-05:30""#, -19_800),
        (4, "1566316800", china), (4, #""1566316800""#, china), (5, "1566316800000", 0), (5, #""1566316800999""#, 0),
        (6, #""2019-08-21 00:00:00""#, china),
    ])
    func timesAreRead(_ form: Int, _ json: String, _ offset: Int) throws {
        let time = try time(form, json)
        #expect(time.secondsSince1970 == Self.midnight && time.offset == offset)
    }

    @Test func momentsBefore1970() throws {
        #expect(try time(5, "-1").secondsSince1970 == -1 && time(5, "-1000").secondsSince1970 == -1)
        #expect(try time(5, "-1001").secondsSince1970 == -2 && time(5, "0").secondsSince1970 == 0)
        #expect(try time(4, "-1").text == "1970-01-01 07:59:59")
    }

    @Test(arguments: [
        (0, #""2019-08-21 00:00:00""#), (0, #""20190230000000""#), (0, #""2019082100000""#), (0, #""201908210000000""#),
        (0, #""20190821240000""#), (0, #""2019082100000x""#), (0, #""00000821000000""#), (1, #""2019-08-21 00:00:00""#),
        (2, #""2019-08-21 00:00:00""#), (2, #""2019-08-21T00:00:00Z""#), (3, #""2019-08-21T00:00:00""#),
        (3, #""2019-08-21T00:00:00 08:00""#), (3, #""2019-08-21T00:00:00+8""#), (3, #""2019-08-21T00:00:00+24:00""#),
        (3, #""2019-08-21T00:00:00+08:60""#), (3, #""2019-08-21T00:00:00.Z""#), (3, #""2019-08-21T00:00:60Z""#),
        (3, #""2019-08-21T00:00:00z""#), (3, #""2019-08-21 00:00:00Z""#), (3, #""2019-08-21T00:00:00.1234567890Z""#),
        (3, #""2019-08-21T00:00:00ZZ""#), (4, #""1566316800.0""#), (4, "1.5"), (4, "1e9"), (4, #""+1""#), (4, "true"),
        (4, "9223372036854775807"), (5, "9223372036854775807"), (5, "-9223372036854775808"), (5, "999999999999999999"),
        (5, #""2019-08-21""#), (6, #""20190821000000""#), (6, "[]"),
    ])
    func otherTextsAreUnreadable(_ form: Int, _ json: String) throws {
        #expect(throws: ResponseError.self) { try time(form, json) }
    }

    @Test func daysAreRead() throws {
        #expect(try day(#""20190821""#)?.text == "2019-08-21" && day("20190821")?.day == 21 && day(#""""#) == nil)
        for wrong in [#""2019-08-21""#, #""20190229""#, #""2019821""#, #""00000821""#, "[]", "1.5", #""２0190821""#] {
            #expect(throws: ResponseError("d", .expected("a day, yyyyMMdd"))) { try day(wrong) }
        }
    }

    struct Sent: RequestBody {
        let time: OffsetDateTime?
        func write(to writer: inout RequestWriter) {
            writer.scalar("a", time, as: .time("yyyyMMddHHmmss", offset: TimeFormatTests.china))
            writer.scalar("b", time, as: .time("yyyy/MM/dd HH:mm:ss", offset: 0))
            writer.scalar("c", time, as: .rfc3339)
            writer.scalar("d", time, as: .unixSeconds(offset: 0))
            writer.scalar("e", time, as: .unixMilliseconds(offset: 0))
            writer.scalar("f", time, as: .unixMillisecondsText(offset: 0))
            writer.scalar("g", LocalDate("0987-08-01"), as: .date("yyyyMMdd"))
        }
    }

    @Test("a time is written at the offset that the platform's clock has, whatever its own is")
    func timesAreWritten() throws {
        let numbers = #""d":1566316800,"e":1566316800000,"f":"1566316800000","g":"09870801"}"#
        for (text, offset, own) in [
            ("2019-08-21 00:00:00", 28_800, "2019-08-21T00:00:00+08:00"),
            ("2019-08-20 16:00:00", 0, "2019-08-20T16:00:00Z"),
            ("2019-08-20 10:30:00", -19_800, "2019-08-20T10:30:00-05:30"),
            ("2019-08-20 16:00:01", 1, "2019-08-20T16:00:00Z"),
        ] {
            let sent = Sent(time: OffsetDateTime(text, offset: offset))
            #expect(
                try RequestWriter.content(of: sent, for: .gateway)
                    == #"{"a":"20190821000000","b":"2019/08/20 16:00:00","c":"\#(own)","# + numbers)
        }
    }

    struct Lasting: RequestBody {
        let time: OffsetDateTime?
        let form: WireFormat<OffsetDateTime>
        func write(to writer: inout RequestWriter) {
            writer.scalar("expires", time, as: form)
            writer.list("all", [time].compactMap { $0 }, of: form)
        }
    }

    nonisolated enum Extend: CloudOperation {
        typealias ErrorCode = UnlistedErrorCode
        typealias Request = Lasting
        typealias Response = GenericExecute.Response
        static var contract: OperationContract {
            OperationContract(
                id: "test.extend", method: "alipay.test.extend", effect: .reads, echo: [],
                status: StatusTable(field: ["state"], "Y succeeded", mayReverse: []), errors: [])
        }
    }

    @Test(
        "a time that the platform's clock cannot show is not sent",
        arguments: [
            ("9999-12-31 23:59:59", 0, WireFormat<OffsetDateTime>.time(offset: china)),
            ("0001-01-01 00:00:00", china, .time(offset: 0)),
            ("0001-01-01 00:00:00", 1, .rfc3339),
            ("9999-12-31 23:59:59", -3600, .time("yyyyMMddHHmmss", offset: 0)),
        ])
    func outsideTheCalendar(_ text: String, _ offset: Int, _ form: WireFormat<OffsetDateTime>) throws {
        let client = try EchoChannel.gateway.client(answering: "")
        let time = try #require(OffsetDateTime(text, offset: offset))
        let refused = #expect(throws: NotSent.self) {
            try client.prepare(Extend.self, Lasting(time: time, form: form))
        }
        guard case .invalidRequest(let request)? = refused?.reason else { throw UnknownCause.interrupted }
        #expect(request.violations.map(\.fields) == [["expires"], ["all"]])
        #expect(request.violations.allSatisfy { $0.rule == "form" && !$0.message.contains("9999") })
        let sent = Lasting(time: time, form: .time(offset: offset))
        #expect(try client.prepare(Extend.self, sent).call.text("expires") == text)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var generator = SeededGenerator()
        let seed = "\(generator)"
        for _ in 0..<500 {
            let seconds = Int64.random(in: -62_000_000_000...253_000_000_000, using: &generator)
            let moment = try #require(OffsetDateTime(.init(timeIntervalSince1970: Double(seconds)), offset: Self.china))
            let content = try RequestWriter.content(of: Sent(time: moment), for: .gateway)
            let object = try JSONObject(parsing: content)
            for (name, form) in [("a", 0), ("c", 3), ("d", 4), ("e", 5), ("f", 5)] {
                let json = try #require(object[name]).jsonText
                #expect(try time(form, json).secondsSince1970 == seconds, "\(seed)")
            }
        }
    }

    @Test("a fraction of a second and a minute are read and written back as they came")
    func fractionsAndMinutes() throws {
        struct Moment: ResponseBody, RequestBody {
            let fraction: OffsetDateTime
            let nanoseconds: OffsetDateTime
            let minute: OffsetDateTime
            init(from reader: inout ResponseReader) {
                fraction = reader.scalar("f", as: .time("yyyy-MM-dd HH:mm:ss.SSS", offset: TimeFormatTests.china))
                nanoseconds = reader.scalar("n", as: .time("yyyyMMddHHmmssSSSSSSSSS", offset: 0))
                minute = reader.scalar("m", as: .time("yyyy-MM-dd HH:mm", offset: TimeFormatTests.china))
            }
            func write(to writer: inout RequestWriter) {
                writer.scalar("f", fraction, as: .time("yyyy-MM-dd HH:mm:ss.SSS", offset: TimeFormatTests.china))
                writer.scalar("n", nanoseconds, as: .time("yyyyMMddHHmmssSSSSSSSSS", offset: 0))
                writer.scalar("m", minute, as: .time("yyyy-MM-dd HH:mm", offset: TimeFormatTests.china))
            }
        }
        let text = #"{"f":"2015-04-28 15:45:57.320","n":"20150428074557000000001","m":"2015-04-28 15:45"}"#
        let moment = try Moment(from: JSONObject(parsing: text))
        #expect(moment.fraction.secondsSince1970 == 1_430_207_157 && moment.fraction.nanosecond == 320_000_000)
        #expect(moment.fraction.text == "2015-04-28 15:45:57" && moment.nanoseconds.nanosecond == 1)
        #expect(moment.minute.text == "2015-04-28 15:45:00")
        #expect(moment.fraction != OffsetDateTime("2015-04-28 15:45:57", offset: Self.china))
        #expect(try RequestWriter.content(of: moment, for: .gateway) == text)
        let own = OffsetDateTime("2015-04-28 15:45:57.320", pattern: "yyyy-MM-dd HH:mm:ss.SSS", offset: Self.china)
        #expect(own == moment.fraction && own?.date.timeIntervalSince1970 == 1_430_207_157.32)
    }

    @Test(
        "what is not exactly in a pattern is no time",
        arguments: [
            ("2015-04-28 15:45:57", "yyyy-MM-dd HH:mm:ss.SSS"), ("2015-04-28 15:45:57.32", "yyyy-MM-dd HH:mm:ss.SSS"),
            ("2015-04-28 15:45:57.3201", "yyyy-MM-dd HH:mm:ss.SSS"),
            ("2015-04-28 15:45:57,320", "yyyy-MM-dd HH:mm:ss.SSS"),
            ("2015-04-28 15:45:57.3x0", "yyyy-MM-dd HH:mm:ss.SSS"),
            ("2015-04-28 15:45:57.-20", "yyyy-MM-dd HH:mm:ss.SSS"),
            ("2015-04-28 15:45:00", "yyyy-MM-dd HH:mm"), ("2015-04-28 15:60", "yyyy-MM-dd HH:mm"),
            ("2015-04-28 24:00", "yyyy-MM-dd HH:mm"), ("2015-04-28", "yyyy-MM-dd HH:mm"), ("", "yyyy-MM-dd HH:mm"),
            ("2015-04-2８ 15:45", "yyyy-MM-dd HH:mm"), ("15:45", "HH:mm"),
            ("9999999999999999999999", "yyyyyyyyyyyyyyyyyyyyyy"),
        ])
    func otherTextsAreNoTime(_ text: String, _ pattern: String) {
        #expect(OffsetDateTime(text, pattern: pattern, offset: 0) == nil)
    }
}
