import FundRuntime
import Testing

@Suite struct RequestWriterTests {
    struct Body: RequestBody {
        let writing: @Sendable (inout RequestWriter) -> Void
        func write(to writer: inout RequestWriter) { writing(&writer) }
    }

    private func written(
        _ channel: ChannelKind = .gateway, _ writing: @escaping @Sendable (inout RequestWriter) -> Void
    ) throws -> String {
        try RequestWriter.content(of: Body(writing: writing), for: channel)
    }

    @Test func everyKindOfMember() throws {
        let inner = Body { $0.string("x", "1") }
        let text = try written {
            $0.string("s", "a\"b\\c\n/é")
            $0.redacted("r", Redacted("p"))
            $0.value("v", Fund.TransferStatus.success)
            $0.integer("i", -7)
            $0.integerText("it", 7)
            $0.boolean("b", false)
            $0.decimal("d", DecimalText("1.50"))
            $0.decimalNumber("dn", DecimalText("1.50"))
            $0.money("m", try? Money("1.1", currency: "CNY", scale: 2))
            $0.amount("a", try? Fund.RedPacketAmount(minorUnits: 5))
            $0.time("t", OffsetDateTime("2024-02-29 15:59:59", offset: 0), offset: 28_800)
            $0.json("j", ["x", 1, true])
            $0.object("o", inner)
            $0.objects("os", [inner, Body { _ in }])
            $0.strings("ss", ["a", "b"])
            $0.stringMap("sm", ["b": "2", "a": "1", "_": "3", "Z": "4"])
            $0.jsonText("jt", #"{"k":"v"}"#)
            $0.jsonTextObject("jo", inner)
            $0.string("last", "z")
        }
        #expect(
            text
                == #"{"s":"a\"b\\c\n/é","r":"p","v":"SUCCESS","i":-7,"it":"7","b":false,"d":"1.50","dn":1.50,"m":"1.1","#
                + #""a":"0.05","t":"2024-02-29 23:59:59","j":["x",1,true],"o":{"x":"1"},"os":[{"x":"1"},{}],"#
                + #""ss":["a","b"],"sm":{"Z":"4","_":"3","a":"1","b":"2"},"jt":"{\"k\":\"v\"}","jo":"{\"x\":\"1\"}","#
                + #""last":"z"}"#)
    }

    @Test func absentMembersAreLeftOut() throws {
        let text = try written {
            $0.string("s", nil)
            $0.redacted("r", nil)
            $0.value("v", nil as Fund.TransferStatus?)
            $0.integer("i", nil)
            $0.integerText("i", nil)
            $0.boolean("b", nil)
            $0.decimal("d", nil)
            $0.decimalNumber("d", nil)
            $0.money("m", nil)
            $0.amount("a", nil as Fund.RedPacketAmount?)
            $0.time("t", nil, offset: 0)
            $0.json("j", nil)
            $0.object("o", nil)
            $0.objects("os", nil)
            $0.strings("ss", nil)
            $0.stringMap("sm", nil)
            $0.jsonText("jt", nil)
            $0.jsonTextObject("jo", nil)
        }
        #expect(text == "{}")
    }

    @Test func namesOfTheSpace() throws {
        let writing: @Sendable (inout RequestWriter) -> Void = {
            $0.string("a_b", "1", space: "aB")
            $0.object("c", Body { $0.string("d_e", "2", space: "dE") }, space: "C")
            $0.jsonTextObject("f", Body { $0.string("g_h", "3", space: "gH") })
        }
        #expect(try written(.gateway, writing) == #"{"a_b":"1","c":{"d_e":"2"},"f":"{\"g_h\":\"3\"}"}"#)
        #expect(try written(.space, writing) == #"{"aB":"1","C":{"dE":"2"},"f":"{\"gH\":\"3\"}"}"#)
    }

    @Test func foreignMembersMustNotRepeatAName() throws {
        let members = try JSONObject(parsing: #"{"a":1,"b":{"c":null}}"#)
        #expect(try written { $0.members(of: members) } == #"{"a":1,"b":{"c":null}}"#)
        #expect(throws: JSONError.self) {
            try written {
                $0.string("a", "0")
                $0.members(of: members)
            }
        }
        let doubled = Body {
            $0.members(of: members)
            $0.members(of: members)
        }
        #expect(throws: JSONError.self) { try written { $0.jsonTextObject("o", doubled) } }
        #expect(throws: JSONError.self) { try written { $0.object("o", doubled) } }
    }

    @Test func textsOfAllKindsSurvive() throws {
        var generator = SeededGenerator()
        for _ in 0..<2000 {
            let scalars = (0..<Int.random(in: 0...20, using: &generator)).compactMap { _ in
                Unicode.Scalar(
                    UInt32.random(in: 0...(Bool.random(using: &generator) ? 0x7F : 0x10FFFF), using: &generator))
            }
            let text = String(String.UnicodeScalarView(scalars))
            let object = try JSONObject(parsing: written { $0.string("k", text) })
            guard case .string(let read) = object["k"] else { return #expect(Bool(false), "\(generator)") }
            #expect(read.utf8.elementsEqual(text.utf8), "\(generator)")
        }
    }
}
