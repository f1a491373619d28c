import FundRuntime
import Testing

/// What a string may hold, beside what the standard library and a plain loop say.
@Suite struct JSONStringTests {
    @Test func everyByteInEveryPlace() throws {
        for byte in UInt8.min...(.max) where byte != UInt8(ascii: "\\") {
            for place in 0..<20 {
                var bytes = Array(repeating: UInt8(ascii: "a"), count: 20)
                bytes[place] = byte
                let isPlain = 0x20...0x7F ~= byte && byte != UInt8(ascii: "\"")
                #expect((Self.text(bytes)?.utf8.elementsEqual(bytes) ?? false) == isPlain, "\(byte) at \(place)")
            }
        }
    }

    @Test func acceptsWhatSwiftAcceptsAsUTF8() {
        var generator = SeededGenerator()
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                [UInt8.random(in: 0x80...0xFF, using: &generator), 0xE4, 0xBD, 0xA0, 0xF0, 0x9F, 0x98, 0x80, 0x41]
                    .randomElement(using: &generator) ?? 0
            }
            let valid = String(validating: bytes, as: UTF8.self)
            #expect(Self.text(bytes) == valid, "\(bytes), \(generator)")
            #expect(Self.text(Array(#"\n"#.utf8) + bytes) == valid.map { "\n" + $0 }, "\(bytes), \(generator)")
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var generator = SeededGenerator()
        let scalars: [Unicode.Scalar] = ["\0", "\u{1F}", " ", "\"", "\\", "/", "\u{7F}", "é", "你", "😀", "\n", "a"]
        for _ in 0..<5000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...24, using: &generator) {
                text.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "a")
            }
            let written = JSONValue.string(text).jsonText
            #expect(try JSONValue(parsing: written) == .string(text), "\(generator)")
            #expect(written.utf8.allSatisfy { $0 >= 0x20 }, "\(generator)")
        }
    }

    private static func text(_ inside: [UInt8]) -> String? {
        let quote = UInt8(ascii: "\"")
        return (try? JSONParser.value([quote] + inside + [quote]))?.scalarText
    }
}
