/// The core schema of YAML 1.2 (10.3.2): what a plain scalar means.
enum CoreSchema {
    static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text.count {
        case 0: true
        case 1: text[0] == UInt8(ascii: "~")
        case 4:
            text[0] | 0x20 == UInt8(ascii: "n") && ["null", "Null", "NULL"].contains { $0.utf8.elementsEqual(text) }
        default: false
        }
    }

    static func boolean(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// A decimal, `0o` octal or `0x` hexadecimal number; nil when it is none, or does not fit.
    static func integer(_ text: String) -> Int? {
        guard text.utf8.first == UInt8(ascii: "0") else { return Int(text) }
        if text.hasPrefix("0o") { return unsigned(text.dropFirst(2), radix: 8) }
        if text.hasPrefix("0x") { return unsigned(text.dropFirst(2), radix: 16) }
        return Int(text)
    }

    static func isNumber(_ text: String) -> Bool {
        if text.hasPrefix("0o") || text.hasPrefix("0x") { return integer(text) != nil }
        // `Double` takes `nan`, `inf` and hexadecimal fractions, too.
        return text.utf8.allSatisfy { "+-.eE0123456789".utf8.contains($0) } && Double(text) != nil
    }

    /// `Int(_:radix:)` without the sign that it would take.
    private static func unsigned(_ digits: Substring, radix: Int) -> Int? {
        digits.first == "-" || digits.first == "+" ? nil : Int(digits, radix: radix)
    }
}
