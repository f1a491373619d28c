import FundRuntime
import Testing

/// What is found eight bytes at a time, beside what a loop finds.
@Suite struct PlainRunTests {
    @Test func everyByteInEveryPlace() {
        for byte in UInt8.min...(.max) {
            for place in 0..<20 {
                var bytes = Array(repeating: UInt8(ascii: "a"), count: 20)
                bytes[place] = byte
                #expect((0...place).allSatisfy { isSame(bytes, from: $0, to: 20) }, "\(byte) at \(place)")
                #expect(isSame(bytes, from: 0, to: place), "\(byte) behind the end, \(place)")
            }
        }
    }

    @Test func bytesNextToEachOther() {
        var generator = SeededGenerator()
        // Neighbours of what ends a run, which a borrow between bytes could hide or invent.
        let bytes: [UInt8] = [0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF]
        let texts = (0..<20_000).map { _ in
            (0..<Int.random(in: 0...24, using: &generator)).map { _ in bytes.randomElement(using: &generator) ?? 0 }
        }
        let wrong = texts.first { text in !(0...text.count).allSatisfy { isSame(text, from: $0, to: text.count) } }
        #expect(wrong == nil, "\(generator)")
    }

    private func isSame(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
        let plain = bytes[start..<end].prefix { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
        var union: UInt64 = 0
        let found = bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { PlainRun.end($0, from: start, to: end, union: &union) } ?? start
        }
        let isASCII = union & 0x8080_8080_8080_8080 == 0
        return found == plain.endIndex && isASCII == plain.allSatisfy { $0 < 0x80 }
    }
}
