/// A pattern such as `yyyyMMddHHmmss`: letters of a clock stand for digits, everything else for itself.
struct TimePattern {
    private let bytes: [UInt8]

    init(_ pattern: String) { bytes = Array(pattern.utf8) }

    /// What a text shows where the pattern has letters; nil unless it is exactly in the pattern.
    func fields(_ text: String) -> CivilTime.Fields? {
        let text = Array(text.utf8)
        guard text.count == bytes.count else { return nil }
        var fields = CivilTime.Fields(year: 0, month: 0, day: 0)
        for (letter, byte) in zip(bytes, text) {
            guard let member = Self.member(letter) else {
                guard letter == byte else { return nil }
                continue
            }
            guard 0x30...0x39 ~= byte else { return nil }
            fields[keyPath: member] = fields[keyPath: member] * 10 + Int(byte - 0x30)
        }
        return fields
    }

    /// The text of a clock.
    func text(_ fields: CivilTime.Fields) -> String {
        var rest = fields
        var text: [UInt8] = []
        for letter in bytes.reversed() {
            guard let member = Self.member(letter) else {
                text.append(letter)
                continue
            }
            text.append(UInt8(ascii: "0") + UInt8(rest[keyPath: member] % 10))
            rest[keyPath: member] /= 10
        }
        return String(decoding: text.reversed(), as: UTF8.self)
    }

    private static func member(_ letter: UInt8) -> WritableKeyPath<CivilTime.Fields, Int>? {
        switch letter {
        case UInt8(ascii: "y"): \.year
        case UInt8(ascii: "M"): \.month
        case UInt8(ascii: "d"): \.day
        case UInt8(ascii: "H"): \.hour
        case UInt8(ascii: "m"): \.minute
        case UInt8(ascii: "s"): \.second
        default: nil
        }
    }
}
